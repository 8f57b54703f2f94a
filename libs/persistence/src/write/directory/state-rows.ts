import { type Queryable, raw, rowsOf, type Sql, sql } from '../../read/sql.js';
import { type Cells, DIRECTORY_TABLES, type DirectoryState, type DirectoryTable, stateOf } from './directory-state.js';

/** The columns that history keeps, by table. */
const COLUMNS = {
  source: ['name', 'initials', 'type', 'status', 'country', 'languages', 'homepage', 'description', 'merged_into'],
  source_alias: ['source_id', 'kind', 'spelling'],
  source_rating: ['source_id', 'dimension', 'value', 'rater', 'citation', 'valid_from', 'valid_to'],
  feed: ['source_id', 'url'],
} as const;

const names = (table: keyof typeof COLUMNS, prefix = ''): Sql =>
  raw(COLUMNS[table].map((name) => `${prefix}${name}`).join(', '));
const asJson = (table: keyof typeof COLUMNS): Sql =>
  raw(`json_build_object(${COLUMNS[table].map((name) => `'${name}', ${name}`).join(', ')}) as cells`);

const READ: Readonly<Record<DirectoryTable, (keys: readonly string[]) => Sql>> = {
  source: (keys) => sql`select id as key, ${asJson('source')} from source where id = any(${keys}::uuid[])`,
  source_alias: (keys) => sql`select key, ${asJson('source_alias')} from source_alias where key = any(${keys}::text[])`,
  source_rating: (keys) =>
    sql`select id as key, ${asJson('source_rating')} from source_rating
      where id = any(${keys}::uuid[]) and withdrawn_at is null`,
  collection_source: (keys) =>
    sql`select collection_id || ' ' || source_id as key, '{}'::json as cells from collection_source
      where collection_id || ' ' || source_id = any(${keys}::text[])`,
  feed: (keys) =>
    sql`select id as key, ${asJson('feed')} from feed where id = any(${keys}::uuid[]) and removed_at is null`,
};

/** The rows that `like` names, as they are now, with all their columns. */
export async function readState(client: Queryable, like: DirectoryState): Promise<DirectoryState> {
  const read = [];
  for (const table of DIRECTORY_TABLES) {
    const keys = Object.keys(like[table] ?? {});
    if (keys.length === 0) continue;
    const found = await rowsOf<{ key: string; cells: Cells }>(client, READ[table](keys));
    read.push(...found.map((row) => ({ table, ...row })));
  }
  return stateOf(read);
}

/** JSON of the rows to come, `w (key, cells)` in the statements. */
const given = (rows: Readonly<Record<string, Cells | null>>): Sql =>
  sql`jsonb_each(${JSON.stringify(rows)}::jsonb) w(key, cells)`;

/** Rows are never deleted where history speaks of them: a rating is withdrawn, an outlet retired. */
const REMOVE: Readonly<Record<Exclude<DirectoryTable, 'source'>, (keys: readonly string[]) => Sql>> = {
  source_alias: (keys) => sql`delete from source_alias where key = any(${keys}::text[])`,
  source_rating: (keys) => sql`update source_rating set withdrawn_at = now() where id = any(${keys}::uuid[])`,
  collection_source: (keys) =>
    sql`delete from collection_source where collection_id || ' ' || source_id = any(${keys}::text[])`,
  feed: (keys) => sql`update feed set removed_at = now() where id = any(${keys}::uuid[])`,
};

type Rows = Readonly<Record<string, Cells | null>>;
const WRITE: Readonly<Record<DirectoryTable, (rows: Rows) => Sql>> = {
  source: (rows) =>
    sql`update source s set (${names('source')}) = (select ${names('source', 'r.')} from jsonb_populate_record(s, w.cells) r),
        version = version + 1, updated_at = now()
      from ${given(rows)} where s.id = w.key::uuid`,
  source_alias: (rows) =>
    sql`insert into source_alias (key, ${names('source_alias')})
      select w.key, ${names('source_alias', 'r.')} from ${given(rows)}, jsonb_populate_record(null::source_alias, w.cells) r
      on conflict (key) do update set source_id = excluded.source_id, kind = excluded.kind, spelling = excluded.spelling`,
  source_rating: (rows) =>
    sql`insert into source_rating (id, ${names('source_rating')})
      select w.key::uuid, ${names('source_rating', 'r.')}
      from ${given(rows)}, jsonb_populate_record(null::source_rating, w.cells) r
      on conflict (id) do update set (${names('source_rating')}) = (select ${names('source_rating', 'excluded.')}),
        withdrawn_at = null`,
  collection_source: (rows) =>
    sql`insert into collection_source (collection_id, source_id)
      select split_part(w.key, ' ', 1)::uuid, split_part(w.key, ' ', 2)::uuid from ${given(rows)} on conflict do nothing`,
  feed: (rows) =>
    sql`insert into feed (id, ${names('feed')}, created_by)
      select w.key::uuid, ${names('feed', 'r.')}, 'directory' from ${given(rows)}, jsonb_populate_record(null::feed, w.cells) r
      on conflict (id) do update set source_id = excluded.source_id, removed_at = null, next_fetch_at = now()`,
};

const addSources = (rows: Rows): Sql =>
  sql`insert into source (id, ${names('source')})
    select w.key::uuid, ${names('source', 'r.')} from ${given(rows)}, jsonb_populate_record(null::source, w.cells) r
    on conflict (id) do nothing`;

/**
 * Makes the rows be as `wanted` says; an outlet whose whole row is given is added when it is not there.
 * What goes, goes first: a rating may take the period of one that is withdrawn.
 */
export async function writeState(client: Queryable, wanted: DirectoryState): Promise<void> {
  for (const table of DIRECTORY_TABLES) {
    const gone = Object.entries(wanted[table] ?? {}).flatMap(([key, cells]) => (cells === null ? [key] : []));
    if (gone.length === 0) continue;
    if (table === 'source') throw new Error('An outlet is retired, not deleted.');
    await rowsOf(client, REMOVE[table](gone));
  }
  for (const table of DIRECTORY_TABLES) {
    const rows = Object.fromEntries(Object.entries(wanted[table] ?? {}).filter(([, cells]) => cells !== null));
    if (Object.keys(rows).length > 0) await rowsOf(client, WRITE[table](rows));
  }
}

/** Adds outlets of which the whole row is given. */
export const insertSources = async (client: Queryable, rows: Rows): Promise<void> => {
  await rowsOf(client, addSources(rows));
};
