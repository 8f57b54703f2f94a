import { installQueue } from '@parallax/jobs';
import { migrate, openDatabase, openPool, readRuntime } from '@parallax/persistence';
import type pg from 'pg';

/** A large batch may take longer than a statement that a person waits for. */
const STATEMENT_TIMEOUT_MS = 600_000;

/** Opens the database of this installation, up to date, for as long as `work` runs; the server may run beside it. */
export async function withDatabase<T>(work: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const database = await openDatabase(readRuntime(process.env));
  try {
    await migrate(database.url);
    await installQueue(database.url);
    const pool = openPool(database.url, {
      ...{ max: 4, applicationName: 'parallax cli', statementTimeoutMs: STATEMENT_TIMEOUT_MS },
    });
    try {
      return await work(pool);
    } finally {
      await pool.end();
    }
  } finally {
    await database.release();
  }
}
