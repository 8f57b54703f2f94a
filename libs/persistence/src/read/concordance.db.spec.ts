import { createTestDatabase, type TestDatabase } from '@parallax/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArticleConditions } from './articles.sql.js';
import {
  byWordIndex,
  concordanceAmong,
  type ConcordanceArticles,
  concordanceByFinds,
  concordanceByWalk,
  concordanceCount,
  concordanceFinds,
  type ConcordanceFound,
  concordanceOfNarrow,
  FIRST_UNDATED,
} from './concordance.sql.js';
import type { Position } from './keyset.js';
import { type Sql, toStatement } from './sql.js';

const SOURCES = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002'] as const;
let database: TestDatabase;

/** 300 articles of two outlets: every third has the words, every seventh no date, many share one. */
beforeAll(async () => {
  database = await createTestDatabase();
  const { pool } = database;
  for (const id of SOURCES)
    await pool.query(`insert into source (id, name, initials, status) values ($1::uuid, $1, 'X', 'active')`, [id]);
  await pool.query(
    `insert into article (id, source_id, headline, published_at, published_precision, language, word_count)
     select md5(n::text)::uuid, ($1::uuid[])[1 + n % 2], 'h', d, case when d is null then null else 'time' end,
       case when n % 5 = 0 then 'ar' else 'en' end, 9
     from (select n, case when n % 7 = 0 then null else timestamptz '2025-01-01' + (n % 40) * interval '1 day' end as d
       from generate_series(1, 300) n) made`,
    [SOURCES],
  );
  await pool.query(
    `insert into article_search select md5(n::text)::uuid, 1, 'test', case when n % 3 = 0 then '''dam'':1 ''wall'':2' else '''wall'':1' end::tsvector
     from generate_series(1, 300) n`,
  );
});
afterAll(() => database.drop());

const run = <Row extends object>(piece: Sql): Promise<Row[]> =>
  byWordIndex(database.pool, async (client) => (await client.query<Row>(toStatement(piece))).rows);

const PLANS: Readonly<Record<string, (articles: ConcordanceArticles) => Promise<ConcordanceFound[]>>> = {
  walk: (articles) => run(concordanceByWalk(articles, 1_000)),
  finds: (articles) => run(concordanceByFinds(articles)),
  narrow: (articles) => run(concordanceOfNarrow(articles)),
  among: async (articles) => {
    const ids = await run<{ id: string }>(concordanceFinds(articles.tsquery, 1_000));
    return run(
      concordanceAmong(
        articles,
        ids.map(({ id }) => id),
      ),
    );
  },
};

const FILTERS: readonly ArticleConditions[] = [
  {},
  { sourceId: { eq: SOURCES[0] } },
  { language: { eq: 'ar' }, publishedAt: { gte: '2025-01-20T00:00:00Z' } },
];

async function everything(plan: string, filter: ArticleConditions, by: 'position' | 'date'): Promise<string[]> {
  const met: string[] = [];
  let after: Position | null = null;
  for (;;) {
    const articles: ConcordanceArticles = { filter, tsquery: `'dam'`, by, after, limit: 11 };
    const page = (await PLANS[plan]?.(articles)) ?? [];
    met.push(...page.map(({ id }) => id));
    const last = page.at(-1);
    if (last && page.length === 11) after = { key: last.cursorKey, id: last.id };
    else if (by === 'date' && after?.key) after = FIRST_UNDATED;
    else return met;
  }
}

const cases = (['position', 'date'] as const).flatMap((by) => FILTERS.map((filter) => ({ by, filter })));

describe.each(cases)('articles with a word by $by, $filter', ({ by, filter }) => {
  it('are the same by every plan, none twice, page after page', async () => {
    const all = await Promise.all(Object.keys(PLANS).map((plan) => everything(plan, filter, by)));
    expect(all[0]?.length).toBeGreaterThan(5);
    for (const ids of all) expect(ids).toEqual(all[0]);
    expect(new Set(all[0]).size).toBe(all[0]?.length);
    const [count] = await run<{ total: number }>(concordanceCount(filter, `'dam'`));
    expect(count?.total).toBe(all[0]?.length);
  });
});
