import { installQueue } from '@parallax/jobs';
import { migrate, openDatabase, openPool, readRuntime } from '@parallax/persistence';
import type pg from 'pg';

/** A large batch may take longer than a statement that a person waits for. */
const STATEMENT_TIMEOUT_MS = 600_000;

/** Opens the database of this installation, up to date, for as long as `work` runs; the server may run beside it. */
export async function withDatabase<T>(work: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const database = await openDatabase(readRuntime(process.env));
  let result: T;
  try {
    result = await withPool(database.url, work);
  } catch (error) {
    await database.release().catch(() => undefined); // the first failure is the one to tell
    throw error;
  }
  // What the work came to is told already: a database that cannot be stopped, as with a full disk, must not hide it.
  await database.release().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  });
  return result;
}

async function withPool<T>(url: string, work: (pool: pg.Pool) => Promise<T>): Promise<T> {
  await migrate(url);
  await installQueue(url);
  const pool = openPool(url, {
    ...{ max: 4, applicationName: 'parallax cli', statementTimeoutMs: STATEMENT_TIMEOUT_MS },
  });
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}
