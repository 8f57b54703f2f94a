import { readCodebook } from '@parallax/framing';
import { storeCodebook } from '@parallax/persistence';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '@parallax/testing';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importFiles, type ImportOptions } from './index.js';

interface Row {
  readonly url?: string | null;
  readonly text?: string;
  readonly [field: string]: unknown;
}
const row = (n: number, change: Row = {}): Row => ({
  ...{ externalId: `pr-${n}`, source: 'Port Radio', url: `https://port-radio.example/${n}`, title: `Report ${n}` },
  ...{ publishedAt: '2025-03-12', language: 'en', text: `Boat ${n} passed the lock gate at noon.` },
  ...change,
});
const LABEL = { codebook: 'Marks', frame: 'conflict', coder: 'A' };

describe('importFiles', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createTestDatabase();
  });
  afterEach(() => database.drop());

  const load = async (rows: readonly (Row | string)[], options: ImportOptions = {}) => {
    const text = rows.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))).join('\n');
    const stream = Readable.from([Buffer.from(text)]);
    return importFiles({
      database: database.pool,
      input: { stream, name: 'rows.jsonl' },
      options: { format: 'jsonl', ...options },
    });
  };
  const query = async (sql: string) => (await database.pool.query(sql)).rows as Record<string, unknown>[];
  const corpus = () =>
    query(`select a.id, a.version_no, a.headline, v.version_no as v, encode(v.content_hash, 'hex') as hash,
        t.body, s.lexemes::text, e.event_id
      from article a join article_version v on v.article_id = a.id
      join article_text t on t.article_id = a.id and t.version_no = v.version_no
      join article_search s on s.article_id = a.id left join event_article e on e.article_id = a.id order by 1, 4`);

  it('adds nothing the second time', async () => {
    const rows = [
      row(1, { event: 'gate', sourceLeaning: 'left', labels: [{ ...LABEL, start: 0, end: 4 }] }),
      row(2),
      row(3),
    ];
    expect(await load(rows)).toMatchObject({ read: 3, added: 3, labelsAdded: 1, status: 'succeeded' });
    const before = await corpus();
    expect(await load(rows)).toMatchObject({ read: 3, added: 0, unchanged: 3, labelsAdded: 0, status: 'succeeded' });
    expect(await corpus()).toEqual(before);
    expect(await query('select value, rater from source_rating')).toEqual([{ value: 'left', rater: null }]);
  });

  it('knows an article by its address and by its words', async () => {
    await load([row(1)]);
    const copies = [
      row(1, { url: 'http://www.port-radio.example/1/?utm_source=x', externalId: null }), // another spelling
      row(1, { url: 'https://m.port-radio.example/1' }), // another address, the same words
      row(1, { url: null, externalId: null }),
    ];
    expect(await load(copies)).toMatchObject({ added: 0, unchanged: 3 });
    expect(await query('select url from article_url order by 1')).toEqual([
      { url: 'https://m.port-radio.example/1' },
      { url: 'https://port-radio.example/1' },
    ]);
    // The second address now leads to the article: a new text there is a new version of it.
    expect(await load([row(1, { url: 'https://m.port-radio.example/1', text: 'Corrected.' })])).toMatchObject({
      updated: 1,
    });
    expect(
      await load([row(1, { externalId: 'hp-9', url: 'https://harbour-post.example/9', source: 'Harbour Post' })]),
    ).toMatchObject({
      added: 1,
    });
  });

  it('makes a changed text the next version, within a file and between files, and knows old ones', async () => {
    const corrected = row(1, { text: 'Two boats passed the lock gate at noon.' });
    expect(await load([row(1), corrected])).toMatchObject({ added: 1, updated: 1 });
    expect(await load([row(1)])).toMatchObject({ updated: 0, unchanged: 1 });
    expect(await load([row(1, { title: 'Another headline' })])).toMatchObject({ updated: 1 });
    expect(await query('select version_no, headline from article')).toEqual([
      { version_no: 3, headline: 'Another headline' },
    ]);
    expect(await query('select version_no from article_version order by 1')).toHaveLength(3);
    expect(await query(`select version_no, lexemes @@ 'two' as has_two from article_search`)).toEqual([
      { version_no: 3, has_two: false },
    ]);
  });

  it('comes to the same corpus whatever the order', async () => {
    const rows = Array.from({ length: 40 }, (_, n) =>
      row(n, { event: `e${n % 4}`, labels: [{ ...LABEL, coder: `c${n % 3}` }] }),
    );
    await load(rows);
    const first = await corpus();
    for (const step of [7, 11, 13]) {
      await load(rows.map((_, index) => rows[(index * step) % rows.length]!));
      expect(await corpus()).toEqual(first);
    }
    expect(await query('select count(*)::int as labels from framing_label')).toEqual([{ labels: 40 }]);
  });

  it('adds every article once when two imports run at once', async () => {
    const rows = Array.from({ length: 2_500 }, (_, n) => row(n, { event: `e${n % 50}` }));
    const outcomes = await Promise.all([load(rows), load([...rows].reverse())]);
    expect(outcomes.map(({ status }) => status)).toEqual(['succeeded', 'succeeded']);
    expect(outcomes[0]!.added + outcomes[1]!.added).toBe(2_500);
    expect(await query('select count(*)::int as articles from article')).toEqual([{ articles: 2_500 }]);
    expect(await query('select sum(article_count)::int as members from event')).toEqual([{ members: 2_500 }]);
  });

  it('puts labels on the version whose text they came with', async () => {
    await load([row(1)]);
    await load([row(1, { text: 'Corrected.', labels: [{ ...LABEL, start: 0, end: 9 }] })]);
    expect(await load([row(1, { labels: [{ ...LABEL, value: false }] })])).toMatchObject({
      unchanged: 1,
      labelsAdded: 1,
    });
    expect(await query('select version_no, present, span_end from framing_label order by 1')).toEqual([
      { version_no: 1, present: false, span_end: null },
      { version_no: 2, present: true, span_end: 9 },
    ]);
  });

  it('drafts an unknown codebook by how its labels look', async () => {
    const spans = { ...LABEL, start: 0, end: 4 };
    await load([row(1, { labels: [spans, { ...LABEL, codebook: 'Questions', value: false }] })]);
    await load([row(2, { labels: [{ ...spans, codebook: 'MARKS', frame: 'blame' }] })]);
    expect(
      await query(`select c.name, v.status, v.unit, v.absence, count(f.id)::int as frames from codebook c
        join codebook_version v on v.codebook_id = c.id join frame f on f.codebook_version_id = v.id
        group by c.name, v.status, v.unit, v.absence order by 1`),
    ).toEqual([
      { name: 'Marks', status: 'draft', unit: 'span', absence: 'implied', frames: 2 },
      { name: 'Questions', status: 'draft', unit: 'article', absence: 'explicit', frames: 1 },
    ]);
  });

  it('refuses an unknown frame of a published codebook, and that label only', async () => {
    const book = {
      name: 'Marks',
      unit: 'article',
      absence: 'explicit',
      frames: [{ key: 'conflict', name: 'Conflict' }],
    };
    const file = readCodebook(JSON.stringify(book), 'json');
    if (!file.ok) throw new Error(JSON.stringify(file.error));
    expect(await storeCodebook(database.pool, file.value)).toMatchObject({ outcome: 'added', versionNo: 1 });
    expect(await storeCodebook(database.pool, file.value)).toMatchObject({ outcome: 'unchanged', versionNo: 1 });
    const outcome = await load([row(1, { labels: [{ ...LABEL, frame: 'no-such' }, LABEL] })]);
    expect(outcome).toMatchObject({ added: 1, refused: 0, labelsAdded: 1, labelsRefused: 1, status: 'partial' });
    expect(await query('select line, scope, code, field from ingest_failure')).toEqual([
      { line: 1, scope: 'label', code: 'UNKNOWN_FRAME', field: 'labels[0].frame' },
    ]);
    const [conflict] = file.value.version.frames;
    const added = { ...conflict!, key: 'no-such', name: 'No such' };
    const version = { ...file.value.version, frames: [conflict!, added] };
    const wider = { ...file.value, version };
    expect(await storeCodebook(database.pool, wider)).toMatchObject({ outcome: 'updated', versionNo: 2 });
    expect(await load([row(1, { labels: [{ ...LABEL, frame: 'no-such' }] })])).toMatchObject({ labelsAdded: 1 });
  });

  it('refuses bad rows with line and reason, keeps them, and goes on', async () => {
    const outcome = await load([row(1), '{"text": "cut', row(2, { publishedAt: '2087-01-01' }), '', row(3)]);
    expect(outcome).toMatchObject({ read: 4, added: 2, refused: 2, status: 'partial', problem: null });
    expect(await query('select line, scope, code, left(raw, 13) as raw from ingest_failure order by line')).toEqual([
      { line: 2, scope: 'row', code: 'INVALID_JSON', raw: '{"text": "cut' },
      { line: 3, scope: 'row', code: 'DATE_IN_FUTURE', raw: '{"externalId"' },
    ]);
    expect(await query('select status, read_count, added, refused from ingest_run')).toEqual([
      { status: 'partial', read_count: 4, added: 2, refused: 2 },
    ]);
  });

  it('does not put an article back that a person took out of its event', async () => {
    await load([row(1, { event: 'gate' })]);
    await query('delete from event_article');
    expect(await load([row(1, { event: 'gate' })])).toMatchObject({ unchanged: 1 });
    expect(await query('select from event_article')).toEqual([]);
  });

  it('compares in a dry run and writes nothing', async () => {
    await load([row(1)]);
    const rows = [row(1), row(1, { text: 'Corrected.' }), row(2, { labels: [LABEL] }), row(2), 'x'];
    expect(await load(rows, { dryRun: true })).toMatchObject({
      ...{ read: 5, added: 1, updated: 1, unchanged: 2, refused: 1, labelsAdded: 1 },
    });
    expect(
      await query('select count(*)::int as runs, (select count(*)::int from codebook) as books from ingest_run'),
    ).toEqual([{ runs: 1, books: 0 }]);
  });

  it('stops after the batch at work when the run is cancelled elsewhere', async () => {
    const rows = Array.from({ length: 5_000 }, (_, n) => row(n));
    const outcome = await importFiles({
      database: database.pool,
      input: { stream: Readable.from(rows.map((each) => Buffer.from(`${JSON.stringify(each)}\n`))), name: 'rows' },
      onProgress: () =>
        void database.pool.query(
          `update ingest_run set status = 'cancelled', finished_at = now() where status = 'running'`,
        ),
    });
    expect(outcome).toMatchObject({ status: 'cancelled', problem: { code: 'CANCELLED' } });
    expect(outcome.read).toBeLessThan(5_000);
    expect(await query('select status, read_count from ingest_run')).toEqual([
      { status: 'cancelled', read_count: outcome.read },
    ]);
  });

  it('refuses a row that only the database objects to, and stores the others of its batch', async () => {
    const owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    await owner.query(`alter table article add constraint no_seven check (external_id <> 'pr-7')`);
    await owner.end();
    const outcome = await load(Array.from({ length: 20 }, (_, n) => row(n, { event: 'gate' })));
    expect(outcome).toMatchObject({ read: 20, added: 19, refused: 1, status: 'partial' });
    expect(await query('select line, code from ingest_failure')).toEqual([{ line: 8, code: 'REFUSED_BY_DATABASE' }]);
    expect(await query('select article_count from event')).toEqual([{ article_count: 19 }]);
  });

  it('leaves nothing of a batch that fails half way, and all of it the next time', async () => {
    const rows = Array.from({ length: 20 }, (_, n) => row(n, { event: 'gate', labels: [LABEL] }));
    const owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    await owner.query('begin');
    await owner.query('lock table article_search in exclusive mode');
    const importing = load(rows); // copies articles and texts, then waits for the lock
    await endWhoWaits(database.url);
    await owner.query('rollback');
    await owner.end();
    expect(await importing).toMatchObject({ read: 0, status: 'failed', problem: { code: 'CONNECTION_LOST' } });
    expect(
      await query('select (select count(*)::int from article) + (select count(*)::int from source) as left'),
    ).toEqual([{ left: 0 }]);
    expect(await query('select status from ingest_run')).toEqual([{ status: 'failed' }]);
    expect(await load(rows)).toMatchObject({ added: 20, labelsAdded: 20, status: 'succeeded' });
  });
});

/** Ends the connection that waits to copy lexemes: by then most of its batch is written. */
async function endWhoWaits(url: string): Promise<void> {
  const watcher = new pg.Client({ connectionString: url }); // within a transaction pg_stat_activity stands still
  await watcher.connect();
  const sql = `select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock' and query like 'copy article_search%'`;
  while ((await watcher.query(sql)).rowCount === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  await watcher.end();
}
