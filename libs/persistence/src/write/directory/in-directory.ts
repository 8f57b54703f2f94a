import type { Result } from '@parallax/kernel';
import type pg from 'pg';
import { borrowClient } from '../borrow-client.js';
import { LOCK } from '../locks.js';

/** What kept a change of the directory from being made. */
export interface DirectoryRefusal {
  readonly code: string;
  readonly message: string;
  /** Field of the input it is about; null: the change as a whole. */
  readonly field: string | null;
}

export interface DirectoryTurn {
  /** No import may store articles meanwhile, since outlets of articles change. */
  readonly withoutImports?: boolean;
}

/** Runs `work` alone in one transaction; a refusal and an error leave nothing behind. */
export async function inDirectory<T, E>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<Result<T, E>>,
  { withoutImports = false }: DirectoryTurn = {},
): Promise<Result<T, E>> {
  const client = await borrowClient(pool);
  let isBroken = true;
  try {
    await client.query('begin');
    if (withoutImports) await client.query('select pg_advisory_xact_lock($1)', [LOCK.import]);
    await client.query('select pg_advisory_xact_lock($1)', [LOCK.directory]);
    const result = await work(client);
    await client.query(result.ok ? 'commit' : 'rollback');
    isBroken = false;
    return result;
  } finally {
    client.release(isBroken); // a connection in the middle of a transaction is closed, which rolls it back
  }
}
