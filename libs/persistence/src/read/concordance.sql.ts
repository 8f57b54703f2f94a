import type { ArticleId, Block } from '@parallax/kernel';
import type { Pool, PoolClient } from 'pg';
import { type ArticleConditions, articleConditions } from './articles.sql.js';
import { whereId, whereMoment } from './filters.js';
import { keyText, type Position } from './keyset.js';
import { type Sql, allOf, raw, sql, utc } from './sql.js';

/*
 * Plans. Testing a text for words costs 25 µs, since its vector has to be fetched from outside the row; PostgreSQL takes
 * it for free, and of the frequencies of words it knows the thousand commonest only. Left to itself it therefore tests a
 * whole table for a rare word (1 s at 200,000 articles), or sorts all finds of a common one. So the plan is said here:
 * common words by a short walk through the articles in order, rare ones by the index of words, those between by a walk
 * through an index of articles that looks each up among the finds of the index of words.
 */

/** Articles in which a concordance finds its lines, some of them in order. */
export interface ConcordanceArticles {
  readonly filter: ArticleConditions;
  /** PostgreSQL tsquery text as made by `@parallax/text`. */
  readonly tsquery: string;
  /** `date`: newest first, undated last; `position`: by id, which is a hash and says nothing. */
  readonly by: 'position' | 'date';
  /** Trap: after a dated article come dated ones only; ask again from {@link FIRST_UNDATED}. */
  readonly after: Position | null;
  readonly limit: number;
}

/** Before the first article without a date. */
export const FIRST_UNDATED: Position = { key: null, id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };

/** The text of an article as a concordance reads it. */
export interface ConcordanceTextRow {
  readonly id: ArticleId;
  readonly versionNo: number;
  readonly headline: string;
  readonly body: string;
  readonly blocks: readonly Block[];
  readonly sourceName: string;
  readonly publishedAt: string | null;
}

/** An article's id, and its key as text that a cursor carries. */
export interface ConcordanceFound {
  readonly id: string;
  readonly cursorKey: string | null;
}

const found = (tsquery: string): Sql => sql`s.lexemes @@ ${tsquery}::tsquery`;
const finds = (tsquery: string): Sql => sql`select s.article_id from article_search s where ${found(tsquery)}`;
const literal = (count: number): Sql => raw(String(count));

const orderOf = (by: ConcordanceArticles['by'], alias: string): Sql =>
  raw(by === 'date' ? `${alias}.published_at desc nulls last, ${alias}.id desc` : `${alias}.id`);

function beyond({ by, after }: ConcordanceArticles): Sql[] {
  if (!after) return [];
  if (by === 'position') return [sql`a.id > ${after.id}::uuid`];
  if (after.key === null) return [sql`a.published_at is null and a.id < ${after.id}::uuid`];
  return [sql`(a.published_at, a.id) < (${after.key}::timestamptz, ${after.id}::uuid)`];
}

/** Conditions that an index of articles answers by itself, so that a walk through it reads no articles. */
const indexed = ({ sourceId, publishedAt }: ArticleConditions): Sql[] => [
  ...whereId('a.source_id', sourceId),
  ...whereMoment('a.published_at', publishedAt),
];

const isCovered = ({ sourceId: _s, publishedAt: _p, ...others }: ArticleConditions): boolean =>
  Object.values(others).every((condition) => condition === null || condition === undefined);

/** The other conditions of the filter on walked articles `w`. */
const uncovered = (filter: ArticleConditions): Sql[] =>
  isCovered(filter)
    ? []
    : [sql`exists (select from article a where a.id = w.id and ${allOf(articleConditions(filter))})`];

const page = ({ by, limit }: ConcordanceArticles, from: Sql): Sql => {
  const key = by === 'date' ? keyText('p', 'timestamptz') : raw('p.id::text');
  const rows = sql`select w.id, w.published_at, w.published_at as key from ${from} order by ${orderOf(by, 'w')} limit ${literal(limit)}`;
  return sql`select p.id, ${key} as "cursorKey" from (${rows}) p order by ${orderOf(by, 'p')}`;
};

const walkOf = (articles: ConcordanceArticles, more: readonly Sql[], limit: Sql): Sql =>
  sql`(select a.id, a.published_at from article a where ${allOf([...indexed(articles.filter), ...beyond(articles), ...more])}
    order by ${orderOf(articles.by, 'a')}${limit}) w`;

/** Tests the next so many articles in order. Fewer rows than asked for: others may follow further on. */
export function concordanceByWalk(articles: ConcordanceArticles, walk: number): Sql {
  const walked = walkOf(articles, [], sql` limit ${literal(walk)}`);
  const where = allOf([found(articles.tsquery), ...uncovered(articles.filter)]);
  return page(articles, sql`${walked} join article_search s on s.article_id = w.id where ${where}`);
}

/** Walks through an index of articles, looking each up among the finds. `is true` keeps it from becoming a join. */
export function concordanceByFinds(articles: ConcordanceArticles): Sql {
  const isFound = sql`(a.id in (${finds(articles.tsquery)})) is true`;
  return page(
    articles,
    sql`${walkOf(articles, [isFound], raw(' offset 0'))} where ${allOf(uncovered(articles.filter))}`,
  );
}

/** Of these articles, those the filter takes. */
export function concordanceAmong(articles: ConcordanceArticles, ids: readonly string[]): Sql {
  const where = [sql`a.id = any(${ids}::uuid[])`, ...articleConditions(articles.filter), ...beyond(articles)];
  return page(articles, sql`(select a.id, a.published_at from article a where ${allOf(where)}) w`);
}

/** True when the filter by itself names its articles, or events. */
export const isNarrow = ({ ids, eventId }: ArticleConditions): boolean =>
  [ids, eventId?.eq, eventId?.in].some((named) => named !== null && named !== undefined);

/** Of a filter that names its articles, those with the words: tests them all. */
export function concordanceOfNarrow(articles: ConcordanceArticles): Sql {
  const where = [...articleConditions(articles.filter), ...beyond(articles)];
  const within = sql`(select a.id, a.published_at from article a where ${allOf(where)} offset 0) w`;
  return page(articles, sql`${within} join article_search s on s.article_id = w.id where ${found(articles.tsquery)}`);
}

/** Ids of all articles with the words, or one more than `most`. */
export const concordanceFinds = (tsquery: string, most: number): Sql =>
  sql`select s.article_id as id from article_search s where ${found(tsquery)} limit ${literal(most + 1)}`;

/** How many articles have the words. */
export function concordanceCount(filter: ArticleConditions, tsquery: string): Sql {
  const conditions = articleConditions(filter);
  if (conditions.length === 0) return sql`select count(*)::int as total from article_search s where ${found(tsquery)}`;
  return sql`select count(*)::int as total from article a join article_search s on s.article_id = a.id
    where ${allOf([...conditions, found(tsquery)])}`;
}

/** Texts of articles in their current version, in no order. */
export const concordanceTexts = (ids: readonly string[]): Sql =>
  sql`select a.id, a.version_no as "versionNo", a.headline, t.body, t.blocks, o.name as "sourceName", ${utc('a.published_at')} as "publishedAt"
    from article a join article_text t on t.article_id = a.id and t.version_no = a.version_no join source o on o.id = a.source_id
    where a.id = any(${ids}::uuid[])`;

/** Reads with the index of words used wherever it can be: testing a whole table would take half a minute. */
export async function byWordIndex<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin read only; set local enable_seqscan = off');
    return await work(client);
  } finally {
    await client.query('rollback').catch(() => undefined); // nothing was written
    client.release();
  }
}
