import type { ArticleId } from '@parallax/kernel';
import type pg from 'pg';
import { rowsOf, type Sql, sql } from '../../read/sql.js';

/** A text as grouping reads it: the current version of an article. */
export interface GroupedTextRow {
  readonly id: ArticleId;
  readonly versionNo: number;
  readonly headline: string;
  readonly body: string;
  readonly publishedAt: Date | null;
  readonly precision: 'day' | 'time' | null;
}

const columns = sql`a.id, a.version_no as "versionNo", a.headline, t.body, a.published_at as "publishedAt",
  a.published_precision as precision`;
const withText = sql`join article_text t on t.article_id = a.id and t.version_no = a.version_no`;

/** Ids are made from addresses and contents: the lowest are a draw from all articles, and nearly the same next time. */
export const drawnTexts = (count: number): Sql =>
  sql`select ${columns} from (select * from article order by id limit ${count}::int) a ${withText} order by a.id`;

export const groupedTexts = (ids: readonly string[]): Sql =>
  sql`select ${columns} from article a ${withText} where a.id = any(${ids}::uuid[]) order by a.id`;

const unsketched = (methodVersion: string): Sql =>
  sql`article a left join grouping_sketch s on s.article_id = a.id and s.version_no = a.version_no
    and s.method_version = ${methodVersion} and s.published_at is not distinct from a.published_at
  where s.article_id is null`;

export const countUnsketched = (methodVersion: string): Sql =>
  sql`select count(*)::int as n from ${unsketched(methodVersion)}`;

export const unsketchedArticles = (methodVersion: string): Sql =>
  sql`select a.id from ${unsketched(methodVersion)} order by a.id`;

export interface GroupingSketch extends Pick<GroupedTextRow, 'id' | 'versionNo' | 'publishedAt'> {
  readonly keys: readonly number[];
}

export const storeSketches = (methodVersion: string, sketches: readonly GroupingSketch[]): Sql =>
  sql`insert into grouping_sketch (article_id, version_no, method_version, published_at, keys)
    select id, version_no, ${methodVersion}, published_at, keys::bigint[]
    from unnest(${sketches.map(({ id }) => id)}::uuid[], ${sketches.map(({ versionNo }) => versionNo)}::int[],
      ${sketches.map(({ publishedAt }) => publishedAt)}::timestamptz[],
      ${sketches.map(({ keys }) => `{${keys.join(',')}}`)}::text[]) as s (id, version_no, published_at, keys)
    on conflict (article_id) do update set version_no = excluded.version_no, method_version = excluded.method_version,
      published_at = excluded.published_at, keys = excluded.keys`;

export interface MetByKey {
  readonly key: number;
  readonly articleId: ArticleId;
}

/** Which articles have which of these keys; of a key that very many have, some. */
export async function meetByKeys(client: pg.PoolClient, keys: readonly number[], most: number): Promise<MetByKey[]> {
  if (keys.length === 0) return [];
  // Without statistics the planner would read the whole table for each key.
  await client.query('set local enable_seqscan = off; set local jit = off');
  const rows = await rowsOf<{ key: string; articleId: ArticleId }>(
    client,
    sql`select k.key::text as key, s.article_id as "articleId" from unnest(${keys}::bigint[]) as k (key)
      cross join lateral (select article_id from grouping_sketch where keys @> array[k.key] limit ${most}::int) s`,
  );
  await client.query('set local enable_seqscan = on');
  return rows.map(({ key, articleId }) => ({ key: Number(key), articleId }));
}
