import { sourceIdOf } from '@parallax/ingest';
import { err, nameKey, ok, type Result, type SourceId } from '@parallax/kernel';
import { type Queryable, rowsOf, sql } from '../../read/sql.js';
import { writeChange } from './directory-change.js';
import type { Cells } from './directory-state.js';
import type { DirectoryRefusal } from './in-directory.js';

/** A spelling with the key under which files find it. */
export interface Claim {
  readonly key: string;
  readonly kind: 'name' | 'domain';
  readonly spelling: string;
}

const DOMAIN = /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/i;

/** Files name an outlet by its name or by its domain. Null when the spelling has no letter or digit. */
export function claimOf(spelling: string): Claim | null {
  const text = spelling.trim();
  const isDomain = DOMAIN.test(text);
  const key = nameKey(text);
  return key === '' ? null : { key, kind: isDomain ? 'domain' : 'name', spelling: text };
}

/** The claims by key as rows of an outlet. */
export const aliasRows = (claims: readonly Claim[], sourceId: SourceId): Record<string, Cells> =>
  Object.fromEntries(claims.map(({ key, kind, spelling }) => [key, { source_id: sourceId, kind, spelling }]));

export interface AliasOwner {
  readonly key: string;
  readonly id: SourceId;
  readonly name: string;
}

/** Who goes by these keys now. */
export const ownersOf = (client: Queryable, keys: readonly string[]): Promise<AliasOwner[]> =>
  rowsOf<AliasOwner>(
    client,
    sql`select a.key, a.source_id as id, s.name from source_alias a join source s on s.id = a.source_id
      where a.key = any(${keys}::text[])`,
  );

/** Claims that are free; those the outlet has stay as they are spelt. A name of another outlet is refused. */
export async function freeClaims(
  client: Queryable,
  claims: readonly Claim[],
  { sourceId, field }: { readonly sourceId: SourceId; readonly field: string },
): Promise<Result<Claim[], DirectoryRefusal>> {
  const owners = new Map(
    (
      await ownersOf(
        client,
        claims.map(({ key }) => key),
      )
    ).map((owner) => [owner.key, owner]),
  );
  for (const { key, spelling } of claims) {
    const owner = owners.get(key);
    if (owner && owner.id !== sourceId) {
      const message = `“${spelling}” already leads to “${owner.name}”. Choose another name, or merge the two outlets.`;
      return err({ code: 'NAME_TAKEN', message, field });
    }
  }
  return ok(claims.filter(({ key }) => !owners.has(key)));
}

export interface AliasChange {
  readonly sourceId: SourceId;
  readonly spelling: string;
  readonly changedBy: string;
  readonly batchId?: string;
}

const refuse = (code: string, message: string): Result<never, DirectoryRefusal> =>
  err({ code, message, field: 'spelling' });

/** Lets files find the outlet under another name or domain. */
export async function addAlias(
  client: Queryable,
  { spelling, ...change }: AliasChange,
): Promise<Result<null, DirectoryRefusal>> {
  const claim = claimOf(spelling);
  if (claim === null || claim.spelling.length > 200) {
    return refuse('BAD_ALIAS', 'A name has a letter or a digit, and at most 200 characters.');
  }
  const free = await freeClaims(client, [claim], { sourceId: change.sourceId, field: 'spelling' });
  if (!free.ok) return free;
  await writeChange(
    client,
    { act: 'alias', ...change },
    { wanted: { source_alias: aliasRows(free.value, change.sourceId) } },
  );
  return ok(null);
}

/** Takes a name or domain from the outlet, unless the next import would bring it back. */
export async function removeAlias(
  client: Queryable,
  { spelling, ...change }: AliasChange,
): Promise<Result<null, DirectoryRefusal>> {
  const key = nameKey(spelling);
  const [owner] = await ownersOf(client, [key]);
  if (owner?.id !== change.sourceId) return refuse('NOT_FOUND', `The outlet does not go by “${spelling}”.`);
  if (nameKey(owner.name) === key) {
    return refuse('NAME_IN_USE', 'This is the name of the outlet. Give the outlet another name first.');
  }
  const made = await rowsOf(client, sql`select from source where id = ${sourceIdOf(key)}::uuid`);
  if (made.length > 0) {
    const message =
      'Files that use this name made the outlet, or one merged into it, and they would find it again. Undo the merge, or keep the name.';
    return refuse('NAME_IN_USE', message);
  }
  await writeChange(client, { act: 'alias', ...change }, { wanted: { source_alias: { [key]: null } } });
  return ok(null);
}
