import type pg from 'pg';

const ignore = (): void => undefined;

/**
 * A client of the pool that survives the loss of its connection: the statement at work fails, which its caller
 * hears of; without a listener the event that comes with it would end the process.
 */
export async function borrowClient(pool: pg.Pool): Promise<pg.PoolClient> {
  const client = await pool.connect();
  if (!client.listeners('error').includes(ignore)) client.on('error', ignore);
  return client;
}
