import { existsSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { configure, DATABASE, dataFolder, lastPort, logFile, SUPERUSER, type Cluster } from './cluster.js';
import { inspectProcess, readOrNull } from './processes.js';

const STALE_MS = 15_000;
const POLL_MS = 100;
const LOG_BYTES = 5_000_000;

/** What a killed server may leave behind for a moment: its pid file, a child still ending, a port still taken. */
const PASSES =
  /pre-existing shared memory block|lock file "[^"]*" already exists|could not bind|Address already in use/;

/**
 * Makes sure that the cluster's server runs and takes connections, and answers its address. Call it under the lock.
 * A server that was just killed may be seen alive and be gone the next moment, so both steps are tried again.
 */
export async function ensureRunning(cluster: Cluster): Promise<string> {
  const deadline = Date.now() + STALE_MS;
  for (;;) {
    const failure = runningPort(cluster) === null ? await tryStart(cluster) : null;
    const url = failure === null ? await connectable(cluster) : null;
    if (url !== null) return url;
    if ((failure !== null && !PASSES.test(failure)) || Date.now() > deadline) {
      throw new Error(`The embedded PostgreSQL did not start:\n${failure ?? `see ${logFile(cluster.folder)}`}`);
    }
    await sleep(POLL_MS);
  }
}

/** Stops the server, letting transactions roll back; a server that is not running is no error. */
export async function stop(cluster: Cluster): Promise<void> {
  if (runningPort(cluster) === null) return;
  const args = ['stop', '-D', dataFolder(cluster.folder), '-m', 'fast', '-w', '-t', '60', '-s'];
  const stopped = await cluster.runner.run(cluster.binaries.pg_ctl, args);
  if (stopped.code !== 0) throw new Error(`The embedded PostgreSQL did not stop:\n${stopped.output.trim()}`);
}

/**
 * The port of the running server, or null. postmaster.pid alone proves nothing after kill -9: its process may be gone,
 * a zombie that nobody reaps, or another program by now; such a file is removed. (The server itself still refuses to
 * start while a child of its predecessor is attached to the same data.)
 */
export function runningPort(cluster: Cluster): number | null {
  const path = join(dataFolder(cluster.folder), 'postmaster.pid');
  const lines = readOrNull(path)?.split('\n');
  if (!lines) return null;
  const info = inspectProcess(Number(lines[0]));
  if (info?.program.startsWith('postgres')) return Number(lines[3]) || lastPort(cluster);
  rmSync(path, { force: true });
  return null;
}

async function tryStart(cluster: Cluster): Promise<string | null> {
  const log = logFile(cluster.folder);
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > LOG_BYTES) truncateSync(log);
  const logged = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  configure(cluster, await freePort(lastPort(cluster)));
  // -W: recovery after a crash may take minutes; connectable() waits for it as long as the process lives.
  const args = ['start', '-D', dataFolder(cluster.folder), '-l', log, '-W', '-s'];
  const started = await cluster.runner.run(cluster.binaries.pg_ctl, args);
  if (started.code !== 0) return started.output;
  return waitForPidFile(cluster, () => readFileSync(log).subarray(logged).toString());
}

/** The server writes its pid file within moments, or says in its log why not. */
async function waitForPidFile(cluster: Cluster, log: () => string): Promise<string | null> {
  const pidFile = join(dataFolder(cluster.folder), 'postmaster.pid');
  for (let waited = 0; waited < STALE_MS; waited += POLL_MS / 4) {
    if (existsSync(pidFile) && runningPort(cluster) !== null) return null;
    if (/FATAL:/.test(log())) return log().trim();
    await sleep(POLL_MS / 4);
  }
  return `No answer within ${STALE_MS / 1000} s. ${log().trim()}`;
}

/** The wanted port if nobody has it, else any free one. */
async function freePort(wanted: number | null): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', (error) => (wanted === null ? reject(error) : resolve(freePort(null))));
    server.listen(wanted ?? 0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/** Waits until the server takes connections, and answers the address of its database; null when the server ended. */
async function connectable(cluster: Cluster): Promise<string | null> {
  for (;;) {
    const port = runningPort(cluster);
    if (port === null) return null;
    const outcome = await makeDatabase(urlOf(cluster, port, 'postgres'));
    if (outcome === 'ready') return urlOf(cluster, port, DATABASE);
    if (outcome instanceof Error) throw outcome;
    await sleep(POLL_MS / 4);
  }
}

const urlOf = ({ password }: Cluster, port: number, database: string): string =>
  `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;

/** Starting, ending, not listening yet, or killed while answering: looking again tells which. */
const UNSETTLED = new Set(['57P01', '57P02', '57P03', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE']);

async function makeDatabase(url: string): Promise<'ready' | 'wait' | Error> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
    return 'ready';
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const isUnsettled = 'code' in error ? UNSETTLED.has(String(error.code)) : /terminated/.test(error.message);
    return isUnsettled ? 'wait' : error;
  } finally {
    await client.end().catch(() => undefined);
  }
}
