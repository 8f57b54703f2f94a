import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTestDatabase, type TestDatabase } from '@parallax/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** The program as people run it; `npm test` builds it before. */
const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const DEMO = fileURLToPath(new URL('../../../demo/', import.meta.url));

interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const row = (n: number, change: Record<string, unknown> = {}): string =>
  JSON.stringify({
    ...{
      externalId: `hp-${n}`,
      source: 'Harbour Post',
      url: `https://harbour-post.example/${n}`,
      title: `Report ${n}`,
    },
    ...{ publishedAt: '2025-03-12', language: 'en', text: `Boat ${n} passed the lock gate at noon.`, ...change },
  });
const LABEL = { codebook: 'Harbour marks', frame: 'delay', coder: 'A' };
const words = 'The harbour master said in the hall of the harbour office that the gate had been opened at noon.';

describe('parallax', () => {
  let database: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    database = await createTestDatabase();
    folder = mkdtempSync(join(tmpdir(), 'parallax-cli-'));
  });
  afterAll(async () => {
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const start = (args: readonly string[]): ChildProcess =>
    spawn(process.execPath, [MAIN, ...args], { cwd: folder, env: { ...process.env, DATABASE_URL: database.url } });
  const finish = (child: ChildProcess): Promise<Finished> =>
    new Promise((resolve) => {
      let [stdout, stderr] = ['', ''];
      child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
      child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
      child.on('close', (code) => resolve({ code, stdout, stderr }));
    });
  const run = (args: readonly string[], input?: string): Promise<Finished> => {
    const child = start(args);
    child.stdin?.end(input);
    return finish(child);
  };
  const file = (name: string, content: string | Buffer): string => {
    writeFileSync(join(folder, name), content);
    return name;
  };
  const counts = (
    ...[read, added, updated, unchanged, refused]: readonly [number, number, number, number, number]
  ): string => `{"read":${read},"added":${added},"updated":${updated},"unchanged":${unchanged},"refused":${refused}}\n`;

  it('explains itself, and tells usage errors by exit code 2', async () => {
    const help = await run(['--help']);
    expect(help).toMatchObject({ code: 0, stderr: '' });
    expect(help.stdout).toContain('parallax import articles.jsonl');
    for (const args of [[], ['import'], ['import', 'a', '--format', 'xml'], ['import', '-', 'a'], ['no-such']]) {
      expect(await run(args), args.join(' ')).toMatchObject({ code: 2, stdout: '' });
    }
  });

  it('prints one JSON line, and adds nothing the second time', async () => {
    const name = file('good.jsonl', [row(1), row(2), row(3)].join('\n'));
    expect(await run(['import', name, '--json', '--quiet'])).toEqual({
      code: 0,
      stdout: counts(3, 3, 0, 0, 0),
      stderr: '',
    });
    expect(await run(['import', name, '--json', '--quiet'])).toEqual({
      code: 0,
      stdout: counts(3, 0, 0, 3, 0),
      stderr: '',
    });
    expect((await run(['import', name])).stdout).toBe('3 rows read: 0 added, 0 updated, 3 unchanged, 0 refused.\n');
    expect((await run(['import', '-', '--json'], row(4))).stdout).toBe(counts(1, 1, 0, 0, 0));
  });

  const bad: readonly [string, string, () => string | Buffer, number, string, string][] = [
    ['an empty file', 'empty.jsonl', () => '', 1, counts(0, 0, 0, 0, 0), 'The file is empty.'],
    [
      'a line of 50 MB',
      'long.jsonl',
      () => [row(10), `{"text":"${'x'.repeat(50_000_000)}"}`, row(11)].join('\n'),
      ...([3, counts(3, 2, 0, 0, 1), 'long.jsonl:2: row refused: The line has 50000011 bytes.'] as const),
    ],
    [
      'broken JSON in the middle',
      'broken.jsonl',
      () => [row(12), row(13).slice(0, 40), row(14)].join('\n'),
      ...([3, counts(3, 2, 0, 0, 1), 'broken.jsonl:2: row refused: The line is not JSON'] as const),
    ],
    [
      'another encoding',
      'latin1.jsonl',
      () => Buffer.from([row(15), row(16, { text: 'The café was shut.' }), row(17)].join('\n'), 'latin1'),
      ...([3, counts(3, 2, 0, 0, 1), '(0xE9) is not UTF-8'] as const),
    ],
    [
      'a span outside its text',
      'span.jsonl',
      () => row(18, { labels: [{ ...LABEL, start: 10, end: 9_999 }, LABEL] }),
      ...([3, counts(1, 1, 0, 0, 0), 'The span 10–9999 lies outside the text'] as const),
    ],
    [
      'an unknown frame of a published codebook',
      'frame.jsonl',
      () => row(19, { labels: [{ ...LABEL, codebook: 'Generic frames', frame: 'no-such' }] }),
      ...([3, counts(1, 1, 0, 0, 0), 'has no frame “no-such”'] as const),
    ],
    [
      'a date in 2087',
      'date.jsonl',
      () => [row(20, { publishedAt: '2087-01-01' }), row(21)].join('\n'),
      ...([3, counts(2, 1, 0, 0, 1), '“2087-01-01” lies in the future.'] as const),
    ],
    [
      'one address with two texts',
      'twins.jsonl',
      () => [row(22), row(22, { text: 'Corrected.' })].join('\n'),
      ...([0, counts(2, 1, 1, 0, 0), ''] as const),
    ],
    ['only bad rows', 'all-bad.jsonl', () => '{}\n[]\n', 3, counts(2, 0, 0, 0, 2), 'MISSING_TEXT'],
    ['a table without texts', 'no-text.csv', () => 'source,title\nA,B\n', 1, counts(0, 0, 0, 0, 0), 'no column “text”'],
  ];
  it.each(bad)('says what is wrong with %s', async (...[, name, content, code, stdout, message]) => {
    await run(['codebook', 'import', join(DEMO, 'codebooks/generic-frames.json')]);
    const result = await run(['import', file(name, content()), '--json']);
    expect(result.stdout).toBe(stdout);
    expect(result.stderr).toContain(message);
    expect(result.code).toBe(code);
  });

  it('reads a folder with its subfolders, and CSV, text and HTML in it', async () => {
    mkdirSync(join(folder, 'archive/deep'), { recursive: true });
    file('archive/a.csv', `source,title,text\nHarbour Post,Quoted,"One, and\ntwo"\nHarbour Post,too,many,fields\n`);
    file('archive/deep/b.txt', `Gate opened at noon\n\n${words} ${words}\n\n${words} ${words}\n`);
    file(
      'archive/deep/c.html',
      `<html><title>Page</title><body><article>${`<p>${words}</p>`.repeat(8)}</article></body></html>`,
    );
    file('archive/notes.md', 'not read');
    const result = await run(['import', 'archive', '--source', 'Harbour Post', '--json']);
    expect(result).toMatchObject({ code: 3, stdout: counts(4, 3, 0, 0, 1) });
    expect(result.stderr).toContain(`${join('archive', 'a.csv')}:4: row refused`);
    const { rows } = await database.pool.query(`select headline from article where external_id is null order by 1`);
    expect(rows.map(({ headline }) => headline)).toEqual(['Gate opened at noon', 'Page', 'Quoted']);
  });

  it('tells by exit code 4 what is not there', async () => {
    mkdirSync(join(folder, 'nothing'), { recursive: true });
    const missing = await run(['import', 'no-such.jsonl', '--json']);
    expect(missing).toEqual({
      code: 4,
      stdout: counts(0, 0, 0, 0, 0),
      stderr: 'There is no file or folder “no-such.jsonl”.\n',
    });
    expect((await run(['import', 'nothing'])).stderr).toContain('looked for files ending in .jsonl');
    expect(await run(['codebook', 'import', 'no-such.json'])).toMatchObject({ code: 4, stdout: '' });
  });

  it('completes outlets, and refuses a name that two outlets have by exit code 3', async () => {
    const list = file('outlets.json', '[{"name":"Harbour Post","type":"PRINT"},{"name":"Quay News","aliases":["QN"]}]');
    const { code, stdout } = await run(['source', 'import', list, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ added: 1, updated: 1, unchanged: 0, refused: 0 });
    const clash = file('clash.json', '[{"name":"QN","aliases":["Harbour Post"]}]');
    const refused = await run(['source', 'import', clash]);
    expect(refused.code).toBe(3);
    expect(refused.stderr).toContain('Harbour Post');
  });

  it('adds every article once when two processes import at once', async () => {
    const lines = Array.from({ length: 1_500 }, (_, n) => row(1_000 + n));
    const [a, b] = [file('a.jsonl', lines.join('\n')), file('b.jsonl', lines.reverse().join('\n'))];
    const results = await Promise.all([run(['import', a, '--json']), run(['import', b, '--json'])]);
    const added = results.map(({ stdout }) => (JSON.parse(stdout) as { added: number }).added);
    expect(added[0]! + added[1]!).toBe(1_500);
  });

  it('stops on Ctrl+C between two batches with exit code 130', async () => {
    const child = start(['import', '-', '--json']);
    const finished = finish(child);
    for (let n = 0; n < 1_200; n++) child.stdin?.write(`${row(10_000 + n)}\n`);
    const stored = async (): Promise<number> =>
      (await database.pool.query(`select 1 from article where external_id like 'hp-1____'`)).rows.length;
    while ((await stored()) < 1_000) await new Promise((resolve) => setTimeout(resolve, 50));
    child.kill('SIGINT');
    child.stdin?.write(`${row(20_000)}\n`);
    expect(await finished).toMatchObject({ code: 130, stdout: counts(1_000, 1_000, 0, 0, 0) });
    const { rows } = await database.pool.query('select status from ingest_run order by started_at desc limit 1');
    expect(rows).toEqual([{ status: 'cancelled' }]);
  });
});
