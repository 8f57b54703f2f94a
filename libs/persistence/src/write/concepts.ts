import { isDeepStrictEqual } from 'node:util';
import { err, ok, type ConceptId, type ConceptVersionId, type Result } from '@parallax/kernel';
import type pg from 'pg';
import {
  conceptById,
  conceptByKey,
  type ConceptRow,
  conceptVersionById,
  type ConceptVersionRow,
  type NamingVariantRow,
  versionsOfConcepts,
} from '../read/concepts.sql.js';
import { rowsOf } from '../read/sql.js';
import { newId } from '../server/new-id.js';
import { inImportTransaction } from './in-transaction.js';

/** What a version says; variants have equal rank, so their order says nothing. */
export interface ConceptContent {
  readonly key: string;
  readonly name: string;
  readonly description: string | null;
  readonly variants: readonly NamingVariantRow[];
}

/** `CONFLICT`: somebody stored another version meanwhile. */
export type ConceptRefusal = 'NOT_FOUND' | 'NAME_TAKEN' | 'CONFLICT';

const ADD_CONCEPT = 'insert into concept (id, key) values ($1, $2)';
const ADD_VERSION = `insert into concept_version (id, concept_id, version_no, name, description, restored_from, created_by)
  values ($1, $2, $3, $4, $5, $6, $7)`;
const ADD_VARIANT = `insert into naming_variant (concept_version_id, key, name, patterns, note, is_exact)
  values ($1, $2, $3, $4, $5, $6)`;
const ARCHIVE = 'update concept set archived_at = case when $2 then coalesce(archived_at, now()) end where id = $1';

interface NewVersion {
  readonly conceptId: ConceptId;
  readonly versionNo: number;
  readonly content: Omit<ConceptContent, 'key'>;
  readonly restoredFrom: number | null;
  readonly createdBy: string;
}

async function addVersion(client: pg.ClientBase, version: NewVersion): Promise<ConceptVersionId> {
  const { conceptId, versionNo, content, restoredFrom, createdBy } = version;
  const id = newId<ConceptVersionId>();
  const { name, description, variants } = content;
  await client.query(ADD_VERSION, [id, conceptId, versionNo, name, description, restoredFrom, createdBy]);
  for (const { key, name: written, patterns, note, isExact } of variants) {
    await client.query(ADD_VARIANT, [id, key, written, patterns, note, isExact]);
  }
  return id;
}

async function stored(client: pg.ClientBase, versionId: ConceptVersionId): Promise<ConceptVersionRow> {
  const [row] = await rowsOf<ConceptVersionRow>(client, conceptVersionById(versionId));
  if (!row) throw new Error('A version of a concept vanished after it was stored.');
  return row;
}

async function addConcept(
  client: pg.ClientBase,
  content: ConceptContent,
  createdBy: string,
): Promise<ConceptVersionRow> {
  const conceptId = newId<ConceptId>();
  await client.query(ADD_CONCEPT, [conceptId, content.key]);
  return stored(client, await addVersion(client, { conceptId, versionNo: 1, content, restoredFrom: null, createdBy }));
}

/** Begins a concept with its first version. */
export function createConcept(
  pool: pg.Pool,
  content: ConceptContent,
  createdBy: string,
): Promise<Result<ConceptVersionRow, ConceptRefusal>> {
  return inImportTransaction(pool, async (client) => {
    const [known] = await rowsOf<ConceptRow>(client, conceptByKey(content.key));
    return known ? err('NAME_TAKEN') : ok(await addConcept(client, content, createdBy));
  });
}

export interface ConceptEdit {
  readonly conceptId: string;
  /** The version that was looked at; another newest one is a conflict. */
  readonly basedOn: number;
  readonly content: Omit<ConceptContent, 'key'>;
  readonly createdBy: string;
  readonly restoredFrom?: number | null;
}

const contentOf = ({ name, description, variants }: Omit<ConceptContent, 'key'>) => ({
  ...{ name, description },
  variants: variants.map(({ key, name: written, patterns, note, isExact }) => [
    key,
    written,
    [...patterns],
    note,
    isExact,
  ]),
});

/** True when both say the same. */
const isSame = (one: Omit<ConceptContent, 'key'>, other: Omit<ConceptContent, 'key'>): boolean =>
  isDeepStrictEqual(contentOf(one), contentOf(other));

/** Appends a version; the same content again appends none and gives the newest. */
export function editConcept(pool: pg.Pool, edit: ConceptEdit): Promise<Result<ConceptVersionRow, ConceptRefusal>> {
  const { conceptId, basedOn, content, createdBy, restoredFrom = null } = edit;
  return inImportTransaction(pool, async (client) => {
    const [newest] = await rowsOf<ConceptVersionRow>(client, versionsOfConcepts([conceptId]));
    if (!newest) return err('NOT_FOUND');
    if (newest.versionNo !== basedOn) return err('CONFLICT');
    if (isSame(newest, content)) return ok(newest);
    const next = { conceptId: newest.conceptId, versionNo: basedOn + 1, content, restoredFrom, createdBy };
    return ok(await stored(client, await addVersion(client, next)));
  });
}

/** Puts a concept away, or takes it back. */
export async function archiveConcept(
  pool: pg.Pool,
  conceptId: string,
  isArchived: boolean,
): Promise<Result<ConceptRow, ConceptRefusal>> {
  await pool.query(ARCHIVE, [conceptId, isArchived]);
  const [row] = await rowsOf<ConceptRow>(pool, conceptById(conceptId));
  return row ? ok(row) : err('NOT_FOUND');
}

/** What became of a concept that came from outside. */
export interface StoredConcept {
  readonly outcome: 'added' | 'updated' | 'unchanged';
  readonly version: ConceptVersionRow;
}

/** Stores a concept: new, as the next version where the newest differs, and not at all where it is the same. */
export function storeConcept(pool: pg.Pool, content: ConceptContent, createdBy: string): Promise<StoredConcept> {
  return inImportTransaction(pool, async (client): Promise<StoredConcept> => {
    const [known] = await rowsOf<ConceptRow>(client, conceptByKey(content.key));
    if (!known) return { outcome: 'added', version: await addConcept(client, content, createdBy) };
    const [newest] = await rowsOf<ConceptVersionRow>(client, versionsOfConcepts([known.id]));
    if (newest && isSame(newest, content)) return { outcome: 'unchanged', version: newest };
    const versionNo = (newest?.versionNo ?? 0) + 1;
    const next = { conceptId: known.id, versionNo, content, restoredFrom: null, createdBy };
    return { outcome: 'updated', version: await stored(client, await addVersion(client, next)) };
  });
}
