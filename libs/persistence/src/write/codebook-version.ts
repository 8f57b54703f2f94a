import { createHash } from 'node:crypto';
import { codebookIdOf, codebookVersionIdOf } from '@parallax/ingest';
import type { CodebookDocument } from '@parallax/framing';
import type { CodebookId, CodebookVersionId } from '@parallax/kernel';
import type pg from 'pg';
import { writeFrames } from './codebook-frames.js';

const DESCRIBE = `insert into codebook (id, key, name, description, citation) values ($1, $2, $3, $4, $5)
  on conflict (key) do update set name = excluded.name,
    description = coalesce(excluded.description, codebook.description),
    citation = coalesce(excluded.citation, codebook.citation)
  returning id`;

/** Adds the codebook, or brings its name and description up to date; what the document leaves out stays. */
export async function describeCodebook(client: pg.ClientBase, document: CodebookDocument): Promise<CodebookId> {
  const { key, name, description, citation } = document;
  const { rows } = await client.query<{ id: CodebookId }>(DESCRIBE, [
    ...[codebookIdOf(key), key, name, description, citation],
  ]);
  const [row] = rows;
  if (row === undefined) throw new Error('A codebook was neither added nor found.');
  return row.id;
}

const LAST = 'select coalesce(max(version_no), 0) as last from codebook_version where codebook_id = $1';
const DRAFT = `insert into codebook_version (id, codebook_id, version_no, unit, absence, is_exclusive)
  values ($1, $2, $3, $4, $5, $6)`;

export interface AddedVersion {
  readonly versionId: CodebookVersionId;
  readonly versionNo: number;
}

/** Appends a draft with these frames to a codebook. Call it under the import lock: two would take one number. */
export async function addDraft(
  client: pg.ClientBase,
  codebookId: CodebookId,
  { unit, absence, isExclusive, frames }: CodebookDocument['version'],
): Promise<AddedVersion> {
  const { rows } = await client.query<{ last: number }>(LAST, [codebookId]);
  const versionNo = (rows[0]?.last ?? 0) + 1;
  const versionId = codebookVersionIdOf(codebookId, versionNo);
  await client.query(DRAFT, [versionId, codebookId, versionNo, unit, absence, isExclusive]);
  await writeFrames(client, versionId, frames);
  return { versionId, versionNo };
}

const PUBLISH = `update codebook_version set status = 'published', published_at = now() where id = $1`;

/** From now on the database refuses every change of the version and its frames. */
export async function publishVersion(client: pg.ClientBase, versionId: CodebookVersionId): Promise<void> {
  await client.query(PUBLISH, [versionId]);
}

/** Tells one content of a draft from another: whoever saves over a draft names the content they started from. */
export const fingerprintOf = ({ description, citation, version }: CodebookDocument): string => {
  const { unit, absence, isExclusive, frames } = version;
  const texts = frames.map((frame) => [
    ...[frame.key, frame.name, frame.definition, frame.include, frame.exclude],
    ...[frame.example, frame.decisionRules, frame.parent],
  ]);
  const content = JSON.stringify([description, citation, unit, absence, isExclusive, texts]);
  return createHash('sha256').update(content).digest('base64url').slice(0, 22);
};
