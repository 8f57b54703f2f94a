import { createTestDatabase, type TestDatabase } from '@parallax/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { measureReuse } from './measure-reuse.js';

let database: TestDatabase;
const id = (n: number): string => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const run = (statement: string, values: unknown[] = []) => database.pool.query(statement, values);

const REPORT = 'The dam above Iora held through the night, the keeper said on Sunday.'; // 13 words, 9 shingles
const BRIEF = 'The dam above Iora held through the night'; // 8 words, 4 shingles, all of the report
const OTHER = 'Two boats were lost on the lake when the gates opened early.'; // 12 words, 8 shingles

async function addVersion(article: number, version: number, body: string): Promise<void> {
  await run(
    `insert into article_version (article_id, version_no, headline, content_hash, cleaning_method)
     values ($1, $2, 'Iora', sha256(convert_to($3, 'UTF8')), 'none')`,
    [id(article), version, body],
  );
  await run('insert into article_text (article_id, version_no, body) values ($1, $2, $3)', [
    id(article),
    version,
    body,
  ]);
  await run('update article set version_no = $2 where id = $1', [id(article), version]);
}

async function addArticle(
  article: number,
  event: number,
  body: string,
  publishedAt: string | null = null,
): Promise<void> {
  await run(
    `insert into article (id, source_id, headline, word_count, published_at, published_precision)
     values ($1, $2, 'Iora', 8, $3, case when $3::timestamptz is not null then 'time' end)`,
    [id(article), id(1 + (article % 2)), publishedAt],
  );
  await addVersion(article, 1, body);
  await run('insert into event_article (article_id, event_id, decision_id) values ($1, $2, $3)', [
    id(article),
    id(event),
    id(900),
  ]);
}

/** article, other, shingles, shared, shingles of the other */
async function pairs(): Promise<number[][]> {
  const { rows } = await run('select * from text_reuse order by article_id, other_id');
  const short = (uuid: string): number => Number(uuid.slice(-12));
  return rows.map((row) => [
    short(row.article_id),
    short(row.other_id),
    row.shingle_count,
    row.shared_count,
    row.other_shingle_count,
  ]);
}

const measure = () => measureReuse({ database: database.pool });

beforeEach(async () => {
  database = await createTestDatabase();
  await run(
    `insert into source (id, name, initials) values ('${id(1)}', 'Valley Post', 'VP'), ('${id(2)}', 'Lake News', 'LN')`,
  );
  await run(
    `insert into event (id, key, title) values ('${id(50)}', 'dam', 'The dam'), ('${id(60)}', 'boats', 'The boats')`,
  );
  await addArticle(11, 50, REPORT, '2026-03-02T08:00:00Z');
  await addArticle(12, 50, BRIEF, '2026-03-01T08:00:00Z');
  await addArticle(13, 50, OTHER);
  await addArticle(14, 60, OTHER);
});
afterEach(() => database.drop());

describe('measureReuse', () => {
  it('writes both directions of the pairs that share text within an event', async () => {
    expect(await measure()).toEqual({ measured: 4, rows: 2 });
    expect(await pairs()).toEqual([
      [11, 12, 9, 4, 4],
      [12, 11, 4, 4, 9],
    ]);
  });

  it('finds nothing to do a second time, and leaves the same rows', async () => {
    await measure();
    const before = (await run('select * from text_reuse order by article_id')).rows;
    expect(await measure()).toEqual({ measured: 0, rows: 0 });
    expect((await run('select * from text_reuse order by article_id')).rows).toEqual(before);
  });

  it('measures again when a text has a new version', async () => {
    await measure();
    await addVersion(12, 2, OTHER);
    expect(await measure()).toMatchObject({ measured: 1 });
    expect(await pairs()).toEqual([
      [12, 13, 8, 8, 8],
      [13, 12, 8, 8, 8],
    ]);
    expect((await run('select version_no from text_reuse order by article_id')).rows).toEqual([
      { version_no: 2 },
      { version_no: 1 },
    ]);
  });

  it('follows an article into another event, and out of all', async () => {
    await measure();
    await run('update event_article set event_id = $1 where article_id = $2', [id(60), id(13)]);
    expect(await measure()).toMatchObject({ measured: 1 });
    expect(await pairs()).toEqual([
      [11, 12, 9, 4, 4],
      [12, 11, 4, 4, 9],
      [13, 14, 8, 8, 8],
      [14, 13, 8, 8, 8],
    ]);
    await run('delete from event_article where article_id = any($1)', [[id(11), id(12), id(14)]]);
    expect(await measure()).toMatchObject({ measured: 3, rows: 0 });
    expect(await pairs()).toEqual([]);
  });

  it('leaves out texts with fewer than five words', async () => {
    await addVersion(12, 2, 'The dam has held');
    await measure();
    expect(await pairs()).toEqual([]);
  });

  it('puts counts and dates of events right', async () => {
    await run(`update event set article_count = 99, source_count = 99`);
    await measure();
    const { rows } = await run(
      'select article_count, source_count, first_published_at, last_published_at from event order by id',
    );
    const [first, last] = [new Date('2026-03-01T08:00:00Z'), new Date('2026-03-02T08:00:00Z')];
    expect(rows).toEqual([
      { article_count: 3, source_count: 2, first_published_at: first, last_published_at: last },
      { article_count: 1, source_count: 1, first_published_at: null, last_published_at: null },
    ]);
  });

  it('leaves the rows of one when several work at once', async () => {
    for (let event = 200; event < 320; event++) {
      await run('insert into event (id, key, title) values ($1, $2, $2)', [id(event), `event ${event}`]);
      await addArticle(1000 + event, event, REPORT);
      await addArticle(2000 + event, event, BRIEF);
    }
    const outcomes = await Promise.all([measure(), measure(), measure()]);
    expect(outcomes.reduce((sum, outcome) => sum + outcome.measured, 0)).toBe(244);
    expect(await pairs()).toHaveLength(2 + 2 * 120);
  });

  it('says how far it is, and stops when told to, leaving the rest for the next run', async () => {
    const seen: number[][] = [];
    const onStep = async (done: number, total: number) => void seen.push([done, total]);
    await measureReuse({ database: database.pool, onStep });
    expect(seen).toEqual([
      [0, 4],
      [4, 4],
    ]);
    await addVersion(12, 2, OTHER);
    const stop = () => Promise.reject(new Error('stopped'));
    await expect(measureReuse({ database: database.pool, onStep: stop })).rejects.toThrow('stopped');
    expect(await measure()).toMatchObject({ measured: 1 });
  });

  it('measures events of hundreds of articles', async () => {
    for (let article = 300; article < 520; article++) await addArticle(article, 60, `${BRIEF} number ${article}`);
    await measure();
    // 220 alike: 220 · 219 rows; the article before them shares nothing with them. Plus one pair of the dam.
    expect(await pairs()).toHaveLength(220 * 219 + 2);
  });
});
