import { type Sql, allOf, exactUtc, raw, sql } from './sql.js';

export type Direction = 'ASC' | 'DESC';

/** What a list is sorted by; the id breaks ties, and rows without a key come last in both directions. */
export interface SortKey {
  readonly column: Sql;
  readonly type: 'timestamptz' | 'text' | 'int' | 'float8' | 'uuid';
  readonly nullable: boolean;
}

/** Where a page starts: after the row with this key (as text; null: a row without one) and this id. */
export interface Position {
  readonly key: string | null;
  readonly id: string;
}

export interface PageRequest {
  /** The table under an alias, with joins; `id` is the column of the row's id. */
  readonly from: Sql;
  readonly id: string;
  readonly where: readonly Sql[];
  readonly sort: SortKey;
  readonly direction: Direction;
  readonly after: Position | null;
  /** Rows wanted; a few more may come. */
  readonly limit: number;
}

/**
 * The ids and keys of one page as SQL with columns `id` and `key`, not yet in order: see {@link pageOrder}.
 *
 * Trap: `(key, id) < (…) or key is null` in one WHERE makes the index useless, since the scan then
 * starts at the top of the list on every page; so rows with and without a key are two branches.
 */
export function keysetPage(request: PageRequest): Sql {
  const { sort, direction, after, id } = request;
  const byId = raw(`${id} ${direction}`);
  if (!sort.nullable) return branch(request, beyondKey(request), sql`${sort.column} ${raw(direction)}, ${byId}`);
  const withoutKey = branch(request, [sql`${sort.column} is null`, ...beyondId(request)], byId);
  if (after && after.key === null) return withoutKey;
  if (!after && direction === 'DESC') return branch(request, [], sql`${sort.column} desc nulls last, ${byId}`);
  // `asc nulls first` is what a backward scan of a `desc nulls last` index gives; nulls are excluded here.
  const nulls = raw(direction === 'DESC' ? 'desc nulls last' : 'asc nulls first');
  const dated = [sql`${sort.column} is not null`, ...beyondKey(request)];
  return sql`(${branch(request, dated, sql`${sort.column} ${nulls}, ${byId}`)}) union all (${withoutKey})`;
}

/** The order of a page: key, rows without one last, then id; `alias` names the page. */
export const pageOrder = (alias: string, direction: Direction): Sql =>
  raw(`${alias}.key ${direction} nulls last, ${alias}.id ${direction}`);

/** The key as text that a cursor can carry back without loss. */
export const keyText = (alias: string, type: SortKey['type']): Sql =>
  type === 'timestamptz' ? exactUtc(`${alias}.key`) : raw(`${alias}.key::text`);

// Trap: with LIMIT as a parameter the cached plan expects a tenth of the table and is never taken;
// as a literal each size would be a statement of its own. So sizes are rounded up to a few.
const SIZES = [2, 11, 26, 51, 101, 201];
const sizeFor = (limit: number): Sql => raw(String(SIZES.find((size) => size >= limit) ?? limit));

function branch({ from, id, where, sort, limit }: PageRequest, more: readonly Sql[], order: Sql): Sql {
  const conditions = allOf([...where, ...more]);
  return sql`select ${raw(id)} as id, ${sort.column} as key from ${from} where ${conditions} order by ${order} limit ${sizeFor(limit)}`;
}

function beyondKey({ sort, id, direction, after }: PageRequest): Sql[] {
  if (!after) return [];
  const beyond = raw(direction === 'DESC' ? '<' : '>');
  return [sql`(${sort.column}, ${raw(id)}) ${beyond} (${after.key}${raw(`::${sort.type}`)}, ${after.id}::uuid)`];
}

function beyondId({ id, direction, after }: PageRequest): Sql[] {
  if (!after || after.key !== null) return [];
  return [sql`${raw(id)} ${raw(direction === 'DESC' ? '<' : '>')} ${after.id}::uuid`];
}
