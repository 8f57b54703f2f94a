import { type PageRequest, keyText, keysetPage, pageOrder } from './keyset.js';
import { type Queryable, type Sql, allOf, rowsOf, sql, toStatement } from './sql.js';
import type { Paged } from './rows.js';

/** What one list reads: the page, the columns of its rows, and the table they come from under an alias. */
export interface ListRequest extends PageRequest {
  readonly columns: Sql;
  readonly table: Sql;
  /** How a row of `table` is found by `p.id`. */
  readonly on: Sql;
}

/** The rows of one page in order, each with its cursor key. */
export function listPage(list: ListRequest): Sql {
  return sql`select ${list.columns}, ${keyText('p', list.sort.type)} as "cursorKey"
    from (${keysetPage(list)}) p join ${list.table} on ${list.on}
    order by ${pageOrder('p', list.direction)}`;
}

export async function readPage<Row>(database: Queryable, list: ListRequest): Promise<Paged<Row>[]> {
  return (await rowsOf<Paged<Row>>(database, listPage(list))).slice(0, list.limit);
}

const COUNT_TIMEOUT_MS = 2_000;
const QUERY_CANCELED = '57014';

/** A pool that lends a connection, as `pg.Pool` does. */
export interface Lending {
  connect(): Promise<Queryable & { release(): void }>;
}

/** How many rows a list has in all; null when counting takes longer than two seconds. */
export async function countRows(pool: Lending, list: ListRequest): Promise<number | null> {
  const client = await pool.connect();
  try {
    await client.query({ text: 'begin read only', values: [] });
    await client.query({ text: `set local statement_timeout = ${COUNT_TIMEOUT_MS}`, values: [] });
    const count = sql`select count(*)::int as total from ${list.from} where ${allOf(list.where)}`;
    const { rows } = await client.query<{ total: number }>(toStatement(count));
    return rows[0]?.total ?? 0;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === QUERY_CANCELED) return null;
    throw error;
  } finally {
    await client.query({ text: 'rollback', values: [] }).catch(() => undefined);
    client.release();
  }
}
