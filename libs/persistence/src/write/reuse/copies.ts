import type { ArticleId, DatePrecision } from '@parallax/kernel';
import type pg from 'pg';
import { utc } from '../../read/sql.js';
import { rowsOf, sql } from '../../read/sql.js';

/** From which share and number of shared shingles on two articles print one text. */
export interface CopyRule {
  readonly containment: number;
  readonly shared: number;
}

export interface CopyPairRow {
  readonly articleId: ArticleId;
  readonly otherId: ArticleId;
  /** The larger of both directions. */
  readonly containment: number;
}

export interface CopiedArticleRow {
  readonly id: ArticleId;
  readonly publishedAt: string | null;
  readonly precision: DatePrecision | null;
}

const isCopy = ({ containment, shared }: CopyRule) =>
  sql`(r.shared_count >= ${shared}::int
    and r.shared_count >= ${containment}::float8 * least(r.shingle_count, r.other_shingle_count))`;

/** These articles, those of their groups so far, and all that print the text of one of them or of one of those. */
export async function copiesAround(
  client: pg.PoolClient,
  rule: CopyRule,
  articleIds: readonly string[],
): Promise<ArticleId[]> {
  const rows = await rowsOf<{ id: ArticleId }>(
    client,
    sql`with recursive reached (id) as (
        (select unnest(${articleIds}::uuid[])
         union select c.article_id from article_copy c where c.group_id in (
           select o.group_id from article_copy o where o.article_id = any(${articleIds}::uuid[])))
        union
        select r.other_id from reached join text_reuse r on r.article_id = reached.id and ${isCopy(rule)})
      select id from reached`,
  );
  return rows.map(({ id }) => id);
}

/** Each pair once. */
export const copyPairs = (client: pg.PoolClient, rule: CopyRule, articleIds: readonly string[]) =>
  rowsOf<CopyPairRow>(
    client,
    sql`select r.article_id as "articleId", r.other_id as "otherId",
        r.shared_count::float8 / least(r.shingle_count, r.other_shingle_count) as containment
      from text_reuse r where r.article_id = any(${articleIds}::uuid[]) and r.article_id < r.other_id and ${isCopy(rule)}`,
  );

export const copiedArticles = (client: pg.PoolClient, articleIds: readonly string[]) =>
  rowsOf<CopiedArticleRow>(
    client,
    sql`select a.id, ${utc('a.published_at')} as "publishedAt", a.published_precision as precision
      from article a where a.id = any(${articleIds}::uuid[])`,
  );

export interface ArticleCopyRow {
  readonly articleId: ArticleId;
  readonly groupId: ArticleId;
  readonly containment: number;
}

/** Puts groups in the place of all that were kept of these articles. */
export async function replaceCopies(
  client: pg.PoolClient,
  articleIds: readonly string[],
  { methodVersion, copies }: { readonly methodVersion: string; readonly copies: readonly ArticleCopyRow[] },
): Promise<void> {
  await rowsOf(client, sql`delete from article_copy where article_id = any(${articleIds}::uuid[])`);
  if (copies.length === 0) return;
  await rowsOf(
    client,
    sql`insert into article_copy (article_id, group_id, containment, method_version)
      select x.*, ${methodVersion} from unnest(${copies.map(({ articleId }) => articleId)}::uuid[],
        ${copies.map(({ groupId }) => groupId)}::uuid[], ${copies.map(({ containment }) => containment)}::real[]) x`,
  );
}
