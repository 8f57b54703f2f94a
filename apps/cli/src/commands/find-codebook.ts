import { nameKey } from '@parallax/kernel';
import { type CodebookDocumentRow, documentsOfCodebook, rowsOf } from '@parallax/persistence';
import type pg from 'pg';
import { tell, type Terminal } from '../terminal.js';

/** All versions of a codebook, newest first; none after telling that there is no such codebook. */
async function findVersions(terminal: Terminal, pool: pg.Pool, name: string): Promise<CodebookDocumentRow[]> {
  const versions = await rowsOf<CodebookDocumentRow>(pool, documentsOfCodebook(nameKey(name)));
  if (versions.length === 0) tell(terminal, `There is no codebook “${name}”.`);
  return versions;
}

function pick(terminal: Terminal, versions: readonly CodebookDocumentRow[], no: number): CodebookDocumentRow | null {
  const found = versions.find(({ versionNo }) => versionNo === no);
  const known = versions.map(({ versionNo, status }) => `${versionNo} (${status})`).join(', ');
  if (!found && known !== '') tell(terminal, `It has no version ${no}. Its versions: ${known}.`);
  return found ?? null;
}

/** One version with its frames; the newest published one, or else the draft, when no number is given. */
export async function findDocument(
  terminal: Terminal,
  pool: pg.Pool,
  { name, version }: { readonly name: string; readonly version?: number | undefined },
): Promise<CodebookDocumentRow | null> {
  const versions = await findVersions(terminal, pool, name);
  if (version !== undefined) return pick(terminal, versions, version);
  return versions.find(({ status }) => status === 'published') ?? versions[0] ?? null;
}

export interface VersionNumbers {
  readonly from: number;
  readonly to: number;
}

/** Two versions of one codebook; null after telling what is not there. */
export async function findPair(
  terminal: Terminal,
  pool: pg.Pool,
  { name, from, to }: VersionNumbers & { readonly name: string },
): Promise<{ readonly from: CodebookDocumentRow; readonly to: CodebookDocumentRow } | null> {
  const versions = await findVersions(terminal, pool, name);
  const old = pick(terminal, versions, from);
  const young = pick(terminal, versions, to);
  return old && young && { from: old, to: young };
}
