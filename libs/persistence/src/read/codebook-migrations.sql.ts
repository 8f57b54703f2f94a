import type { MigrationStep } from '@parallax/framing';
import type { ArticleId, CodebookVersionId, CoderId, FrameId, LabelId } from '@parallax/kernel';
import { isCurrent } from './articles.sql.js';
import { type Sql, raw, sql, utc } from './sql.js';

/** A plan as it was stored; it never changes. */
export interface CodebookMigrationRow {
  readonly id: string;
  readonly fromVersionId: CodebookVersionId;
  readonly toVersionId: CodebookVersionId;
  readonly steps: readonly MigrationStep[];
  readonly createdBy: string;
  readonly createdAt: string;
}

const migrations = (condition: Sql): Sql =>
  sql`select m.id, m.from_version_id as "fromVersionId", m.to_version_id as "toVersionId", m.steps,
      m.created_by as "createdBy", ${utc('m.created_at')} as "createdAt" from codebook_migration m where ${condition}`;

export const migrationById = (id: string): Sql => migrations(sql`m.id = ${id}::uuid`);

/** The one plan between two versions, or no row. */
export const migrationBetween = (fromVersionId: string, toVersionId: string): Sql =>
  migrations(sql`m.from_version_id = ${fromVersionId}::uuid and m.to_version_id = ${toVersionId}::uuid`);

/** Plans that lead from or to a version of the codebook, newest first. */
export const migrationsOfCodebook = (codebookId: string): Sql =>
  sql`${migrations(sql`exists (select from codebook_version v where v.id = m.to_version_id and v.codebook_id = ${codebookId}::uuid)`)}
    order by m.created_at desc, m.id desc`;

/** Articles with current labels under the old version, or with labels carried from it, in order of their ids. */
export const articlesUnderVersion = (from: string, to: string): Sql =>
  sql`select l.article_id as "articleId" from frame f join framing_label l on l.frame_id = f.id
    where f.codebook_version_id = ${from}::uuid and ${isCurrent}
    union
    select l.article_id from frame f join framing_label l on l.frame_id = f.id
    where f.codebook_version_id = ${to}::uuid and l.carried_from is not null order by 1`;

/** A label with the key of its frame, as carrying over reads it. */
export interface CarriedLabelRow {
  readonly id: LabelId;
  readonly articleId: ArticleId;
  readonly versionNo: number;
  readonly paragraph: number | null;
  readonly coderId: CoderId;
  readonly frameId: FrameId;
  readonly frameKey: string;
  readonly present: boolean;
  readonly spanStart: number | null;
  readonly spanEnd: number | null;
  readonly note: string | null;
  readonly isLossy: boolean;
  readonly carriedFrom: LabelId | null;
  readonly isCurrent: boolean;
}

const columns = raw(`l.id, l.article_id as "articleId", l.version_no as "versionNo", l.paragraph,
  l.coder_id as "coderId", l.frame_id as "frameId", f.key as "frameKey", l.present, l.span_start as "spanStart",
  l.span_end as "spanEnd", l.note, l.is_lossy as "isLossy", l.carried_from as "carriedFrom"`);

/** Current labels under a version, of some articles. */
export const labelsToCarry = (versionId: string, articleIds: readonly string[]): Sql =>
  sql`select ${columns}, true as "isCurrent" from framing_label l join frame f on f.id = l.frame_id
    where l.article_id = any(${articleIds}::uuid[]) and l.codebook_version_id = ${versionId}::uuid and ${isCurrent}
    order by l.article_id, l.id`;

/**
 * What already stands under the new version: labels carried from the old one, whether or not they are current, and
 * current ones that coders made under it.
 */
export const labelsAlreadyThere = (from: string, to: string, articleIds: readonly string[]): Sql =>
  sql`select * from (
      select ${columns}, (${isCurrent}) as "isCurrent", o.codebook_version_id as origin_version
      from framing_label l join frame f on f.id = l.frame_id
        left join framing_label o on o.article_id = l.article_id and o.id = l.carried_from
      where l.article_id = any(${articleIds}::uuid[]) and l.codebook_version_id = ${to}::uuid
    ) there
    where (there."carriedFrom" is null and there."isCurrent") or there.origin_version = ${from}::uuid`;
