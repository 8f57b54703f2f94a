import { type Sql, sql } from '@parallax/persistence';
import type { Block } from '@parallax/kernel';
import type { Edit } from '@parallax/text';

/** A text made by taking cleaning back. */
export interface UndoneVersion {
  readonly articleId: string;
  /** The version it was made from. */
  readonly from: number;
  readonly versionNo: number;
  readonly headline: string;
  readonly body: string;
  readonly blocks: readonly Block[];
  readonly edits: readonly Edit[];
  readonly method: string;
  readonly contentHash: Buffer;
  readonly wordCount: number;
}

export const lockImports = (key: number): Sql => sql`select pg_advisory_xact_lock(${key}::bigint)`;

export const sameText = (articleId: string, contentHash: Buffer): Sql =>
  sql`select version_no from article_version where article_id = ${articleId}::uuid and content_hash = ${contentHash}::bytea`;

export const insertVersion = (version: UndoneVersion): Sql =>
  sql`insert into article_version (article_id, version_no, headline, content_hash, origin, cleaning_method, cleaning)
    values (${version.articleId}::uuid, ${version.versionNo}::int, ${version.headline}, ${version.contentHash}::bytea,
      'cleaning-undone', ${version.method}, ${JSON.stringify(version.edits)}::jsonb)`;

export const insertText = (version: UndoneVersion): Sql =>
  sql`insert into article_text (article_id, version_no, body, blocks)
    values (${version.articleId}::uuid, ${version.versionNo}::int, ${version.body}, ${JSON.stringify(version.blocks)}::jsonb)`;

export const keepRaw = ({ articleId, from, versionNo }: UndoneVersion): Sql =>
  sql`insert into raw_document (article_id, version_no, media_type, encoding, bytes)
    select article_id, ${versionNo}::int, media_type, encoding, bytes from raw_document
    where article_id = ${articleId}::uuid and version_no = ${from}::int`;

export const updateArticle = ({ articleId, versionNo, headline, wordCount }: UndoneVersion): Sql =>
  sql`update article set version_no = ${versionNo}::int, headline = ${headline}, word_count = ${wordCount}::int
    where id = ${articleId}::uuid`;

export const indexText = (version: UndoneVersion, index: { lexemes: string; methodVersion: string }): Sql =>
  sql`insert into article_search (article_id, version_no, method_version, lexemes)
    values (${version.articleId}::uuid, ${version.versionNo}::int, ${index.methodVersion}, ${index.lexemes}::tsvector)
    on conflict (article_id) do update set version_no = excluded.version_no,
      method_version = excluded.method_version, lexemes = excluded.lexemes`;
