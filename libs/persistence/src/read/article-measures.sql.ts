import type { ArticleId, Block } from '@parallax/kernel';
import { type Sql, sql } from './sql.js';

/** A text as measures take it: the current version of an article. */
export interface MeasuredArticleRow {
  readonly id: ArticleId;
  readonly versionNo: number;
  readonly language: string | null;
  readonly headline: string;
  readonly body: string;
  readonly blocks: readonly Block[];
}

/** A measure by its name and the version of its method. */
export interface MeasureName {
  readonly name: string;
  readonly methodVersion: string;
}

const wanted = (measures: readonly MeasureName[]): Sql =>
  sql`unnest(${measures.map(({ name }) => name)}::text[], ${measures.map(({ methodVersion }) => methodVersion)}::text[])
    as m (name, version)`;

const isStale = (measures: readonly MeasureName[]): Sql =>
  sql`exists (select from ${wanted(measures)} where not exists (
      select from article_measure d where d.article_id = a.id and d.measure = m.name
        and d.version_no = a.version_no and d.method_version = m.version))`;

export const countUnmeasured = (measures: readonly MeasureName[]): Sql =>
  sql`select count(*)::int as n from article a where ${isStale(measures)}`;

/** The next articles, in the order of their ids, of whose current version some of these measures was not taken. */
export const unmeasuredArticles = (measures: readonly MeasureName[], after: string, limit: number): Sql =>
  sql`select a.id, a.version_no as "versionNo", a.language, a.headline, t.body, t.blocks
    from (select * from article a where a.id > ${after}::uuid and ${isStale(measures)} order by a.id limit ${limit}::int) a
    join article_text t on t.article_id = a.id and t.version_no = a.version_no
    order by a.id`;

/** Writes down that a measure was taken of these articles, as they are now. */
export const markArticlesMeasured = (
  { name, methodVersion }: MeasureName,
  articles: readonly Pick<MeasuredArticleRow, 'id' | 'versionNo'>[],
): Sql =>
  sql`insert into article_measure (article_id, measure, version_no, method_version)
    select x.id, ${name}, x.version_no, ${methodVersion}
    from unnest(${articles.map(({ id }) => id)}::uuid[], ${articles.map(({ versionNo }) => versionNo)}::int[])
      as x (id, version_no)
    on conflict (article_id, measure) do update
      set version_no = excluded.version_no, method_version = excluded.method_version, measured_at = now()`;
