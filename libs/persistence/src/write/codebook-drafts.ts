import { tidyCodebook, type CodebookDocument } from '@parallax/framing';
import { err, nameKey, ok, type CodebookId, type Result } from '@parallax/kernel';
import type pg from 'pg';
import { documentsOfCodebook, readCodebookVersion, type CodebookDocumentRow } from '../read/codebook-documents.sql.js';
import { rowsOf } from '../read/sql.js';
import { writeFrames } from './codebook-frames.js';
import { addDraft, describeCodebook, fingerprintOf, publishVersion, type AddedVersion } from './codebook-version.js';
import { inImportTransaction } from './in-transaction.js';
import { stateOf } from './storage-error.js';

/**
 * Why a draft was not made or changed. `CONFLICT`: somebody saved it meanwhile. `IN_USE`: labels or projects stand on
 * the draft or on a frame that would go. `UNREADY`: the check of the caller found it unfit to be published.
 * `OUTDATED`: a later version was published since, so publishing this one would reverse their order.
 */
export type DraftRefusal =
  'NOT_FOUND' | 'PUBLISHED' | 'NAME_TAKEN' | 'DRAFT_EXISTS' | 'CONFLICT' | 'IN_USE' | 'UNREADY' | 'OUTDATED';

/** foreign_key_violation and, since PostgreSQL 18, restrict_violation. */
const STILL_REFERRED_TO = ['23503', '23001'];
const PUBLISHED = 'PX001';

/** The database has the last word; what it refuses is told as a value. */
async function refusing<T>(work: () => Promise<Result<T, DraftRefusal>>): Promise<Result<T, DraftRefusal>> {
  try {
    return await work();
  } catch (error) {
    if (stateOf(error) === PUBLISHED) return err('PUBLISHED');
    if (STILL_REFERRED_TO.includes(stateOf(error))) return err('IN_USE');
    throw error;
  }
}

/** Starts a codebook with a draft of its first version. A name whose only draft was discarded is free again. */
export function draftNewCodebook(
  pool: pg.Pool,
  document: CodebookDocument,
): Promise<Result<AddedVersion, DraftRefusal>> {
  const tidy = { ...tidyCodebook(document), key: nameKey(document.key) };
  return inImportTransaction(pool, async (client) => {
    const versions = await rowsOf<CodebookDocumentRow>(client, documentsOfCodebook(tidy.key));
    if (versions.length > 0) return err('NAME_TAKEN');
    return ok(await addDraft(client, await describeCodebook(client, tidy), tidy.version));
  });
}

const NEWEST = `select status from codebook_version where codebook_id = $1 order by version_no desc limit 1`;

/** Appends a draft to a codebook; only one at a time, so that two people do not write two successors unawares. */
export function draftNextVersion(
  pool: pg.Pool,
  codebookId: CodebookId,
  document: CodebookDocument,
): Promise<Result<AddedVersion, DraftRefusal>> {
  return inImportTransaction(pool, async (client) => {
    const { rows } = await client.query<{ status: string }>(NEWEST, [codebookId]);
    if (rows[0] === undefined) return err('NOT_FOUND');
    if (rows[0].status === 'draft') return err('DRAFT_EXISTS');
    return ok(await addDraft(client, codebookId, tidyCodebook(document).version));
  });
}

export interface DraftChange {
  readonly versionId: string;
  /** The content it was made on; null: whatever is there. */
  readonly basedOn: string | null;
}

async function openDraft(
  client: pg.ClientBase,
  { versionId, basedOn }: DraftChange,
): Promise<Result<CodebookDocumentRow, DraftRefusal>> {
  const found = await readCodebookVersion(client, versionId);
  if (found === null) return err('NOT_FOUND');
  if (found.status === 'published') return err('PUBLISHED');
  if (basedOn !== null && basedOn !== fingerprintOf(found.document)) return err('CONFLICT');
  return ok(found);
}

const RULES = 'update codebook_version set unit = $2, absence = $3, is_exclusive = $4 where id = $1';
const WORDS = 'update codebook set description = $2, citation = $3 where id = $1';

/** Makes a draft what the document says; its name and key stay. */
export function saveDraft(
  pool: pg.Pool,
  change: DraftChange,
  document: Omit<CodebookDocument, 'key' | 'name'>,
): Promise<Result<CodebookDocumentRow, DraftRefusal>> {
  return refusing(() =>
    inImportTransaction(pool, async (client) => {
      const found = await openDraft(client, change);
      if (!found.ok) return found;
      const { id, codebookId } = found.value;
      const tidy = tidyCodebook({ ...found.value.document, ...document });
      const { unit, absence, isExclusive, frames } = tidy.version;
      await client.query(RULES, [id, unit, absence, isExclusive]);
      await client.query(WORDS, [codebookId, tidy.description, tidy.citation]);
      await writeFrames(client, id, frames);
      return ok({ ...found.value, document: tidy });
    }),
  );
}

const LATER = `select exists (select from codebook_version where codebook_id = $1 and version_no > $2
  and status = 'published') as later`;

async function isOutdated(client: pg.ClientBase, { codebookId, versionNo }: CodebookDocumentRow): Promise<boolean> {
  const { rows } = await client.query<{ later: boolean }>(LATER, [codebookId, versionNo]);
  return rows[0]?.later === true;
}

/** Publishes a draft, if `isReady` agrees with what is stored at that moment. */
export function publishDraft(
  pool: pg.Pool,
  change: DraftChange,
  isReady: (document: CodebookDocument) => boolean,
): Promise<Result<CodebookDocumentRow, DraftRefusal>> {
  return refusing(() =>
    inImportTransaction(pool, async (client) => {
      const found = await openDraft(client, change);
      if (!found.ok) return found;
      if (!isReady(found.value.document)) return err('UNREADY');
      if (await isOutdated(client, found.value)) return err('OUTDATED');
      await publishVersion(client, found.value.id);
      return found;
    }),
  );
}

/** Removes a draft that nothing stands on. */
export function discardDraft(pool: pg.Pool, versionId: string): Promise<Result<CodebookDocumentRow, DraftRefusal>> {
  return refusing(() =>
    inImportTransaction(pool, async (client) => {
      const found = await openDraft(client, { versionId, basedOn: null });
      if (!found.ok) return found;
      await writeFrames(client, found.value.id, []);
      await client.query('delete from codebook_version where id = $1', [found.value.id]);
      return found;
    }),
  );
}
