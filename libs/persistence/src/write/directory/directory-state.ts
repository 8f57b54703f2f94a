export type DirectoryTable = 'source' | 'source_alias' | 'source_rating' | 'collection_source' | 'feed';
export type Cell = string | number | boolean | null | readonly string[];
/** Columns of a row under their names in the database. */
export type Cells = Readonly<Record<string, Cell>>;
type Rows = Readonly<Record<string, Cells | null>>;

/** Rows by table and key; null: no such row. Of an outlet that is there, only the columns in question. */
export type DirectoryState = Readonly<Partial<Record<DirectoryTable, Rows>>>;

export const DIRECTORY_TABLES: readonly DirectoryTable[] = [
  'source',
  'source_alias',
  'source_rating',
  'collection_source',
  'feed',
];

/** One row of a state. */
export interface StateRow {
  readonly table: DirectoryTable;
  readonly key: string;
  readonly cells: Cells | null;
}

export const rowsIn = (state: DirectoryState): StateRow[] =>
  DIRECTORY_TABLES.flatMap((table) =>
    Object.entries(state[table] ?? {}).map(([key, cells]) => ({ table, key, cells })),
  );

export function stateOf(rows: readonly StateRow[]): DirectoryState {
  const state: Partial<Record<DirectoryTable, Record<string, Cells | null>>> = {};
  for (const { table, key, cells } of rows) (state[table] ??= {})[key] = cells;
  return state;
}

const sameCell = (a: Cell | undefined, b: Cell | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);
const columnsOf = (...rows: readonly (Cells | null)[]): string[] => [
  ...new Set(rows.flatMap((row) => Object.keys(row ?? {}))),
];

export function sameCells(a: Cells | null, b: Cells | null): boolean {
  if (a === null || b === null) return a === b;
  return columnsOf(a, b).every((column) => sameCell(a[column], b[column]));
}

/** A row of `state`, with no other columns than `like` has where that is a row. */
export function cellsOf(state: DirectoryState, { table, key, cells: like }: StateRow): Cells | null {
  const cells = state[table]?.[key] ?? null;
  if (cells === null || like === null) return cells;
  return Object.fromEntries(columnsOf(like).map((column) => [column, cells[column] ?? null]));
}

export interface Difference {
  readonly before: DirectoryState;
  readonly after: DirectoryState;
}

/** What `wanted` changes in `current`: of a row that stays, the columns that differ. */
export function differenceOf(current: DirectoryState, wanted: DirectoryState): Difference {
  const pairs = rowsIn(wanted).flatMap((row) => {
    const before = cellsOf(current, row);
    if (sameCells(before, row.cells)) return [];
    return [narrowed(row, before)];
  });
  return { before: stateOf(pairs.map(({ before }) => before)), after: stateOf(pairs.map(({ after }) => after)) };
}

/** Outlets have many columns of which few change; of other rows the whole tells more. */
function narrowed(after: StateRow, before: Cells | null): { before: StateRow; after: StateRow } {
  const { table, key, cells } = after;
  if (table !== 'source' || before === null || cells === null) return { before: { table, key, cells: before }, after };
  const differing = columnsOf(cells).filter((column) => !sameCell(before[column], cells[column]));
  const only = (row: Cells): Cells => Object.fromEntries(differing.map((column) => [column, row[column] ?? null]));
  return { before: { table, key, cells: only(before) }, after: { table, key, cells: only(cells) } };
}

/** The first row and column in which `current` is not as `expected` says; null: it is. */
export function firstMismatch(
  current: DirectoryState,
  expected: DirectoryState,
): { readonly row: StateRow; readonly column: string | null } | null {
  for (const row of rowsIn(expected)) {
    const cells = cellsOf(current, row);
    if (sameCells(cells, row.cells)) continue;
    const column =
      cells !== null && row.cells !== null
        ? (columnsOf(row.cells).find((name) => !sameCell(cells[name], row.cells?.[name])) ?? null)
        : null;
    return { row, column };
  }
  return null;
}

/** Both states together; where both have a row, the columns of both. */
export function withState(a: DirectoryState, b: DirectoryState): DirectoryState {
  const merged = new Map(rowsIn(a).map((row) => [`${row.table} ${row.key}`, row]));
  for (const row of rowsIn(b)) {
    const known = merged.get(`${row.table} ${row.key}`);
    const cells = known?.cells && row.cells ? { ...known.cells, ...row.cells } : row.cells;
    merged.set(`${row.table} ${row.key}`, { ...row, cells });
  }
  return stateOf([...merged.values()]);
}
