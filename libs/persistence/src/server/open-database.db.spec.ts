import { createTestDatabase, type TestDatabase } from '@parallax/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from './open-database.js';
import { openPool } from './open-pool.js';

const dataDir = '/nowhere';
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

describe('a server named by DATABASE_URL', () => {
  it('is used as it is', async () => {
    const opened = await openDatabase({ databaseUrl: database.url, dataDir });
    expect(opened).toMatchObject({ url: database.url, embedded: false });
    await opened.release();
  });

  it.each([
    ['that nobody runs', 'postgres://u:secret@127.0.0.1:1/name', /\(127\.0\.0\.1:1\/name\).*ECONNREFUSED/],
    ['by a name of several addresses', 'postgres://u:secret@localhost:1/name', /localhost:1.*ECONNREFUSED/],
    ['that is no address', 'my server', /not an address/],
  ])('%s is refused in a sentence without its password', async (_, databaseUrl, sentence) => {
    const refusal = await openDatabase({ databaseUrl, dataDir }).catch((error: Error) => error.message);
    expect(refusal).toMatch(sentence);
    expect(refusal).not.toContain('secret');
  });
});

describe('a pool', () => {
  it('adds its settings to those of the address, cancels slow statements and outlives a cut connection', async () => {
    const url = `${database.url}?options=${encodeURIComponent('-c search_path=public,pg_catalog')}`;
    const pool = openPool(url, { max: 1, applicationName: 'spec', statementTimeoutMs: 150 });
    const { rows } = await pool.query(
      `select current_user as role, current_setting('search_path') as path, current_setting('application_name') as name,
              pg_backend_pid() as pid`,
    );
    expect(rows[0]).toMatchObject({ role: 'parallax_app', path: 'public,pg_catalog', name: 'spec' });
    await expect(pool.query('select pg_sleep(5)')).rejects.toMatchObject({ code: '57014' });

    await expect(pool.query('select pg_terminate_backend(pg_backend_pid())')).rejects.toThrow();
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await pool.end();
  });
});
