import type pg from 'pg';
import { borrowClient } from './borrow-client.js';
import { IMPORT_LOCK } from './import-lock.js';

/** Runs `work` in one transaction under the import lock; nothing stays when it throws. */
export async function inImportTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await borrowClient(pool);
  let isBroken = true;
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [IMPORT_LOCK]);
    const result = await work(client);
    await client.query('commit');
    isBroken = false;
    return result;
  } finally {
    // A connection in the middle of a transaction is closed, which rolls it back.
    client.release(isBroken);
  }
}
