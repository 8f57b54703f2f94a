import { randomUUID } from 'node:crypto';
import { openPool } from '@parallax/persistence';
import pg from 'pg';
import { inject } from 'vitest';
import { withDatabase } from './server-url.js';

/** A migrated, empty database of one's own. */
export interface TestDatabase {
  /** Connects as the owner of the schema. */
  readonly url: string;
  /** Works under the application's role, as the real thing does. */
  readonly pool: pg.Pool;
  /** Closes the pool and removes the database, whoever is still connected. */
  drop(): Promise<void>;
}

/** Clones the template that the global setup made; call it in `beforeAll` and `drop()` in `afterAll`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const templateUrl = inject('templateUrl');
  const template = new URL(templateUrl).pathname.slice(1);
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await administer(templateUrl, `create database ${name} template ${template}`);
  const url = withDatabase(templateUrl, name);
  const pool = openPool(url, { applicationName: 'parallax test' });
  return {
    url,
    pool,
    drop: async () => {
      if (!pool.ended) await pool.end();
      await administer(templateUrl, `drop database if exists ${name} with (force)`);
    },
  };
}

/** One clone at a time: PostgreSQL refuses to copy a template that another session is copying from. */
const CLONING = 4_100_200;

async function administer(templateUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: withDatabase(templateUrl, 'postgres') });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [CLONING]);
    await client.query(statement);
  } finally {
    await client.end();
  }
}
