import pg from 'pg';
import type { DataSource } from 'typeorm';
import { migrationClass, readMigrations, type MigrationFile } from './migration-files.js';

const TABLE = 'schema_migration';

/** Any number will do, as long as every Parallax asks for the same. */
const LOCK = 7_203_461_145;

/**
 * Brings the schema to migration number `to` (default: the newest; 0 = undo all), each step in a transaction of its
 * own. Instances that do so at once wait for each other.
 * @throws when the database was migrated by a newer Parallax, and with PostgreSQL's error when a step fails.
 */
export async function migrate(url: string, { to = Infinity }: { to?: number } = {}): Promise<void> {
  await holdingLock(url, async () => {
    const files = readMigrations();
    await refuseNewer(url, files);
    if (to === Infinity && (await pendingMigrations(url)).length === 0) return;
    await withDataSource(
      url,
      files.filter(({ number }) => number <= to),
      (source) => source.runMigrations({ transaction: 'each' }),
    );
    await withDataSource(url, files, async (source) => {
      for (let over = await countAbove(source, to); over > 0; over -= 1) {
        await source.undoLastMigration({ transaction: 'each' });
      }
    });
    await keepHistoryFromApplication(url);
  });
}

/** Names of the migrations that this Parallax has and the database has not run. */
export async function pendingMigrations(url: string): Promise<string[]> {
  const done = new Set(await executedNames(url));
  return readMigrations()
    .map(({ name }) => name)
    .filter((name) => !done.has(name));
}

async function refuseNewer(url: string, files: readonly MigrationFile[]): Promise<void> {
  const known = new Set(files.map(({ name }) => name));
  const unknown = (await executedNames(url)).filter((name) => !known.has(name));
  if (unknown.length > 0) {
    throw new Error(`The database was migrated by a newer Parallax (${unknown.join(', ')}). Use that version.`);
  }
}

async function withDataSource<T>(
  url: string,
  files: readonly MigrationFile[],
  work: (source: DataSource) => Promise<T>,
): Promise<T> {
  const { DataSource } = await import('typeorm'); // half a second to load, and a warm start has nothing to migrate
  const source = new DataSource({
    type: 'postgres',
    url,
    synchronize: false,
    migrations: files.map(migrationClass),
    migrationsTableName: TABLE,
    applicationName: 'parallax migrate',
    poolSize: 2,
  });
  await source.initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}

async function countAbove(source: DataSource, to: number): Promise<number> {
  const rows: { n: number }[] = await source.query(`select count(*)::int as n from ${TABLE} where timestamp > $1`, [
    Number.isFinite(to) ? to : Number.MAX_SAFE_INTEGER,
  ]);
  return rows[0]?.n ?? 0;
}

/** A session-level lock: it ends with the connection, so a killed migration blocks nobody. */
async function holdingLock(url: string, work: () => Promise<void>): Promise<void> {
  await withClient(url, async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await work();
  });
}

async function executedNames(url: string): Promise<string[]> {
  return withClient(url, async (client) => {
    const { rows: tables } = await client.query<{ found: boolean }>('select to_regclass($1) is not null as found', [
      `public.${TABLE}`,
    ]);
    if (!tables[0]?.found) return [];
    const { rows } = await client.query<{ name: string }>(`select name from ${TABLE} order by id`);
    return rows.map(({ name }) => name);
  });
}

/** The application reads the history (is anything pending?) but does not write it. */
async function keepHistoryFromApplication(url: string): Promise<void> {
  await withClient(url, async (client) => {
    const { rowCount } = await client.query("select from pg_roles where rolname = 'parallax_app'");
    if (rowCount) await client.query(`revoke insert, update, delete on ${TABLE} from parallax_app`);
  });
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'parallax migrate' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
