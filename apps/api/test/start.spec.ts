import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase, openPool } from '@parallax/persistence';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

const STARTER = new URL('../../../tools/start.mjs', import.meta.url).pathname;
const LINK = /http:\/\/127\.0\.0\.1:\d+\/sign-in\?token=[\w-]{40,}/;

let dataDir: string;
let port: number;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'parallax-start-'));
  chmodSync(dataDir, 0o711);
  port = await freePort();
});
afterEach(() => ourProcesses().forEach(killHard)); // nothing, unless a test failed
afterAll(() => {
  rmSync(dataDir, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}

/** An orphan whose starter was killed may drain for this long before it ends. */
const ORPHAN_MS = 20_000;

/** Every process of this installation, found by its data folder in its command line or environment (Linux). */
function ourProcesses(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((name) => `${read(`/proc/${name}/cmdline`)}\0${read(`/proc/${name}/environ`)}`.includes(dataDir))
    .map(Number);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function killHard(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself in the meantime.
  }
}

interface Started {
  child: ChildProcess;
  link: string;
}

/** As from a terminal: the starter leads a process group, which is what Ctrl+C reaches. */
function start([program, ...args]: readonly string[] = [process.execPath, STARTER]): {
  child: ChildProcess;
  output: () => string;
} {
  const { DATABASE_URL: _, ...env } = process.env;
  const child = spawn(program ?? process.execPath, args, {
    env: {
      ...env,
      PARALLAX_DATA_DIR: dataDir,
      PORT: String(port),
      PARALLAX_DEMO: 'false',
      PARALLAX_LOG_LEVEL: 'error',
      npm_lifecycle_event: 'start',
    },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  return { child, output: () => output };
}

async function untilReady(command?: readonly string[]): Promise<Started> {
  const { child, output } = start(command);
  for (;;) {
    const link = LINK.exec(output())?.[0];
    if (link) return { child, link };
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`It did not start:\n${output()}`);
    await sleep(20);
  }
}

/** Command lines of what is left after a while. */
async function leftAfter(ms: number): Promise<string[]> {
  const deadline = performance.now() + ms;
  while (ourProcesses().length > 0 && performance.now() < deadline) await sleep(50);
  return ourProcesses().map((pid) => read(`/proc/${pid}/cmdline`).replaceAll('\0', ' '));
}

const press = (child: ChildProcess, signal: NodeJS.Signals): boolean => process.kill(-(child.pid ?? 0), signal);

/** What the next start must still have. */
async function writeRow(name: string): Promise<void> {
  const database = await openDatabase({ dataDir });
  const pool = openPool(database.url, { max: 1 });
  await pool.query('insert into coder (id, key, name) values (gen_random_uuid(), $1, $1)', [name]);
  await pool.end();
  await database.release();
}

async function readRows(): Promise<string[]> {
  const database = await openDatabase({ dataDir });
  const pool = openPool(database.url, { max: 1 });
  const { rows } = await pool.query<{ key: string }>('select key from coder order by key');
  await pool.end();
  await database.release();
  return rows.map(({ key }) => key);
}

describe.runIf(process.platform === 'linux')('npm start', () => {
  it('answers as itself, and its link signs in once', async () => {
    const { child, link } = await untilReady();
    const health = await fetch(`http://127.0.0.1:${port}/health/ready`);
    expect(health.headers.get('x-parallax-instance')).toMatch(/^[0-9a-f-]{36}$/);

    const first = await fetch(link, { redirect: 'manual' });
    expect(first.status).toBe(303);
    expect(first.headers.get('set-cookie')).toMatch(/HttpOnly/i);
    expect((await fetch(link, { redirect: 'manual' })).status).toBe(403);

    const second = start();
    await once(second.child, 'close');
    expect(second.child.exitCode).toBe(1);
    expect(second.output()).toMatch(
      new RegExp(`^Port ${port} is taken by another Parallax \\(process \\d+: .*apps/api`, 'm'),
    );

    press(child, 'SIGINT');
    await once(child, 'exit');
    expect(child.exitCode).toBe(0);
    expect(await leftAfter(0)).toEqual([]);
  });

  it('starts again after kill -9 of the starter, whose children end by themselves', async () => {
    const { child } = await untilReady();
    await writeRow('before the starter died');
    child.kill('SIGKILL');
    const again = await untilReady();
    expect(await readRows()).toEqual(['before the starter died']);
    again.child.kill('SIGTERM');
    await once(again.child, 'exit');
    expect(await leftAfter(ORPHAN_MS)).toEqual([]);
  });

  it('starts with all that was committed after kill -9 of everything', async () => {
    await untilReady();
    await writeRow('before all died');
    ourProcesses().forEach(killHard);
    const { child } = await untilReady();
    expect(await readRows()).toEqual(['before all died', 'before the starter died']);

    press(child, 'SIGINT');
    await sleep(1_000); // one press arrives twice under npm, so only a later one counts as the second
    if (child.exitCode === null) press(child, 'SIGINT');
    if (child.exitCode === null) await once(child, 'exit');
    expect(await leftAfter(0)).toEqual([]);
  });

  it('ends when npm is told to, which ends no more than its shell', async () => {
    const { child } = await untilReady(['sh', '-c', `"${process.execPath}" "${STARTER}"; true`]);
    child.kill('SIGTERM');
    await once(child, 'exit');
    expect(await leftAfter(ORPHAN_MS)).toEqual([]);
  });
});
