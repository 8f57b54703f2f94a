import type { CodebookDocument } from '@parallax/framing';
import type { CodebookId, CodebookVersionId } from '@parallax/kernel';
import { type Queryable, type Sql, allOf, raw, rowsOf, sql } from './sql.js';

/** A codebook with one of its versions, whole, as the domain reads it. */
export interface CodebookDocumentRow {
  readonly id: CodebookVersionId;
  readonly codebookId: CodebookId;
  readonly versionNo: number;
  readonly status: 'draft' | 'published';
  readonly document: CodebookDocument;
}

const FRAMES = `select coalesce(json_agg(json_build_object('key', f.key, 'name', f.name, 'definition', f.definition,
    'include', f.include_rule, 'exclude', f.exclude_rule, 'example', f.example, 'decisionRules', f.decision_rules,
    'parent', p.key) order by f.position), '[]')
  from frame f left join frame p on p.id = f.parent_id where f.codebook_version_id = v.id`;

const documents = (conditions: readonly Sql[]): Sql =>
  sql`select v.id, v.codebook_id as "codebookId", v.version_no as "versionNo", v.status,
      json_build_object('key', b.key, 'name', b.name, 'description', b.description, 'citation', b.citation,
        'version', json_build_object('unit', v.unit, 'absence', v.absence, 'isExclusive', v.is_exclusive,
          'frames', (${raw(FRAMES)}))) as document
    from codebook_version v join codebook b on b.id = v.codebook_id
    where ${allOf(conditions)} order by b.key, v.version_no desc`;

/** Codebooks with these versions, in no order that matters. */
export const documentsOfVersions = (versionIds: readonly string[]): Sql =>
  documents([sql`v.id = any(${versionIds}::uuid[])`]);

/** All versions of the codebook with this key, newest first. */
export const documentsOfCodebook = (key: string): Sql => documents([sql`b.key = ${key}`]);

/** All versions of a codebook, newest first. */
export const documentsOfCodebookId = (codebookId: string): Sql => documents([sql`b.id = ${codebookId}::uuid`]);

/** One version, whole; null when there is none. */
export async function readCodebookVersion(database: Queryable, versionId: string): Promise<CodebookDocumentRow | null> {
  const [row] = await rowsOf<CodebookDocumentRow>(database, documentsOfVersions([versionId]));
  return row ?? null;
}
