import { type DescribedSource, sourceIdOf, type SourceFile } from '@parallax/ingest';
import { err, initialsOf, nameKey, ok, type Result, type SourceId } from '@parallax/kernel';
import type pg from 'pg';
import { rowsOf, sql } from '../read/sql.js';
import { newId } from '../server/new-id.js';
import { aliasRows, claimOf, ownersOf } from './directory/aliases.js';
import { writeChange } from './directory/directory-change.js';
import type { Cells } from './directory/directory-state.js';
import { createSource, type EditBy, editSource } from './directory/edits.js';
import { type DirectoryRefusal, inDirectory } from './directory/in-directory.js';
import { addRating, type RatingContent } from './directory/ratings.js';

/** An outlet of the file that cannot be stored as it stands there. */
export interface SourceConflict extends DirectoryRefusal {
  /** Its place in the list, from 0 on. */
  readonly index: number;
  readonly name: string;
}

/** What became of a list of outlets. */
export interface StoredSources {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly conflicts: readonly SourceConflict[];
  /** By which all of it can be undone. */
  readonly batchId: string;
}

/** An outlet of a JSON file gives all facts. */
export const entryOf = ({ aliases, ...facts }: SourceFile): DescribedSource => ({
  facts: { ...facts, status: 'active' },
  ...{ aliases, ratings: [], collections: [], feeds: [] },
});

type Outcome = 'added' | 'updated' | 'unchanged';

export interface StoreBy {
  readonly changedBy: string;
  readonly reason: string | null;
}

/** Adds outlets with their aliases, or completes those that are there. What one row refuses does not touch the others. */
export async function storeSources(
  pool: pg.Pool,
  entries: readonly DescribedSource[],
  by: StoreBy = { changedBy: 'import', reason: null },
): Promise<StoredSources> {
  const batchId = newId();
  const counts = { added: 0, updated: 0, unchanged: 0 };
  const conflicts: SourceConflict[] = [];
  await inDirectory<null, never>(
    pool,
    async (client) => {
      // One after another: an outlet's alias may be the name of the next one, which is a conflict to report.
      for (const [index, entry] of entries.entries()) {
        const outcome = await storeAlone(client, entry, { ...by, batchId, claimsHomepage: false });
        if (outcome.ok) counts[outcome.value] += 1;
        else conflicts.push({ index, name: entry.facts.name, ...outcome.error });
      }
      return ok(null);
    },
    { withoutImports: true },
  );
  return { ...counts, conflicts, batchId };
}

async function storeAlone(
  client: pg.PoolClient,
  entry: DescribedSource,
  by: EditBy,
): Promise<Result<Outcome, DirectoryRefusal>> {
  await client.query('savepoint source');
  const outcome = await storeSource(client, entry, by);
  await client.query(outcome.ok ? 'release savepoint source' : 'rollback to savepoint source');
  return outcome;
}

async function storeSource(
  client: pg.PoolClient,
  entry: DescribedSource,
  by: EditBy,
): Promise<Result<Outcome, DirectoryRefusal>> {
  const known = await ownerOf(client, entry);
  if (!known.ok) return known;
  const stored = known.value === null ? await add(client, entry, by) : await complete(client, known.value, entry, by);
  if (!stored.ok) return stored;
  const { sourceId, outcome } = stored.value;
  const hasMore = await storeMore(client, { sourceId, entry }, by);
  if (!hasMore.ok) return hasMore;
  return ok(outcome === 'unchanged' && hasMore.value ? 'updated' : outcome);
}

/** The outlet that goes by one of the names; null when there is none. */
async function ownerOf(
  client: pg.PoolClient,
  { facts, aliases }: DescribedSource,
): Promise<Result<SourceId | null, DirectoryRefusal>> {
  const owners = new Map(
    (await ownersOf(client, [facts.name, ...aliases].map(nameKey))).map(({ id, name }) => [id, name]),
  );
  if (owners.size <= 1) return ok([...owners.keys()][0] ?? null);
  const names = [...owners.values()].map((name) => `“${name}”`).join(', ');
  const message = `The names of “${facts.name}” belong to several outlets here: ${names}. Merge them, or take the names of one out of the row.`;
  return err({ code: 'NAMES_OF_SEVERAL', message, field: 'aliases' });
}

interface Stored {
  readonly sourceId: SourceId;
  readonly outcome: Outcome;
}

async function add(
  client: pg.PoolClient,
  entry: DescribedSource,
  by: EditBy,
): Promise<Result<Stored, DirectoryRefusal>> {
  const { facts } = entry;
  const sourceId = sourceIdOf(nameKey(facts.name));
  const there = await rowsOf(client, sql`select from source where id = ${sourceId}::uuid`);
  // Its adding was undone, which took its names: it is in the directory again.
  if (there.length > 0) return complete(client, sourceId, { ...entry, facts: { status: 'active', ...facts } }, by);
  const added = await createSource(
    client,
    { ...facts, initials: facts.initials ?? initialsOf(facts.name) },
    { ...by, sourceId },
  );
  return added.ok ? ok({ sourceId, outcome: 'added' }) : added;
}

async function complete(
  client: pg.PoolClient,
  sourceId: SourceId,
  { facts, onlyAdds = false }: Pick<DescribedSource, 'facts' | 'onlyAdds'>,
  by: EditBy,
): Promise<Result<Stored, DirectoryRefusal>> {
  if (onlyAdds) return ok({ sourceId, outcome: 'unchanged' });
  const changed = await editSource(client, { sourceId, version: null, facts }, by);
  return changed.ok ? ok({ sourceId, outcome: changed.value === null ? 'unchanged' : 'updated' }) : changed;
}

/** Names, ratings and collections that are not there yet; whether there were any. */
async function storeMore(
  client: pg.PoolClient,
  { sourceId, entry }: { readonly sourceId: SourceId; readonly entry: DescribedSource },
  by: EditBy,
): Promise<Result<boolean, DirectoryRefusal>> {
  const claims = [entry.facts.name, ...entry.aliases].flatMap((spelling) => claimOf(spelling) ?? []);
  const known = new Set(
    (
      await ownersOf(
        client,
        claims.map(({ key }) => key),
      )
    ).map(({ key }) => key),
  );
  const fresh = claims.filter(
    ({ key }, at) => !known.has(key) && claims.findIndex((claim) => claim.key === key) === at,
  );
  const named = await writeChange(
    client,
    { act: 'alias', sourceId, ...by },
    { wanted: { source_alias: aliasRows(fresh, sourceId) } },
  );
  const joined = await joinCollections(client, { sourceId, names: entry.collections }, by);
  let rated = false;
  for (const rating of entry.ratings) {
    if (await isKnownRating(client, sourceId, rating)) continue;
    const added = await addRating(client, { sourceId, ...rating }, by);
    if (!added.ok) return err({ ...added.error, field: 'ratings' });
    rated = true;
  }
  const fed = await storeFeeds(client, { sourceId, urls: entry.feeds }, by);
  return fed.ok ? ok(named !== null || joined || rated || fed.value) : fed;
}

async function isKnownRating(client: pg.PoolClient, sourceId: SourceId, rating: RatingContent): Promise<boolean> {
  const { dimension, value, rater, validFrom, validTo } = rating;
  const found = await rowsOf(
    client,
    sql`select from source_rating where source_id = ${sourceId}::uuid and withdrawn_at is null
      and (dimension, value, rater, valid_from, valid_to)
        is not distinct from (${dimension}::text, ${value}::text, ${rater}::text, ${validFrom}::date, ${validTo}::date)`,
  );
  return found.length > 0;
}

async function joinCollections(
  client: pg.PoolClient,
  { sourceId, names }: { readonly sourceId: SourceId; readonly names: readonly string[] },
  by: EditBy,
): Promise<boolean> {
  if (names.length === 0) return false;
  const rows = await rowsOf<{ id: string }>(
    client,
    sql`with given as (select distinct name from unnest(${names}::text[]) as g(name)),
        made as (insert into collection (id, name, created_by)
          select gen_random_uuid(), name, ${by.changedBy} from given on conflict (name) do nothing returning id)
      select id from made union select c.id from collection c join given using (name)`,
  );
  const wanted = { collection_source: Object.fromEntries(rows.map(({ id }) => [`${id} ${sourceId}`, {}])) };
  return (await writeChange(client, { act: 'collection', sourceId, ...by }, { wanted })) !== null;
}

/** Feeds that are not read yet; whether there were any. */
async function storeFeeds(
  client: pg.PoolClient,
  { sourceId, urls }: { readonly sourceId: SourceId; readonly urls: readonly string[] },
  by: EditBy,
): Promise<Result<boolean, DirectoryRefusal>> {
  const known = await rowsOf<{ id: string; url: string; sourceId: SourceId; name: string; isRemoved: boolean }>(
    client,
    sql`select f.id, f.url, f.source_id as "sourceId", s.name, f.removed_at is not null as "isRemoved"
      from feed f join source s on s.id = f.source_id where f.url = any(${urls}::text[])`,
  );
  const taken = known.find((feed) => !feed.isRemoved && feed.sourceId !== sourceId);
  if (taken) {
    const message = `“${taken.url}” is read for “${taken.name}”. Remove it there, or merge the two outlets.`;
    return err({ code: 'FEED_TAKEN', message, field: 'feeds' });
  }
  const rows = urls.map((url): [string, Cells] => [
    known.find((feed) => feed.url === url)?.id ?? newId(),
    { source_id: sourceId, url },
  ]);
  const wanted = { feed: Object.fromEntries(rows) };
  return ok((await writeChange(client, { act: 'feed', sourceId, ...by }, { wanted })) !== null);
}
