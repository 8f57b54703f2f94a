import pg from 'pg';

/** How a pool behaves. */
export interface PoolOptions {
  /** Connections at most; default 10. */
  readonly max?: number;
  /** Shown in pg_stat_activity; default `parallax`. */
  readonly applicationName?: string;
  /** Milliseconds after which PostgreSQL cancels a statement; default 60,000, 0 = never. */
  readonly statementTimeoutMs?: number;
}

/**
 * A pool that works under the role `parallax_app`, which may add research records but neither change nor delete them.
 * The role travels in the connection's options, so it holds from the first statement on and RESET ROLE keeps it.
 */
export function openPool(url: string, options: PoolOptions = {}): pg.Pool {
  const { max = 10, applicationName = 'parallax', statementTimeoutMs = 60_000 } = options;
  const settings = `-c role=parallax_app -c statement_timeout=${statementTimeoutMs}`;
  const pool = new pg.Pool({
    connectionString: withOptions(url, settings),
    max,
    application_name: applicationName,
    connectionTimeoutMillis: 10_000,
  });
  // A broken idle connection is replaced by the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  return pool;
}

/** pg lets `options` of the connection string win over its own, so both have to be in one place. */
function withOptions(url: string, settings: string): string {
  const parsed = new URL(url);
  const given = parsed.searchParams.get('options');
  parsed.searchParams.set('options', given ? `${given} ${settings}` : settings);
  return parsed.href;
}
