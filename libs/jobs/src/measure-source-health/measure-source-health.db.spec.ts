import { createTestDatabase, type TestDatabase } from '@parallax/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measureSourceHealth } from './measure-source-health.js';

let database: TestDatabase;
const id = (n: number): string => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const run = (statement: string, values: unknown[] = []) => database.pool.query(statement, values);

/** `perDay` articles of an outlet on each of `days` days from `from` on. */
const addArticles = (source: number, from: string, days: number, { perDay = 30, metadata = {} } = {}) =>
  run(
    `insert into article (id, source_id, headline, word_count, published_at, published_precision, created_at, metadata)
     select gen_random_uuid(), $1, 'Iora', 80, d + interval '9 hours', 'time', d + interval '10 hours', $5
     from generate_series($2::date, $2::date + $3::int - 1, interval '1 day') d, generate_series(1, $4::int)`,
    [id(source), from, days, perDay, metadata],
  );
const flags = async () =>
  (
    await run(
      `select s.name, h.kind, h.from_day::text, h.to_day::text from source_health h join source s on s.id = h.source_id
       order by s.name, h.kind, h.from_day`,
    )
  ).rows.map(Object.values);
const wholeTable = async () => (await run('select * from source_health order by source_id, kind, from_day')).rows;

beforeAll(async () => {
  database = await createTestDatabase();
  for (const [n, name] of ['Harbour Post', 'The Torch', 'Port Radio'].entries()) {
    await run(`insert into source (id, name, initials) values ($1, $2, 'X')`, [id(n), name]);
  }
  await addArticles(0, '2025-01-01', 90);
  await addArticles(1, '2025-01-01', 70);
  await addArticles(2, '2025-03-01', 14, { perDay: 4 });
  await addArticles(2, '2025-03-15', 14, { perDay: 4, metadata: { doubts: [{ code: 'PAYWALL', sentence: 'x' }] } });
});
afterAll(() => database.drop());

describe('measure-source-health', () => {
  const expected = [
    ['Port Radio', 'paywall', '2025-03-15', null],
    ['The Torch', 'flat-lined', '2025-03-12', null],
  ];

  it('flags the days on which an outlet is not as before; twice leaves the same rows', async () => {
    expect(await measureSourceHealth(database.pool, '2025-04-01')).toEqual({ sources: 3, flags: 2 });
    expect(await flags()).toEqual(expected);
    const first = await wholeTable();
    await Promise.all([1, 2].map(() => measureSourceHealth(database.pool, '2025-04-01')));
    expect(await wholeTable()).toEqual(first);
  });

  it('closes a flag when articles come again, and leaves the day out that is not over', async () => {
    await addArticles(1, '2025-03-20', 12);
    await measureSourceHealth(database.pool, '2025-04-01');
    expect(await flags()).toContainEqual(['The Torch', 'flat-lined', '2025-03-12', '2025-03-19']);
    await addArticles(0, '2025-04-01', 1, { perDay: 2 });
    await measureSourceHealth(database.pool, '2025-04-01');
    expect(await flags()).not.toContainEqual(expect.arrayContaining(['Harbour Post']));
  });

  it('names a feed that cannot be read, since when and why, and one that has moved', async () => {
    const [broken, moved] = [id(100), id(101)];
    const url = (name: string): string => `https://harbour.example/${name}`;
    await run(
      `insert into feed (id, source_id, url, state, code, reason, failures, moved_to, last_fetch_at, created_by) values
         ($1, $3, $4, 'failing', 'STATUS', 'The host answers 503.', 4, null, '2025-03-30', 'x'),
         ($2, $3, $5, 'fine', null, null, 0, $6, '2025-03-29', 'x')`,
      [broken, moved, id(0), url('a'), url('b'), url('c')],
    );
    const fetched = (n: number, outcome: string, at: string) =>
      run(
        `insert into feed_fetch (feed_id, id, outcome, message, duration_ms, started_at) values ($1, $2, $3, 'x', 1, $4)`,
        [...[broken, id(n), outcome, at]],
      );
    await fetched(1, 'failing', '2025-03-01');
    await fetched(2, 'unchanged', '2025-03-02');
    await fetched(3, 'failing', '2025-03-03T10:00:00Z');
    await fetched(4, 'failing', '2025-03-04');
    await measureSourceHealth(database.pool, '2025-04-01');
    expect((await wholeTable()).filter(({ kind }) => kind.endsWith('feed')).map(({ words }) => words)).toEqual([
      'Its feed https://harbour.example/a cannot be read since 3 March 2025. The host answers 503.',
      'Its feed https://harbour.example/b has moved to https://harbour.example/c.',
    ]);
    await run('update feed set removed_at = now()');
  });

  it('has nothing to say of an empty corpus', async () => {
    expect(await measureSourceHealth(database.pool, '2024-12-31')).toEqual({ sources: 0, flags: 0 });
    expect(await flags()).toEqual([]);
  });
});
