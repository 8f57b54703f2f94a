import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@parallax/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeSchema } from './describe-schema.js';
import { migrate, pendingMigrations } from './migrate.js';
import { MIGRATIONS_FOLDER, readMigrations } from './migration-files.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const snapshot = (): string => readFileSync(join(MIGRATIONS_FOLDER, 'schema.snapshot.sql'), 'utf8');

/** Runs a statement as the owner of the schema. */
async function asOwner(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

describe('migrations', () => {
  it('make the schema of the snapshot (npm run snapshot rewrites it)', async () => {
    expect(await describeSchema(database.url)).toBe(snapshot());
  });

  it('can all be undone, and done again to the same schema', async () => {
    await migrate(database.url, { to: 0 });
    const empty = await describeSchema(database.url);
    expect(empty).not.toMatch(/^article|^CREATE FUNCTION|^CREATE TRIGGER/m);
    expect(await pendingMigrations(database.url)).toHaveLength(readMigrations().length);

    await migrate(database.url);
    expect(await describeSchema(database.url)).toBe(snapshot());
    expect(await pendingMigrations(database.url)).toEqual([]);
  });

  it('go to a numbered step and back one by one, each leaving what it found', async () => {
    const schemas: string[] = [];
    await migrate(database.url, { to: 0 });
    for (const { number } of readMigrations()) {
      schemas.push(await describeSchema(database.url));
      await migrate(database.url, { to: number });
    }
    // By place, not by number: a number may be reserved for work that is not there yet.
    for (const [place, { number }] of [...readMigrations().entries()].toReversed()) {
      await migrate(database.url, { to: number - 1 });
      const expected = schemas[place]!;
      // CREATE EXTENSION IF NOT EXISTS is not undone: other schemas of the database may use it by then.
      expect(withoutExtensions(await describeSchema(database.url))).toBe(withoutExtensions(expected));
    }
    await migrate(database.url);
  });

  it('may be run by two instances at once', async () => {
    await migrate(database.url, { to: 0 });
    await Promise.all([migrate(database.url), migrate(database.url), migrate(database.url)]);
    expect(await describeSchema(database.url)).toBe(snapshot());
  });

  it('refuse a database of a newer Parallax', async () => {
    await asOwner(`insert into schema_migration (timestamp, name) values (9999, 'later_0000000009999')`);
    await expect(migrate(database.url)).rejects.toThrow(/newer Parallax \(later_0000000009999\)/);
    await asOwner(`delete from schema_migration where timestamp = 9999`);
  });
});

const withoutExtensions = (schema: string): string => schema.replace(/^-- extensions\n(extension .*\n)*/, '');
