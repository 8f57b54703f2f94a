import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProgram, type TestProgram } from './program.js';

/** Two outlets on eight events: the Torch writes “closure”, the Courier “shutdown”. */
const ROWS = Array.from({ length: 8 }, (_, event) =>
  [
    ['The Torch', 'closure'],
    ['Aven Courier', 'shutdown'],
  ].map(([source, word]) => ({
    ...{ source, title: 'Dam', language: 'en', event: `e${event}`, url: `https://${word}.example/${event}` },
    text: `The ${word} of the dam at Ostrev began on day ${event}, and the ${word} was long.`,
  })),
).flat();

let program: TestProgram;
beforeAll(async () => {
  program = await startProgram();
  const file = program.file('rows.jsonl', ROWS);
  expect((await program.run('import', file, '--quiet')).code).toBe(0);
});
afterAll(() => program.close());

describe('parallax words keyness', () => {
  it('counts what is not counted yet and tells the words of both sets', async () => {
    const { code, stdout } = await program.run('words', 'keyness', '--a-source', 'the torch', '--quiet');
    expect(code).toBe(0);
    expect(stdout).toContain('A: 8 articles, 8 events');
    const lines = stdout.split('\n');
    const [ofA, ofB] = ['Words of A', 'Words of B'].map((head) => lines[lines.indexOf(head) + 2]);
    expect(ofA).toMatch(/^closure +16 +0 /);
    expect(ofB).toMatch(/^shutdown +0 +16 /);
  });

  it('gives the complete table as CSV', async () => {
    const { stdout } = await program.run(
      ...['words', 'keyness', '--a-source', 'The Torch', '--b-source', 'Aven Courier'],
      ...['--replicates', '0', '--format', 'csv', '--quiet'],
    );
    const [head = '', ...rows] = stdout.trim().split('\n');
    const names = head.split(',');
    const closure = rows.map((row) => row.split(',')).find(([word]) => word === 'closure') ?? [];
    expect(closure.length).toBe(names.length);
    expect(closure[names.indexOf('pUndefinedReason')]).toBe('NOT_ASKED');
    expect(closure[names.indexOf('inputHash')]).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    { why: 'an unknown outlet', args: ['--a-source', 'Nobody'], code: 4, says: 'There is no outlet “Nobody”.' },
    { why: 'too few shuffles', args: ['--a-source', 'The Torch', '--replicates', '7'], code: 2, says: '100 to 10,000' },
    { why: 'no first set', args: [], code: 2, says: '--a-source' },
  ])('refuses $why', async ({ args, code, says }) => {
    const finished = await program.run('words', 'keyness', ...args, '--quiet');
    expect(finished.code).toBe(code);
    expect(finished.stderr).toContain(says);
  });
});
