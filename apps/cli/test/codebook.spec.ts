import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProgram, type TestProgram } from './program.js';

const FIRST = {
  ...{ name: 'Harbour frames', description: 'For the docks.', unit: 'ARTICLE', absence: 'EXPLICIT' },
  frames: [
    { key: 'delay', name: 'Delay', definition: 'Something is late.', decisionRules: 'Minutes do not count.' },
    { key: 'blame', name: 'Blame', definition: 'Someone is at fault.' },
  ],
};
const SECOND = `# Harbour frames

- **Unit:** article
- **Absence:** explicit
- **Exclusive:** no

## Lateness

- **Key:** lateness
- **Definition:** Something is late.

## Blame

- **Key:** blame
- **Definition:** Someone is at fault, by name.
`;
const label = (frame: string, coder: string, value: boolean) => ({ codebook: 'Harbour frames', frame, coder, value });
const ROW = {
  ...{ externalId: 'hp-1', source: 'Harbour Post', title: 'Gate shut', text: 'The gate was shut at noon.' },
  labels: [label('delay', 'Ada', true), label('blame', 'Ada', false), label('delay', 'Ben', false)],
};

describe('parallax codebook', () => {
  let program: TestProgram;
  beforeAll(async () => {
    program = await startProgram();
    await program.run('codebook', 'import', program.file('first.json', [FIRST]));
    await program.run('import', program.file('in.jsonl', [ROW]), '--quiet');
  });
  afterAll(() => program.close());

  const text = (name: string, content: string): string => {
    program.write(name, content);
    return name;
  };

  it('imports the next version from Markdown', async () => {
    const imported = await program.run('codebook', 'import', text('second.md', SECOND));
    expect(imported).toMatchObject({ code: 0, stdout: 'Codebook “Harbour frames”, version 2, 2 frames: updated.\n' });
  });

  it.each(['json', 'markdown'])('exports %s that imports again unchanged', async (format) => {
    for (const version of ['1', '2']) {
      const out = await program.run('codebook', 'export', 'Harbour frames', '--version', version, '--format', format);
      expect(out.code).toBe(0);
      const other = await startProgram();
      try {
        other.write('again', out.stdout);
        const first = await other.run('codebook', 'import', 'again', '--format', format);
        expect(first.stdout).toContain('version 1, 2 frames: added');
        expect((await other.run('codebook', 'export', 'Harbour frames', '--format', format)).stdout).toBe(out.stdout);
      } finally {
        await other.close();
      }
    }
  });

  it('tells what is wrong with a file by line or field', async () => {
    const wrong = text('wrong.md', SECOND.replace('**Unit:** article', '**Unit:** page'));
    const { code, stderr } = await program.run('codebook', 'import', wrong);
    expect(code).toBe(1);
    expect(stderr).toContain(
      'line 3, Unit: “page” is not known. Write “- **Unit:** ” and one of article, paragraph, span',
    );
    const twice = program.file('twice.json', [{ ...FIRST, frames: [FIRST.frames[0], FIRST.frames[0]] }]);
    const repeated = await program.run('codebook', 'import', twice);
    expect(repeated.stderr).toContain('frames.1.key: Frame 2 has the same key as an earlier one: “delay”.');
  });

  it('tells what changed', async () => {
    const { stdout } = await program.run('codebook', 'diff', 'Harbour frames', '--from', '1', '--to', '2');
    expect(stdout.split('\n')).toEqual([
      '- delay (Delay)',
      '+ lateness (Lateness)',
      '~ blame, definition: “Someone is at fault.” → “Someone is at fault, by name.”',
      '',
    ]);
    const none = await program.run('codebook', 'diff', 'Harbour frames', '--from', '1', '--to', '9');
    expect(none).toMatchObject({ code: 4 });
    expect(none.stderr).toContain('It has no version 9. Its versions: 2 (published), 1 (published).');
  });

  it('proposes a plan, counts it, carries labels over by it, and adds nothing the second time', async () => {
    const between = ['Harbour frames', '--from', '1', '--to', '2'];
    const unplanned = await program.run('codebook', 'migrate', ...between);
    expect(unplanned).toMatchObject({ code: 4 });
    const proposed = await program.run('codebook', 'plan', ...between);
    expect(JSON.parse(proposed.stdout)).toEqual({
      steps: [
        { kind: 'rename', from: 'delay', to: 'lateness' },
        { kind: 'keep', frame: 'blame' },
      ],
    });
    expect(proposed.stderr).toContain('“blame” is worded differently');
    const plan = ['--plan', text('plan.json', proposed.stdout), '--json'];
    const counts = { articles: 1, labels: 3, carried: 3, lossy: 0, needsRecoding: 0, retired: 0 };
    const dry = await program.run('codebook', 'migrate', ...between, ...plan, '--dry-run');
    expect(JSON.parse(dry.stdout)).toMatchObject({ ...counts, appended: 0 });
    const first = await program.run('codebook', 'migrate', ...between, ...plan);
    expect(JSON.parse(first.stdout)).toMatchObject({ ...counts, appended: 3 });
    const again = await program.run('codebook', 'migrate', ...between, '--json');
    expect(JSON.parse(again.stdout)).toMatchObject({ ...counts, appended: 0 });
    const other = text('other.json', JSON.stringify({ steps: [{ kind: 'keep', frame: 'blame' }] }));
    const misfit = await program.run('codebook', 'migrate', ...between, '--plan', other);
    expect(misfit).toMatchObject({ code: 1 });
    expect(misfit.stderr).toContain(
      'The plan does not say what becomes of “delay”. Keep, rename, split, merge or retire it.',
    );
  });
});
