import { fileURLToPath } from 'node:url';
import { readFetchSettings } from '@parallax/jobs';
import { z } from 'zod';

const inRepository = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const flag = z.enum(['true', 'false']).transform((text) => text === 'true');
const whole = (smallest: number, largest: number) => z.coerce.number().int().min(smallest).max(largest);

const MINUTE = 60_000;
const GIB = 1024 ** 3;

const environment = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  PORT: whole(0, 65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  PARALLAX_SIGN_IN_TOKEN: z.string().min(32).optional(),
  /** A published port of a container never looks like loopback from inside: this lifts the rule. */
  PARALLAX_SIGN_IN_FROM_ANYWHERE: flag.default(false),
  PARALLAX_INSTANCE: z.string().max(100).optional(),
  PARALLAX_DATA_DIR: z.string().default(inRepository('.parallax')),
  PARALLAX_DASHBOARD_DIR: z.string().default(inRepository('apps/dashboard/dist')),
  /** Believe X-Forwarded-*: only behind a proxy that sets them itself. */
  PARALLAX_TRUST_PROXY: flag.default(false),
  PARALLAX_LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  PARALLAX_POOL_SIZE: whole(2, 200).default(10),
  PARALLAX_STATEMENT_TIMEOUT_MS: whole(100, 10 * MINUTE).default(15_000),
  PARALLAX_REQUEST_TIMEOUT_MS: whole(1_000, 60 * MINUTE).default(5 * MINUTE),
  PARALLAX_MAX_UPLOAD_BYTES: whole(1, 1024 * GIB).default(2 * GIB),
  /** The dashboard's largest document has less than a tenth of these tokens. */
  PARALLAX_MAX_QUERY_TOKENS: whole(100, 100_000).default(2_000),
  /** Values in a reply at most; the dashboard's fifty texts with two hundred labels each count 160,000. */
  PARALLAX_MAX_QUERY_COST: whole(100, 100_000_000).default(250_000),
});

export type Config = ReturnType<typeof readConfig>;

/**
 * The only reader of the environment. An empty variable counts as absent, as compose files write it.
 * @throws one message that names every problem.
 */
export function readConfig(variables: NodeJS.ProcessEnv) {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) throw new Error(`Bad configuration:\n${z.prettifyError(parsed.error)}`);
  return Object.freeze({ ...named(parsed.data), fetching: readFetchSettings(variables) });
}

const named = (env: z.infer<typeof environment>) => ({
  databaseUrl: env.DATABASE_URL,
  port: env.PORT,
  host: env.HOST,
  signInToken: env.PARALLAX_SIGN_IN_TOKEN ?? null,
  signInFromAnywhere: env.PARALLAX_SIGN_IN_FROM_ANYWHERE,
  instance: env.PARALLAX_INSTANCE ?? null,
  dataDir: env.PARALLAX_DATA_DIR,
  dashboardDir: env.PARALLAX_DASHBOARD_DIR,
  trustProxy: env.PARALLAX_TRUST_PROXY,
  logLevel: env.PARALLAX_LOG_LEVEL,
  poolSize: env.PARALLAX_POOL_SIZE,
  statementTimeoutMs: env.PARALLAX_STATEMENT_TIMEOUT_MS,
  requestTimeoutMs: env.PARALLAX_REQUEST_TIMEOUT_MS,
  maxUploadBytes: env.PARALLAX_MAX_UPLOAD_BYTES,
  maxQueryTokens: env.PARALLAX_MAX_QUERY_TOKENS,
  maxQueryCost: env.PARALLAX_MAX_QUERY_COST,
});
