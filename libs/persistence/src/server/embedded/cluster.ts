import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.js';
import type { Outcome, Runner } from './runner.js';

/** Everything a caller needs to run one PostgreSQL cluster. */
export interface Cluster {
  readonly binaries: Binaries;
  readonly runner: Runner;
  /** `<dataDir>/postgres`, owned by the user PostgreSQL runs as: `data/` and `server.log`. */
  readonly folder: string;
  /** PostgreSQL settings laid over {@link DEFAULTS}. */
  readonly settings: Readonly<Record<string, string>>;
  readonly password: string;
}

export const SUPERUSER = 'parallax';
export const DATABASE = 'parallax';

/** For one machine that also runs Node: a quarter of a gigabyte of cache, and nothing that risks committed rows. */
const DEFAULTS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  checkpoint_completion_target: '0.9',
  wal_compression: 'on',
  random_page_cost: '1.1',
  synchronous_commit: 'on',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

export const dataFolder = (folder: string): string => join(folder, 'data');
export const logFile = (folder: string): string => join(folder, 'server.log');

/** The superuser's password, made on first use and readable by this user only: others of the machine stay out. */
export function readPassword(dataDir: string): string {
  const path = join(dataDir, 'postgres-password');
  if (!existsSync(path)) writeFileSync(path, randomBytes(24).toString('hex'), { mode: 0o600, flag: 'wx' });
  return readFileSync(path, 'utf8');
}

/** Makes the cluster beside its place and moves it there when complete, so a killed initdb leaves nothing half made. */
export async function initialise(cluster: Cluster): Promise<void> {
  if (existsSync(cluster.folder)) return;
  const draft = `${cluster.folder}.new`;
  const problems: string[] = [];
  for (const ctype of CHARACTER_TYPES) {
    const made = await runInitdb(cluster, draft, ctype);
    if (made.code === 0) return renameSync(draft, cluster.folder);
    problems.push(made.output.trim());
  }
  throw new Error(`initdb failed:\n${problems[0]}`);
}

async function runInitdb(cluster: Cluster, draft: string, ctype: string): Promise<Outcome> {
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  const pwfile = join(draft, 'password');
  writeFileSync(pwfile, cluster.password, { mode: 0o600 });
  [draft, pwfile].forEach((path) => cluster.runner.own(path));
  const made = await cluster.runner.run(cluster.binaries.initdb, [
    ...initdbArguments(draft, pwfile, cluster.settings),
    `--lc-ctype=${ctype}`,
  ]);
  if (made.code !== 0) return made;
  rmSync(pwfile);
  appendFileSync(join(dataFolder(draft), 'postgresql.conf'), "\ninclude_if_exists = 'parallax.conf'\n");
  return made;
}

/** pg_trgm asks the C library what a letter is: under plain C, names in other scripts would have no trigrams. */
const CHARACTER_TYPES = ['C.UTF-8', 'en_US.UTF-8', 'UTF-8', 'C'];

/** The builtin provider sorts and folds alike on every machine, whatever locales that machine has. */
function initdbArguments(draft: string, pwfile: string, settings: Readonly<Record<string, string>>): string[] {
  return [
    `--pgdata=${dataFolder(draft)}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${pwfile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
    ...(settings['fsync'] === 'off' ? ['--no-sync'] : []),
  ];
}

/** Writes the settings of the next start; written every time, so that a new release brings its own. */
export function configure(cluster: Cluster, port: number): void {
  const settings = { ...DEFAULTS, ...cluster.settings, port: String(port) };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value}'`);
  const path = join(dataFolder(cluster.folder), 'parallax.conf');
  writeFileSync(path, `# Written by Parallax at every start.\n${lines.join('\n')}\n`, { mode: 0o600 });
  chmodSync(path, 0o600);
  cluster.runner.own(path);
}

/** The port of the last start, or null before the first. */
export function lastPort(cluster: Cluster): number | null {
  const path = join(dataFolder(cluster.folder), 'parallax.conf');
  const found = existsSync(path) ? /^port = '(\d+)'$/m.exec(readFileSync(path, 'utf8')) : null;
  return found ? Number(found[1]) : null;
}
