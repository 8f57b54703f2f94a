import { coderIdOf, eventIdOf, ratingIdOf, sourceIdOf, type ArticleDraft } from '@parallax/ingest';
import { initialsOf, type CoderId, type EventId, type SourceId } from '@parallax/kernel';
import type pg from 'pg';
import { newId } from '../server/new-id.js';

/**
 * Answers that the database gave during this run; dropped when a batch is rolled back. Outlets are asked for anew in
 * every batch: curators may merge two of them while an import runs.
 */
export class ReferenceCache {
  readonly sources = new Map<string, SourceId>();
  readonly events = new Map<string, EventId>();
  readonly coders = new Map<string, CoderId>();
  readonly ratings = new Set<string>();

  clear(): void {
    for (const known of [this.sources, this.events, this.coders, this.ratings]) known.clear();
  }
}

/** How references are looked up and made: in a dry run ids are worked out and nothing is written. */
export interface ReferenceAccess {
  readonly client: pg.PoolClient;
  readonly cache: ReferenceCache;
  readonly dryRun: boolean;
}

type Named<T> = readonly [key: string, id: T];

/** Fills `known` for all keys: first from the table, then by making what is missing. */
async function resolve<T>(
  known: Map<string, T>,
  keys: ReadonlySet<string>,
  how: {
    find: (keys: readonly string[]) => Promise<readonly Named<T>[]>;
    make: (keys: readonly string[]) => Promise<readonly Named<T>[]>;
  },
): Promise<void> {
  const wanted = [...keys].filter((key) => !known.has(key));
  if (wanted.length === 0) return;
  for (const [key, id] of await how.find(wanted)) known.set(key, id);
  const missing = wanted.filter((key) => !known.has(key));
  if (missing.length === 0) return;
  for (const [key, id] of await how.make(missing)) known.set(key, id);
}

const FIND_SOURCES = 'select key, source_id as id from source_alias where key = any($1)';
const MAKE_SOURCES = `insert into source (id, name, initials)
  select * from unnest($1::uuid[], $2::text[], $3::text[]) on conflict (id) do nothing`;
/** History of drafts; one that is there already was not made here. */
const NOTE_SOURCES = `insert into source_change (id, source_id, act, before, after, changed_by)
  select change_id, id, 'create', jsonb_build_object('source', jsonb_build_object(id, null)),
    jsonb_build_object('source', jsonb_build_object(id, jsonb_build_object('name', name, 'initials', initials,
      'status', 'draft')), 'source_alias', jsonb_build_object(key, jsonb_build_object('source_id', id, 'kind', 'name',
      'spelling', name))), 'import'
  from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[]) as d(change_id, id, name, initials, key)
  where not exists (select from source_change c where c.source_id = d.id)`;
const MAKE_ALIASES = `insert into source_alias (key, source_id, kind, spelling)
  select key, id, 'name', spelling from unnest($1::text[], $2::uuid[], $3::text[]) as a(key, id, spelling)`;

/** The outlets of drafts; an unknown one becomes a draft that a curator can complete. */
export async function resolveSources(access: ReferenceAccess, drafts: readonly ArticleDraft[]): Promise<void> {
  const names = new Map(drafts.map((draft) => [draft.sourceKey, draft.sourceName]));
  await resolve(access.cache.sources, new Set(names.keys()), {
    find: async (keys) => found<SourceId>(access, FIND_SOURCES, keys),
    make: async (keys) => {
      const made = keys.map((key): Named<SourceId> => [key, sourceIdOf(key)]);
      const ids = made.map(([, id]) => id);
      const spellings = keys.map((key) => names.get(key) ?? key);
      if (!access.dryRun) {
        await access.client.query(MAKE_SOURCES, [ids, spellings, spellings.map(initialsOf)]);
        await access.client.query(MAKE_ALIASES, [keys, ids, spellings]);
        const initials = spellings.map(initialsOf);
        await access.client.query(NOTE_SOURCES, [keys.map(() => newId()), ids, spellings, initials, keys]);
      }
      return made;
    },
  });
}

/** What a file names by the key of a merged event goes where that event went. */
const FIND_EVENTS = `with recursive found as (
    select key, id, merged_into_id from event where key = any($1)
    union all select f.key, e.id, e.merged_into_id from found f join event e on e.id = f.merged_into_id
  ) select key, id from found where merged_into_id is null`;
const MAKE_EVENTS = `insert into event (id, key, title) select * from unnest($1::uuid[], $2::text[], $3::text[])`;

/** The events of drafts; a new one is titled by the first row that gives a title, else by its key. */
export async function resolveEvents(access: ReferenceAccess, drafts: readonly ArticleDraft[]): Promise<void> {
  const titles = new Map<string, string | null>();
  for (const { event } of drafts) if (event) titles.set(event.key, titles.get(event.key) ?? event.title);
  await resolve(access.cache.events, new Set(titles.keys()), {
    find: async (keys) => found<EventId>(access, FIND_EVENTS, keys),
    make: async (keys) => {
      const made = keys.map((key): Named<EventId> => [key, eventIdOf(key)]);
      const values = [made.map(([, id]) => id), keys, keys.map((key) => titles.get(key) ?? key)];
      if (!access.dryRun) await access.client.query(MAKE_EVENTS, values);
      return made;
    },
  });
}

const FIND_CODERS = 'select key, id from coder where key = any($1)';
const MAKE_CODERS =
  'insert into coder (id, key, name) select id, key, key from unnest($1::uuid[], $2::text[]) as c(id, key)';

/** Coders go by the very name in the file: “A-1” and “A1” may be two persons. */
export async function resolveCoders(access: ReferenceAccess, drafts: readonly ArticleDraft[]): Promise<void> {
  const names = new Set(drafts.flatMap((draft) => draft.labels.map((label) => label.coder)));
  await resolve(access.cache.coders, names, {
    find: async (keys) => found<CoderId>(access, FIND_CODERS, keys),
    make: async (keys) => {
      const made = keys.map((key): Named<CoderId> => [key, coderIdOf(key)]);
      if (!access.dryRun) await access.client.query(MAKE_CODERS, [made.map(([, id]) => id), keys]);
      return made;
    },
  });
}

async function found<T>(access: ReferenceAccess, sql: string, keys: readonly string[]): Promise<Named<T>[]> {
  const { rows } = await access.client.query<{ key: string; id: T }>(sql, [keys]);
  return rows.map(({ key, id }): Named<T> => [key, id]);
}

const MAKE_RATINGS = `insert into source_rating (id, source_id, dimension, value)
  select id, source_id, 'leaning', value from unnest($1::uuid[], $2::uuid[], $3::text[]) as r(id, source_id, value)
  on conflict do nothing`;

/** `sourceLeaning` becomes a rating whose rater is unknown; ratings that contradict each other are all kept. */
export async function recordRatings(access: ReferenceAccess, drafts: readonly ArticleDraft[]): Promise<void> {
  const fresh = new Map<string, { source: SourceId; value: string }>();
  for (const { sourceKey, leaning } of drafts) {
    const source = access.cache.sources.get(sourceKey);
    if (leaning === null || source === undefined) continue;
    const id = ratingIdOf(source, 'leaning', leaning);
    if (!access.cache.ratings.has(id)) fresh.set(id, { source, value: leaning });
  }
  for (const id of fresh.keys()) access.cache.ratings.add(id);
  if (fresh.size === 0 || access.dryRun) return;
  const ratings = [...fresh.values()];
  const values = [[...fresh.keys()], ratings.map(({ source }) => source), ratings.map(({ value }) => value)];
  await access.client.query(MAKE_RATINGS, values);
}
