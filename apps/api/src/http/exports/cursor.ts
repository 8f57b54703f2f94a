import { type Sql, toStatement } from '@parallax/persistence';
import type { Pool, PoolClient, QueryResultRow } from 'pg';

const ROWS_AT_ONCE = 500;
const LONGEST_WAIT = '10min';

/**
 * The rows of a query one after the other, as the reader asks for them: a slow reader makes the
 * server wait, and nothing but a few hundred rows is ever in memory. All rows are of one moment.
 * The connection goes back when the reader is done or gone.
 */
export async function* rowsThroughCursor<Row extends QueryResultRow>(pool: Pool, query: Sql): AsyncGenerator<Row> {
  const client = await pool.connect();
  let isOver = false;
  try {
    await open(client, query);
    for (let rows = await fetch<Row>(client); rows.length > 0; rows = await fetch<Row>(client)) yield* rows;
    await client.query('commit');
    isOver = true;
  } finally {
    // A connection in the middle of a transaction is of no use to others.
    client.release(!isOver);
  }
}

async function open(client: PoolClient, query: Sql): Promise<void> {
  const { text, values } = toStatement(query);
  await client.query('begin read only');
  await client.query(`set local statement_timeout = '${LONGEST_WAIT}'`);
  await client.query(`declare export no scroll cursor for ${text}`, values);
}

const fetch = async <Row extends QueryResultRow>(client: PoolClient): Promise<Row[]> =>
  (await client.query<Row>(`fetch forward ${ROWS_AT_ONCE} from export`)).rows;
