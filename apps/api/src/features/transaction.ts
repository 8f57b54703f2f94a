import type { Result } from '@parallax/kernel';
import type { Pool, PoolClient } from 'pg';

/** Runs the work in one transaction. A refusal and an error leave nothing behind. */
export async function inTransaction<T, E>(
  database: Pool,
  work: (client: PoolClient) => Promise<Result<T, E>>,
): Promise<Result<T, E>> {
  const client = await database.connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query(result.ok ? 'commit' : 'rollback');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}
