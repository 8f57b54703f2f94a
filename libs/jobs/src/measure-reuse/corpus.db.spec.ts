import { createTestDatabase, type TestDatabase } from '@parallax/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { measureReuse } from './measure-reuse.js';

let database: TestDatabase;
const id = (n: number): string => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const short = (uuid: string): number => Number(uuid.slice(-12));
const run = (statement: string, values: unknown[] = []) => database.pool.query(statement, values);

/** Words of a text of its own, or of one that others have too. */
const words = (stem: string, from: number, count: number): string =>
  Array.from({ length: count }, (_, n) => `${stem}${from + n}`).join(' ');

interface Article {
  readonly body: string;
  readonly source?: number;
  readonly event?: number | null;
  readonly at?: string | null;
  readonly precision?: 'day' | 'time';
}

async function setText(article: number, version: number, body: string): Promise<void> {
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

const setDate = (article: number, at: string | null, precision: 'day' | 'time' = 'time') =>
  run('update article set published_at = $2, published_precision = $3 where id = $1', [
    ...[id(article), at],
    at === null ? null : precision,
  ]);

async function setEvent(article: number, event: number | null): Promise<void> {
  await run('delete from event_article where article_id = $1', [id(article)]);
  if (event === null) return;
  await run('insert into event_article (article_id, event_id, decision_id) values ($1, $2, $3)', [
    ...[id(article), id(event), id(900)],
  ]);
}

async function add(article: number, { body, source = 1, event = null, at = null, precision }: Article): Promise<void> {
  await run(`insert into article (id, source_id, headline, word_count) values ($1, $2, 'Iora', 8)`, [
    ...[id(article), id(source)],
  ]);
  await setText(article, 1, body);
  await setDate(article, at, precision);
  await setEvent(article, event);
}

/** article, other, shingles, shared, shared in quotations, shingles of the other; each pair once */
async function pairs(): Promise<number[][]> {
  const { rows } = await run('select * from text_reuse where article_id < other_id order by article_id, other_id');
  return rows.map((row) => [
    ...[short(row.article_id), short(row.other_id), row.shingle_count],
    ...[row.shared_count, row.shared_quoted_count, row.other_shingle_count],
  ]);
}

async function groups(): Promise<Record<number, number>> {
  const { rows } = await run('select article_id, group_id from article_copy order by article_id');
  return Object.fromEntries(rows.map((row) => [short(row.article_id), short(row.group_id)]));
}

const LIMITS = { outlet: 4, all: 12, most: 30 };
const measure = (limits?: typeof LIMITS) => measureReuse({ database: database.pool, ...(limits && { limits }) });

beforeEach(async () => {
  database = await createTestDatabase();
  for (const source of [1, 2, 3]) {
    await run('insert into source (id, name, initials) values ($1, $2, $2)', [id(source), `S${source}`]);
  }
  for (const event of [50, 60]) {
    await run('insert into event (id, key, title) values ($1, $2, $2)', [id(event), `event ${event}`]);
  }
});
afterEach(() => database.drop());

describe('text shared beyond events', () => {
  it('finds a brief cut from a long report, whichever came first, in an event or in none', async () => {
    await add(11, { body: words('a', 0, 900), event: 50 });
    await measure();
    await add(12, { body: words('a', 300, 200), source: 2, event: 60 });
    await add(13, { body: `${words('a', 100, 60)} ${words('b', 0, 60)}`, source: 3 });
    expect(await measure()).toEqual({ measured: 2, rows: 4 });
    // 200 words are 196 shingles; 60 words 56 of 116
    expect(await pairs()).toEqual([
      [11, 12, 896, 196, 0, 196],
      [11, 13, 896, 56, 0, 116],
    ]);
    expect(await groups()).toEqual({ 11: 11, 12: 11 });
  });

  it('does not list a turn of phrase, nor a passage that is small in both', async () => {
    await add(11, { body: `${words('a', 0, 13)} ${words('b', 0, 20)}` });
    await add(12, { body: `${words('a', 0, 13)} ${words('c', 0, 20)}`, source: 2 }); // 9 of 29 shingles
    await add(13, { body: `${words('d', 0, 30)} ${words('e', 0, 270)}` });
    await add(14, { body: `${words('d', 0, 30)} ${words('f', 0, 270)}`, source: 2 }); // 26 of 296, less than a tenth
    await measure();
    expect(await pairs()).toEqual([]);
  });

  it('tells apart what both have between quotation marks', async () => {
    const statement = `“${words('q', 0, 20)}”`; // 16 shingles
    await add(11, { body: `${words('a', 0, 30)} ${statement} ${words('x', 0, 10)}` });
    await add(12, { body: `${words('a', 0, 30)} ${statement} ${words('y', 0, 10)}`, source: 2 });
    await add(13, { body: `${words('z', 0, 10)} ${words('q', 0, 20)}`, source: 3 }); // the same without marks
    await measure();
    expect(await pairs()).toEqual([
      [11, 12, 56, 46, 16, 56],
      [11, 13, 56, 16, 0, 26],
      [12, 13, 56, 16, 0, 26],
    ]);
  });
});

describe('what many articles of an outlet have', () => {
  const footer = words('footer', 0, 60);

  it('joins nobody, and is left out of what they share', async () => {
    for (let n = 0; n < 30; n++) await add(100 + n, { body: `${words(`t${n}x`, 0, 40)}\n\n${footer}` });
    expect(await measure()).toMatchObject({ rows: 0 });
    // A reprint of the whole text without the footer: 36 shingles in both.
    await add(200, { body: words('t7x', 0, 40), source: 2 });
    await measure();
    expect(await pairs()).toEqual([[107, 200, 36, 36, 0, 36]]);
    expect(await groups()).toEqual({ 107: 107, 200: 107 });
  });

  it('joins those of a small outlet, until there are more of them', async () => {
    const body = (n: number) => `${words(`t${n}x`, 0, 40)}\n\n${footer}`;
    for (let n = 0; n < 4; n++) await add(100 + n, { body: body(n) });
    await measure(LIMITS);
    expect(await pairs()).toHaveLength(6);
    await add(104, { body: body(4) });
    await measure(LIMITS);
    expect(await pairs()).toEqual([]);
    await setText(104, 2, words('other', 0, 40));
    await measure(LIMITS);
    expect(await pairs()).toHaveLength(6);
  });

  it('is not held against a text that is printed often as a whole', async () => {
    for (let n = 0; n < 8; n++) await add(100 + n, { body: `${words('wire', 0, 200)} ${words(`n${n}x`, 0, 10)}` });
    await add(200, { body: words('wire', 0, 200), source: 2 });
    await measure(LIMITS);
    expect(await pairs()).toHaveLength((9 * 8) / 2);
    expect(new Set(Object.values(await groups()))).toEqual(new Set([100]));
  });
});

describe('articles that print one text', () => {
  const body = words('a', 0, 60);

  it('are named after the earliest, as dates become known', async () => {
    await add(11, { body });
    await add(12, { body, source: 2, at: '2026-03-02T00:00:00Z', precision: 'day' });
    await measure();
    expect(await groups()).toEqual({ 11: 12, 12: 12 });
    await add(13, { body, source: 3, at: '2026-03-02T22:00:00Z' });
    await measure();
    expect(await groups()).toEqual({ 11: 13, 12: 13, 13: 13 }); // a known moment before the bare day
    await setDate(11, '2026-03-01T08:00:00Z');
    await measure();
    expect(await groups()).toEqual({ 11: 11, 12: 11, 13: 11 });
  });

  it('part when the text between them changes', async () => {
    await add(11, { body: `${words('a', 0, 60)} ${words('x', 0, 10)}` });
    await add(12, { body: `${words('a', 0, 60)} ${words('b', 0, 60)}`, source: 2 });
    await add(13, { body: `${words('b', 0, 60)} ${words('y', 0, 10)}`, source: 3 });
    await measure();
    expect(await groups()).toEqual({ 11: 11, 12: 11, 13: 11 });
    await setText(12, 2, words('c', 0, 60));
    await measure();
    expect(await groups()).toEqual({});
  });
});

describe('step by step', () => {
  /** mulberry32 */
  const chance = (seed: number) => {
    let state = seed;
    return (below: number): number => {
      state = (state + 0x6d2b79f5) >>> 0;
      let t = Math.imul(state ^ (state >>> 15), 1 | state);
      t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
      return ((t ^ (t >>> 14)) >>> 0) % below;
    };
  };

  const DERIVED = [
    'select article_id, other_id, version_no, other_version_no, shingle_count, shared_count, shared_quoted_count from text_reuse order by 1, 2',
    'select article_id, group_id, containment from article_copy order by 1',
    'select article_id, version_no, source_id, hashes from reuse_sketch order by 1',
    'select hash, source_id, article_count from reuse_common order by 1, 2',
    'select article_id, version_no, event_id, is_repetitive from reuse_measure order by 1',
  ];
  const derived = async () => Promise.all(DERIVED.map(async (statement) => (await run(statement)).rows));

  it.each([1, 2])('leaves the rows of one walk from nothing, whatever was edited between (seed %i)', async (seed) => {
    const pick = chance(seed);
    const parts = [words('wire', 0, 80), words('foot', 0, 25), `“${words('quote', 0, 30)}”`, words('other', 0, 50)];
    const body = (n: number) =>
      [words(`t${n}v${pick(1000)}x`, 0, 5 + pick(60)), ...parts.filter(() => pick(3) === 0)].join('\n\n');
    const event = () => [50, 60, null][pick(3)]!;
    const at = () => (pick(3) === 0 ? null : `2026-03-0${1 + pick(5)}T08:00:00Z`);
    const versions = new Map<number, number>();
    for (let step = 0; step < 8; step++) {
      for (let n = 0; n < 6; n++) {
        const article = 1000 + versions.size;
        await add(article, { body: body(article), source: 1 + pick(3), event: event(), at: at() });
        versions.set(article, 1);
      }
      for (let n = 0; n < 3; n++) {
        const article = 1000 + pick(versions.size);
        const version = versions.get(article)! + 1;
        if (pick(2) === 0) await setText(article, version, body(article));
        if (pick(2) === 0) await setDate(1000 + pick(versions.size), at());
        if (pick(2) === 0) await setEvent(1000 + pick(versions.size), event());
        if (pick(4) === 0) await run('update article set source_id = $2 where id = $1', [id(article), id(1 + pick(3))]);
        const [{ n: now }] = (await run('select version_no as n from article where id = $1', [id(article)])).rows;
        versions.set(article, now);
      }
      await measure(LIMITS);
    }
    const stepwise = await derived();
    for (const table of ['text_reuse', 'article_copy', 'reuse_sketch', 'reuse_common', 'reuse_measure']) {
      await run(`delete from ${table}`);
    }
    await measure(LIMITS);
    const atOnce = await derived();
    expect(stepwise).toEqual(atOnce);
    expect(atOnce.map((rows) => rows.length > 0)).toEqual([true, true, true, true, true]);
  });
});
