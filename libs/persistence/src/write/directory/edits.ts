import { domainOf, err, ok, type Result, type SourceId, type SourceStatus, type SourceType } from '@parallax/kernel';
import { byId } from '../../read/by-id.sql.js';
import type { SourceRow } from '../../read/rows.js';
import { type Queryable, rowsOf } from '../../read/sql.js';
import { newId } from '../../server/new-id.js';
import { aliasRows, type Claim, claimOf, freeClaims } from './aliases.js';
import { writeChange } from './directory-change.js';
import type { Cells, DirectoryState } from './directory-state.js';
import type { DirectoryRefusal } from './in-directory.js';

/** Columns of an outlet that a person sets; what is left out stays as it is. */
export interface SourceFacts {
  name?: string;
  initials?: string;
  type?: SourceType | null;
  status?: SourceStatus;
  country?: string | null;
  languages?: string[];
  homepage?: string | null;
  description?: string | null;
}

export interface EditBy {
  readonly changedBy: string;
  readonly batchId?: string | null;
  readonly reason?: string | null;
  /** Whether the domain of the home page becomes one of its names (it does unless this says no). */
  readonly claimsHomepage?: boolean;
}

const EMPTY: Cells = {
  ...{
    type: null,
    status: 'active',
    country: null,
    languages: [],
    homepage: null,
    description: null,
    merged_into: null,
  },
};

const refuse = (code: string, message: string, field: string): Result<never, DirectoryRefusal> =>
  err({ code, message, field });

const cellsOf = (facts: SourceFacts): Cells => ({ ...facts });

/** Name and home page are names under which imports find the outlet. */
function claimsOf({ name, homepage }: SourceFacts, claimsHomepage: boolean): { claim: Claim; field: string }[] {
  const host = homepage && claimsHomepage ? domainOf(homepage) : null;
  return [
    ...(name ? [{ text: name, field: 'name' }] : []),
    ...(host ? [{ text: host, field: 'homepage' }] : []),
  ].flatMap(({ text, field }) => {
    const claim = claimOf(text);
    return claim ? [{ claim, field }] : [];
  });
}

async function claimed(
  client: Queryable,
  sourceId: SourceId,
  facts: SourceFacts,
  { claimsHomepage = true }: EditBy,
): Promise<Result<DirectoryState, DirectoryRefusal>> {
  const rows: Record<string, Cells> = {};
  for (const { claim, field } of claimsOf(facts, claimsHomepage)) {
    const free = await freeClaims(client, [claim], { sourceId, field });
    if (!free.ok) return free;
    Object.assign(rows, aliasRows(free.value, sourceId));
  }
  return ok({ source_alias: rows });
}

/** Adds an outlet under its name and its home page. */
export async function createSource(
  client: Queryable,
  facts: SourceFacts & { readonly name: string; readonly initials: string },
  { sourceId = newId<SourceId>(), ...by }: EditBy & { readonly sourceId?: SourceId },
): Promise<Result<SourceId, DirectoryRefusal>> {
  const aliases = await claimed(client, sourceId, facts, by);
  if (!aliases.ok) return aliases;
  const wanted = { source: { [sourceId]: { ...EMPTY, ...cellsOf(facts) } }, ...aliases.value };
  await writeChange(client, { act: 'create', sourceId, ...by }, { wanted });
  return ok(sourceId);
}

export interface SourceEdit {
  readonly sourceId: SourceId;
  /** The version the change was made on; null: whichever it is. */
  readonly version: number | null;
  readonly facts: SourceFacts;
  readonly collections?: { readonly join: readonly string[]; readonly leave: readonly string[] };
}

/** Changes what is known of an outlet. Gives the id of the change, null when it was so already. */
export async function editSource(
  client: Queryable,
  { sourceId, version, facts, collections }: SourceEdit,
  by: EditBy,
): Promise<Result<string | null, DirectoryRefusal>> {
  const [current] = await rowsOf<SourceRow>(client, byId.source([sourceId]));
  if (!current) return refuse('NOT_FOUND', 'There is no source with this id.', 'id');
  if (version !== null && version !== current.version) return stale(current, version);
  if (current.mergedIntoId !== null) {
    return refuse('MERGED', `“${current.name}” is merged into another outlet. Edit that one, or undo the merge.`, 'id');
  }
  const aliases = await claimed(client, sourceId, facts, by);
  if (!aliases.ok) return aliases;
  const wanted = {
    ...{ source: { [sourceId]: cellsOf(facts) }, ...aliases.value },
    collection_source: Object.fromEntries([
      ...(collections?.join ?? []).map((id): [string, Cells] => [`${id} ${sourceId}`, {}]),
      ...(collections?.leave ?? []).map((id): [string, null] => [`${id} ${sourceId}`, null]),
    ]),
  };
  return ok(await writeChange(client, { act: 'edit', sourceId, ...by }, { wanted }));
}

function stale(current: SourceRow, version: number): Result<never, DirectoryRefusal> {
  const message = `Somebody changed this source meanwhile: it is at version ${current.version}, the change was made on ${version}. Load it again and repeat the change.`;
  return refuse('CONFLICT', message, 'version');
}
