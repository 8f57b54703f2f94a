import type { ConceptId, ConceptVersionId } from '@parallax/kernel';
import { type Queryable, type Sql, allOf, raw, rowsOf, sql, utc } from './sql.js';

export interface NamingVariantRow {
  readonly key: string;
  readonly name: string;
  readonly patterns: readonly string[];
  readonly note: string | null;
  readonly isExact: boolean;
}

/** One version of a concept, whole. */
export interface ConceptVersionRow {
  readonly id: ConceptVersionId;
  readonly conceptId: ConceptId;
  readonly versionNo: number;
  readonly name: string;
  readonly description: string | null;
  /** The earlier version whose content it repeats. */
  readonly restoredFrom: number | null;
  readonly createdBy: string;
  readonly createdAt: string;
  /** By key. */
  readonly variants: readonly NamingVariantRow[];
}

export interface ConceptRow {
  readonly id: ConceptId;
  readonly key: string;
  readonly archivedAt: string | null;
  readonly createdAt: string;
}

const VARIANTS = `select coalesce(json_agg(json_build_object('key', n.key, 'name', n.name, 'patterns', n.patterns,
    'note', n.note, 'isExact', n.is_exact) order by n.key collate "C"), '[]')
  from naming_variant n where n.concept_version_id = v.id`;

const VERSION: Sql = sql`v.id, v.concept_id as "conceptId", v.version_no as "versionNo", v.name, v.description,
  v.restored_from as "restoredFrom", v.created_by as "createdBy", ${utc('v.created_at')} as "createdAt",
  (${raw(VARIANTS)}) as variants`;

const CONCEPT: Sql = sql`c.id, c.key, ${utc('c.archived_at')} as "archivedAt", ${utc('c.created_at')} as "createdAt"`;

/** Concepts are written by people one by one: there are dozens, not thousands. */
export const MOST_CONCEPTS = 500;

/** By name; those put away only when wanted. */
export const conceptList = ({ archived }: { readonly archived: boolean }): Sql =>
  sql`select ${CONCEPT} from concept c
    join lateral (select name from concept_version v where v.concept_id = c.id order by version_no desc limit 1) n on true
    where ${allOf(archived ? [] : [raw('c.archived_at is null')])} order by n.name, c.id limit ${MOST_CONCEPTS}`;

export const conceptById = (id: string): Sql => sql`select ${CONCEPT} from concept c where c.id = ${id}::uuid`;

export const conceptByKey = (key: string): Sql => sql`select ${CONCEPT} from concept c where c.key = ${key}`;

/** Every version of some concepts, newest first. */
export const versionsOfConcepts = (conceptIds: readonly string[]): Sql =>
  sql`select ${VERSION} from concept_version v where v.concept_id = any(${conceptIds}::uuid[])
    order by v.concept_id, v.version_no desc`;

/** The newest version of each concept, in no order that matters. */
export const newestConceptVersions = (conceptIds: readonly string[]): Sql =>
  sql`select ${VERSION} from unnest(${conceptIds}::uuid[]) as wanted(id)
    join lateral (select * from concept_version v where v.concept_id = wanted.id order by v.version_no desc limit 1) v on true`;

export const conceptVersionById = (versionId: string): Sql =>
  sql`select ${VERSION} from concept_version v where v.id = ${versionId}::uuid`;

/** One version, whole; null when there is none. */
export async function readConceptVersion(database: Queryable, versionId: string): Promise<ConceptVersionRow | null> {
  return (await rowsOf<ConceptVersionRow>(database, conceptVersionById(versionId)))[0] ?? null;
}
