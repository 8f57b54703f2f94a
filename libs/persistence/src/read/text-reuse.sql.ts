import type { ArticleId } from '@parallax/kernel';
import type { ArticleConditions } from './articles.sql.js';
import { selectedArticles } from './selection.sql.js';
import { type Sql, sql } from './sql.js';

/** One direction of what two articles share, as it was measured. */
export interface TextReuseRow {
  readonly articleId: ArticleId;
  readonly otherId: ArticleId;
  readonly shingleCount: number;
  readonly otherShingleCount: number;
  readonly sharedCount: number;
  readonly sharedQuotedCount: number;
}

const columns: Sql = sql`t.article_id as "articleId", t.other_id as "otherId", t.shingle_count as "shingleCount",
  t.other_shingle_count as "otherShingleCount", t.shared_count as "sharedCount",
  t.shared_quoted_count as "sharedQuotedCount"`;
const strongest: Sql = sql`order by t.shared_count::float8 / least(t.shingle_count, t.other_shingle_count) desc,
  t.article_id, t.other_id`;

/** Some of the articles of a selection, ordered by id. */
export const someArticles = (filter: ArticleConditions, limit: number): Sql =>
  sql`${selectedArticles(filter)} limit ${limit}::int`;

/** Pairs of which both articles are among these, each once, strongest first. */
export const reuseAmong = (articleIds: readonly string[], limit: number): Sql =>
  sql`select ${columns} from text_reuse t
    where t.article_id = any(${articleIds}::uuid[]) and t.other_id = any(${articleIds}::uuid[])
      and t.article_id < t.other_id ${strongest} limit ${limit}::int`;

/** What these articles share with any other of the corpus, strongest first. */
export const reuseAnywhere = (articleIds: readonly string[], limit: number): Sql =>
  sql`select ${columns} from text_reuse t where t.article_id = any(${articleIds}::uuid[]) ${strongest} limit ${limit}::int`;

/** How many of these articles wait for being measured: new ones, and those of which something changed. */
export const countUnmeasuredReuse = (articleIds: readonly string[], methodVersion: string): Sql =>
  sql`select count(*)::int as n from article a left join event_article ea on ea.article_id = a.id
    where a.id = any(${articleIds}::uuid[]) and not exists (select from reuse_measure m where m.article_id = a.id
      and m.version_no = a.version_no and m.method_version = ${methodVersion}
      and m.event_id is not distinct from ea.event_id)`;
