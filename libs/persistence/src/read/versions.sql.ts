import { type Sql, raw, sql, utc } from './sql.js';

/** A version of an article. */
export interface VersionKey {
  readonly articleId: string;
  readonly versionNo: number;
}

const wanted = (keys: readonly VersionKey[]): Sql =>
  sql`unnest(${keys.map((key) => key.articleId)}::uuid[], ${keys.map((key) => key.versionNo)}::int[]) as k(article_id, version_no)`;
const byKey = raw('using (article_id, version_no)');

const versionColumns: Sql = sql`v.article_id as "articleId", v.version_no as "versionNo", v.headline, v.origin,
    v.cleaning_method as "cleaningMethod", v.cleaning, v.ingest_run_id as "ingestRunId", ${utc('v.created_at')} as "createdAt"`;

/** Newest first. */
export const versionsOfArticles = (articleIds: readonly string[]): Sql =>
  sql`select ${versionColumns} from article_version v
    where v.article_id = any(${articleIds}::uuid[]) order by v.article_id, v.version_no desc`;

export const versionsByKey = (keys: readonly VersionKey[]): Sql =>
  sql`select ${versionColumns} from ${wanted(keys)} join article_version v ${byKey}`;

export const textsByKey = (keys: readonly VersionKey[]): Sql =>
  sql`select t.article_id as "articleId", t.version_no as "versionNo", t.body, t.blocks
    from ${wanted(keys)} join article_text t ${byKey}`;

export const rawDocumentsByKey = (keys: readonly VersionKey[]): Sql =>
  sql`select d.article_id as "articleId", d.version_no as "versionNo", d.media_type as "mediaType", d.encoding, d.bytes
    from ${wanted(keys)} join raw_document d ${byKey}`;
