import type { Pool, PoolClient, QueryResultRow } from 'pg';
import { type Queryable, type Sql, toStatement } from './sql.js';

/**
 * All rows will be read: plans that are quick about the first ones are slow, and nested loops are a trap. While a
 * table has no statistics, as after a large import, the planner expects few rows and takes minutes instead of seconds.
 */
const WHOLE_TABLES = `set local cursor_tuple_fraction = 1; set local work_mem = '64MB'; set local enable_nestloop = off`;

/** Runs the work on one connection that sees the database as it is now, whatever others write meanwhile,
 * and plans for reading much. */
export async function inSnapshot<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query(WHOLE_TABLES);
    return await work(client);
  } finally {
    await client.query('rollback').catch(() => undefined); // nothing was written
    client.release();
  }
}

/** Rows in batches, however many there are; inside a transaction. One stream a connection at a time. */
export async function* streamRows<Row extends QueryResultRow>(
  client: Queryable,
  piece: Sql,
  batch = 2_000,
): AsyncGenerator<Row[], void, undefined> {
  const { text, values } = toStatement(piece);
  await client.query({ text: `declare px_stream no scroll cursor for ${text}`, values });
  for (;;) {
    const { rows } = await client.query<Row>({ text: `fetch ${batch} from px_stream`, values: [] });
    if (rows.length === 0) break;
    yield rows;
  }
  await client.query({ text: 'close px_stream', values: [] });
}
