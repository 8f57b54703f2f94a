import { type Sql, type VersionKey, rowsOf } from '@parallax/persistence';
import DataLoader from 'dataloader';
import type { Pool } from 'pg';

/** The rows of many ids, read by one statement. */
export type Batch<Row extends object> = (ids: readonly string[]) => Promise<Row[]>;

export const batchOf =
  <Row extends object>(pool: Pool, statement: (ids: readonly string[]) => Sql): Batch<Row> =>
  (ids) =>
    rowsOf<Row>(pool, statement(ids));

export function required<T>(value: T | null, what: string): T {
  if (value === null) throw new Error(`A ${what} that others refer to is missing.`);
  return value;
}

/** The row of each id; the database's foreign keys promise it. */
export const oneOf = <Row extends { readonly id: string }>(batch: Batch<Row>): DataLoader<string, Row> =>
  new DataLoader(async (ids) => {
    const rows = new Map((await batch(ids)).map((row) => [row.id, row]));
    return ids.map((id) => required(rows.get(id) ?? null, 'row'));
  });

/** The row of each id, or null. */
export const maybeOf = <Row extends object>(
  batch: Batch<Row>,
  idOf: (row: Row) => string,
): DataLoader<string, Row | null> =>
  new DataLoader(async (ids) => {
    const rows = new Map((await batch(ids)).map((row) => [idOf(row), row]));
    return ids.map((id) => rows.get(id) ?? null);
  });

/** The rows of each id in the order of the statement. */
export const manyOf = <Row extends object>(batch: Batch<Row>, idOf: (row: Row) => string): DataLoader<string, Row[]> =>
  new DataLoader(async (ids) => {
    const rows = new Map<string, Row[]>(ids.map((id) => [id, []]));
    for (const row of await batch(ids)) rows.get(idOf(row))?.push(row);
    return ids.map((id) => rows.get(id) ?? []);
  });

/** A count for each id; 0 where the statement has no row. */
export const countOf = (batch: Batch<{ id: string; count: number }>): DataLoader<string, number> =>
  new DataLoader(async (ids) => {
    const counts = new Map((await batch(ids)).map(({ id, count }) => [id, count]));
    return ids.map((id) => counts.get(id) ?? 0);
  });

const keyText = ({ articleId, versionNo }: VersionKey): string => `${articleId} ${versionNo}`;

/** The row of each version of an article, or null. */
export const keyed = <Key extends VersionKey, Row extends VersionKey>(
  pool: Pool,
  statement: (keys: readonly Key[]) => Sql,
): DataLoader<Key, Row | null, string> =>
  new DataLoader<Key, Row | null, string>(
    async (keys) => {
      const rows = new Map((await rowsOf<Row>(pool, statement(keys))).map((row) => [keyText(row), row]));
      return keys.map((key) => rows.get(keyText(key)) ?? null);
    },
    { cacheKeyFn: keyText },
  );
