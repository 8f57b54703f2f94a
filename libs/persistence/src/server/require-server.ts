import pg from 'pg';

/** UNIQUE … NULLS NOT DISTINCT, which the migrations use, came with PostgreSQL 15. */
const OLDEST = 150_000;
const PATIENCE_MS = 10_000;

/** @throws a sentence that names the server, but not its password, when it does not answer or is too old. */
export async function requireServer(url: string): Promise<void> {
  if (!URL.canParse(url))
    throw new Error('DATABASE_URL is not an address like postgres://user:password@host:5432/name.');
  const { host, pathname } = new URL(url);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: PATIENCE_MS });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number }>(
      "select current_setting('server_version_num')::int as version",
    );
    if ((rows[0]?.version ?? 0) < OLDEST) throw new Error('it is older than PostgreSQL 15');
  } catch (error) {
    throw new Error(`The PostgreSQL of DATABASE_URL (${host}${pathname}) cannot be used: ${reasonOf(error)}.`, {
      cause: error,
    });
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A name with several addresses fails with one error for each and no message of its own. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join(', ');
  return error instanceof Error ? error.message : String(error);
}
