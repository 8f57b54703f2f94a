import type { Pool, PoolClient } from 'pg';

/** All of it or nothing. */
export async function inOneTransaction<T>(database: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await database.connect();
  let isBroken = true;
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    isBroken = false;
    return result;
  } finally {
    client.release(isBroken); // closed in the middle of a transaction, a connection rolls it back
  }
}
