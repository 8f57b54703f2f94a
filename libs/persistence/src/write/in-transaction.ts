import type pg from 'pg';
import { borrowClient } from './borrow-client.js';
import { LOCK, type LockName } from './locks.js';

type Work<T> = (client: pg.PoolClient) => Promise<T>;

/** Runs `work` in one transaction, under these locks in this order; nothing stays when it throws. */
export async function inTransaction<T>(
  pool: pg.Pool,
  work: Work<T>,
  { locks = [] }: { readonly locks?: readonly LockName[] } = {},
): Promise<T> {
  const client = await borrowClient(pool);
  let isBroken = true;
  try {
    await client.query('begin');
    for (const name of locks) await client.query('select pg_advisory_xact_lock($1)', [LOCK[name]]);
    const result = await work(client);
    await client.query('commit');
    isBroken = false;
    return result;
  } finally {
    // A connection in the middle of a transaction is closed, which rolls it back.
    client.release(isBroken);
  }
}

export const inImportTransaction = <T>(pool: pg.Pool, work: Work<T>): Promise<T> =>
  inTransaction(pool, work, { locks: ['import'] });
