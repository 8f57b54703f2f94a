import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout; src/server and dist/server lie equally deep below it. */
export const REPOSITORY_ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/** Where the data of this installation is. */
export interface Runtime {
  /** Connection string of a PostgreSQL server; undefined when the embedded one is meant. */
  readonly databaseUrl?: string;
  /** Absolute path of the folder that holds the embedded database and uploads. */
  readonly dataDir: string;
}

/** Reads DATABASE_URL and PARALLAX_DATA_DIR (default `.parallax` in the checkout); an empty value counts as unset. */
export function readRuntime(env: Readonly<Record<string, string | undefined>>): Runtime {
  const dataDir = env['PARALLAX_DATA_DIR'] ? resolve(env['PARALLAX_DATA_DIR']) : join(REPOSITORY_ROOT, '.parallax');
  return env['DATABASE_URL'] ? { databaseUrl: env['DATABASE_URL'], dataDir } : { dataDir };
}

/** Whether articles of no event are grouped by themselves: PARALLAX_GROUPING, on unless it says off. */
export const isGroupingOn = (env: Readonly<Record<string, string | undefined>>): boolean =>
  !['off', 'false', '0', 'no'].includes((env['PARALLAX_GROUPING'] ?? '').trim().toLowerCase());
