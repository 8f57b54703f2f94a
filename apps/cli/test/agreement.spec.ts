import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProgram, type TestProgram } from './program.js';

const label = (frame: string, coder: string, value: boolean) => ({
  codebook: 'Harbour questions',
  frame,
  coder,
  value,
});

/** Ten articles, two coders; “delay”: both 4, neither 4, each alone 1; “blame”: both always present; “rain”: one coder. */
const DELAY: readonly (readonly [boolean, boolean])[] = [
  ...[1, 2, 3, 4].map(() => [true, true] as const),
  ...[1, 2, 3, 4].map(() => [false, false] as const),
  [true, false],
  [false, true],
];
const LINES = DELAY.map(([ada, ben], n) => ({
  ...{ source: 'Harbour Post', externalId: `hp-${n}`, title: `Gate ${n}`, text: `The gate was shut ${n} times.` },
  labels: [
    ...[
      label('delay', 'Ada', ada),
      label('delay', 'Ben', ben),
      label('blame', 'Ada', true),
      label('blame', 'Ben', true),
    ],
    ...(n < 3 ? [label('rain', 'Ada', n === 0)] : []),
  ],
}));

/** Two coders mark one text of ten words: Ada words 1–4, Ben words 3–4; and one nobody but Ada marked. */
const TEXT = 'one two three four five six seven eight nine ten';
const mark = (coder: string, words: string) => ({
  ...{ codebook: 'Harbour marks', frame: 'delay', coder },
  ...{ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length },
});
const MARKED = {
  ...{ source: 'Harbour Post', externalId: 'marked', title: 'Marked', text: TEXT },
  labels: [mark('Ada', 'one two three four'), mark('Ben', 'three four')],
};

interface Answer {
  readonly inputHash: string;
  readonly frameKeys: Record<string, string>;
  readonly coderNames: Record<string, string>;
  readonly frames: readonly Record<string, { value: number | null; undefinedReason: string | null }>[];
}

describe('parallax agreement', () => {
  let program: TestProgram;
  beforeAll(async () => {
    program = await startProgram();
    await program.run('import', program.file('coded.jsonl', LINES), '--quiet');
    await program.run('import', program.file('marked.jsonl', [MARKED]), '--quiet');
  });
  afterAll(() => program.close());
  const json = async (...args: string[]): Promise<Answer> =>
    JSON.parse((await program.run('agreement', '--json', '--quiet', ...args)).stdout) as Answer;

  it('shows every frame with its interval and verdict', async () => {
    const { code, stdout } = await program.run('agreement', '--codebook', 'Harbour questions', '--quiet');
    expect(code).toBe(0);
    const lines = stdout.split('\n');
    // D_o = 2 / 10, D_e = 2 · 10 · 10 / (20 · 19), α = 1 − .2 · 380 / 200 = .62
    expect(lines[1]).toMatch(
      /^delay +10 +\.500 +\.800 +\.620 +\[-?\.\d{3}, (1\.000|\.\d{3})\] +\.600 +not established +–$/,
    );
    expect(lines[2]).toMatch(/^blame +10 +1\.000 +1\.000 +NO_VARIATION +– +undefined +–$/);
    expect(lines[3]).toMatch(/^rain +0 +\.333 +– +NEEDS_TWO_CODERS +– +undefined +–$/);
    expect(stdout).toContain('Coders: Ada, Ben.');
    expect(stdout).toContain('Units: 10, of which 10 by two coders or more.');
    expect(stdout).toContain('1000 bootstrap replicates over units, seed 1.');
  });

  it('answers the same JSON line for the same input, with names beside the ids', async () => {
    const first = await json('--codebook', 'Harbour questions', '--seed', 'x', '--replicates', '200');
    expect(Object.values(first.frameKeys)).toEqual(['delay', 'blame', 'rain']);
    expect(Object.values(first.coderNames).sort()).toEqual(['Ada', 'Ben']);
    expect(first.frames[0]?.['alpha']?.value).toBeCloseTo(0.62, 12);
    await program.database.pool.query('delete from agreement_result');
    expect(await json('--codebook', 'Harbour questions', '--seed', 'x', '--replicates', '200')).toEqual(first);
    const other = await json('--codebook', 'Harbour questions', '--seed', 'y', '--replicates', '200');
    expect(other.inputHash).not.toBe(first.inputHash);
  });

  it('compares marked passages', async () => {
    const { frames } = await json('--codebook', 'Harbour marks');
    // Words: Ada {0, 1, 2, 3}, Ben {2, 3}: F1 = 2 · 2 / (4 + 2)
    expect(frames[0]?.['tokenF1']?.value).toBeCloseTo(2 / 3, 12);
    expect(frames[0]?.['alphaU']?.undefinedReason).toBeNull();
    expect(frames[0]?.['alphaU']?.value).toBeLessThan(1);
    expect(frames[0]?.['tokenF1'], 'one text').toMatchObject({ low: null, noIntervalReason: 'NEEDS_TWO_DOCUMENTS' });
    const { stdout } = await program.run('agreement', '--codebook', 'Harbour marks', '--quiet');
    expect(stdout.split('\n')[0]).toMatch(/^frame .* αU +95 % +word F1 +95 % +verdict +more units$/);
    expect(stdout.split('\n')[1]).toMatch(/ \.667 +undefined +–$/);
  });

  it('says in words why measuring failed, and stores nothing', async () => {
    // The owner of the tables runs the command: only a table that is not there can stop it.
    const owner = new pg.Client({ connectionString: program.database.url });
    await owner.connect();
    await owner.query('alter table agreement_result rename to agreement_kept');
    const failed = await program.run('agreement', '--codebook', 'Harbour questions', '--seed', 'z', '--quiet');
    await owner.query('alter table agreement_kept rename to agreement_result');
    await owner.end();
    expect(failed).toMatchObject({ code: 1, stdout: '' });
    expect(failed.stderr).toContain('Measuring failed. An unexpected error');
    expect(failed.stderr).toContain('agreement_result');
    expect(failed.stderr).toContain('Nothing was stored.');
  });

  it('tells by exit code what is missing', async () => {
    expect(await program.run('agreement', '--codebook', 'None')).toMatchObject({ code: 4, stdout: '' });
    expect((await program.run('agreement', '--project', 'None')).code).toBe(4);
    expect((await program.run('agreement')).code).toBe(2);
    expect((await program.run('agreement', '--codebook', 'a', '--replicates', 'many')).code).toBe(2);
  });
});
