import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProgram, type TestProgram } from './program.js';

const TEXT = 'The lock gate “North” was opened at noon.\n\nعبر القارب البوابة. 🚣 The boat passed.';
const at = (words: string): { start: number; end: number } => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};
const base = { source: 'Harbour Post', publishedAt: '2025-03-12', language: 'en' };
const LINES = [
  {
    ...{
      externalId: 'hp-1',
      ...base,
      url: 'https://harbour-post.example/1',
      title: 'Gate opened',
      byline: 'M. Ostrev',
    },
    ...{ event: 'gate', eventTitle: 'The gate', desk: 'local', text: TEXT },
    labels: [
      { codebook: 'Harbour marks', frame: 'delay', coder: 'Ada', ...at('opened at noon'), note: 'says when' },
      { codebook: 'Harbour marks', frame: 'delay', coder: 'Ada', ...at('🚣 The boat') },
      { codebook: 'Harbour marks', frame: 'blame', coder: 'Ben', ...at('القارب') },
    ],
  },
  {
    ...{
      externalId: 'hp-2',
      ...base,
      publishedAt: '2025-03-13T06:10:00.000Z',
      title: 'Gate shut',
      text: 'It was shut.',
    },
    labels: [
      { codebook: 'Harbour questions', frame: 'q1', coder: 'Ada', value: true },
      { codebook: 'Harbour questions', frame: 'q1', coder: 'Ben', value: false, note: 'not said' },
      { codebook: 'Harbour questions', frame: 'q2', coder: 'Ben', value: false },
    ],
  },
  {
    ...{ externalId: 'hp-4', ...base, title: 'Two paragraphs', text: TEXT },
    labels: [
      { codebook: 'Harbour paragraphs', frame: 'delay', coder: 'Ada', value: false },
      { codebook: 'Harbour paragraphs', frame: 'delay', coder: 'Ada', paragraph: 1, value: true, note: 'at noon' },
      { codebook: 'Harbour paragraphs', frame: 'delay', coder: 'Ada', paragraph: 2, value: false },
      { codebook: 'Harbour paragraphs', frame: 'delay', coder: 'Ben', paragraph: 2, ...at('🚣 The boat') },
    ],
  },
  { externalId: 'hp-3', ...base, title: 'Nothing marked', text: 'Nobody coded this.', labels: [] },
];

const parsed = (stdout: string): Record<string, unknown>[] =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
const byId = (lines: readonly Record<string, unknown>[]): Record<string, unknown>[] =>
  lines.toSorted((a, b) => String(a['externalId']).localeCompare(String(b['externalId'])));

describe('parallax label export', () => {
  let first: TestProgram;
  let second: TestProgram;
  beforeAll(async () => {
    [first, second] = await Promise.all([startProgram(), startProgram()]);
    await first.run('import', first.file('in.jsonl', LINES), '--quiet');
  });
  afterAll(async () => void (await Promise.all([first.close(), second.close()])));

  it('writes labelled articles as they came', async () => {
    const { code, stdout, stderr } = await first.run('label', 'export');
    expect([code, stderr]).toEqual([0, '10 labels on 3 texts.\n']);
    // Labels stand by codebook, frame, coder and place; here the frame “delay” was met first.
    expect(byId(parsed(stdout))).toEqual(LINES.slice(0, 3));
  });

  it('imports again unchanged, here and elsewhere', async () => {
    const { stdout } = await first.run('label', 'export');
    const again = first.file('out.jsonl', parsed(stdout));
    const labels = async () => (await first.database.pool.query('select * from framing_label order by id')).rows;
    const before = await labels();
    expect((await first.run('import', again, '--json')).stdout).toBe(
      '{"read":3,"added":0,"updated":0,"unchanged":3,"refused":0}\n',
    );
    expect(await labels()).toEqual(before);

    expect((await second.run('import', second.file('in.jsonl', parsed(stdout)), '--quiet')).code).toBe(0);
    expect((await second.run('label', 'export')).stdout).toBe(stdout);
    const { rows } = await second.database.pool.query(
      'select absence, unit from codebook_version order by absence, unit',
    );
    expect(rows).toEqual([
      { absence: 'explicit', unit: 'article' },
      { absence: 'explicit', unit: 'article' },
      { absence: 'implied', unit: 'span' },
    ]);
  });

  it('knows labels of the desk again, whose ids say nothing of what they say', async () => {
    const { pool } = first.database;
    const { rowCount } = await pool.query(`insert into framing_label (article_id, id, version_no, codebook_version_id,
        frame_id, coder_id, present, paragraph, note)
      select article_id, gen_random_uuid(), version_no, codebook_version_id, frame_id, coder_id, present, 1, 'at the desk'
      from framing_label where note = 'at noon'`);
    expect(rowCount).toBe(1);
    const { stdout } = await first.run('label', 'export');
    const again = first.file('desk.jsonl', parsed(stdout));
    expect((await first.run('import', again, '--quiet')).code).toBe(0);
    expect((await first.run('label', 'export')).stdout).toBe(stdout);
    expect(stdout).toContain('"note":"at the desk"');
  });

  it('leaves out paragraphs that an import would count differently, and says so', async () => {
    const owner = new pg.Client({ connectionString: second.database.url });
    await owner.connect();
    // As if the first paragraph were the heading of a web page: what the label calls 1 is now the second.
    const { rowCount } = await owner.query(`update article_text set blocks = jsonb_set(blocks, '{0,kind}', '"heading"')
      where article_id = (select id from article where external_id = 'hp-4')`);
    await owner.end();
    expect(rowCount).toBe(1);
    const { stdout, stderr } = await second.run('label', 'export', '--codebook', 'Harbour paragraphs');
    expect(parsed(stdout).map(({ labels }) => labels)).toEqual([LINES[2]?.labels.slice(0, 1)]);
    expect(stderr).toContain('3 labels on paragraphs of web pages are left out');
  });

  it('leaves out what was superseded, and can be of one codebook', async () => {
    const { pool } = first.database;
    await pool.query(`insert into framing_label (article_id, id, version_no, codebook_version_id, frame_id, coder_id, present, supersedes)
      select article_id, gen_random_uuid(), version_no, codebook_version_id, frame_id, coder_id, true, id
      from framing_label where note = 'not said'`);
    const { stdout } = await first.run('label', 'export', '--codebook', 'HARBOUR questions');
    expect(parsed(stdout).map(({ labels }) => labels)).toEqual([
      [
        { codebook: 'Harbour questions', frame: 'q1', coder: 'Ada', value: true },
        { codebook: 'Harbour questions', frame: 'q1', coder: 'Ben', value: true },
        { codebook: 'Harbour questions', frame: 'q2', coder: 'Ben', value: false },
      ],
    ]);
  });

  it('says what there is not', async () => {
    expect(await first.run('label', 'export', '--codebook', 'None')).toMatchObject({ code: 4, stdout: '' });
    expect((await first.run('label', 'export', '--project', 'None')).stderr).toContain('no coding project “None”');
    expect((await first.run('label', 'export', '--project', 'a', '--codebook', 'b')).code).toBe(2);
  });
});
