import { spawn } from 'node:child_process';
import { chownSync, readFileSync, statSync } from 'node:fs';
import { parse } from 'node:path';
import type { Binaries } from './binaries.js';

/** How a program ended, with what it wrote to both streams. */
export interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

/** Runs PostgreSQL's programs as a user they accept: they refuse to work for root. */
export interface Runner {
  run(program: string, args: readonly string[]): Promise<Outcome>;
  /** Hands a file or folder to the user that the programs run as. */
  own(path: string): void;
}

const direct: Runner = { run: (program, args) => start(program, args, {}), own: () => undefined };

function asUser(uid: number, gid: number): Runner {
  return {
    run: (program, args) => start(program, args, { uid, gid }),
    own: (path) => chownSync(path, uid, gid),
  };
}

/** A user namespace: to PostgreSQL the process is `uid`, to the file system it stays root without its powers. */
function inNamespace(uid: number): Runner {
  return {
    run: (program, args) => start('unshare', ['--user', `--map-user=${uid}`, '--', program, ...args], {}),
    own: () => undefined,
  };
}

/**
 * The runner for this process. As root, PostgreSQL runs as `nobody` if that user reaches both the programs and
 * `dataDir`, else in a user namespace (a checkout under /root). A cluster that exists keeps the owner it has.
 * @throws when neither way works.
 */
export async function chooseRunner(binaries: Binaries, dataDir: string, cluster: string): Promise<Runner> {
  if (process.getuid?.() !== 0) return direct;
  const nobody = findUser('nobody') ?? { uid: 65_534, gid: 65_534 };
  const owner = statSync(cluster, { throwIfNoEntry: false });
  const ways: Runner[] = [];
  if (owner?.uid !== 0) ways.push(owner ? asUser(owner.uid, owner.gid) : asUser(nobody.uid, nobody.gid));
  if (!owner || owner.uid === 0) ways.push(inNamespace(nobody.uid));
  for (const runner of ways) {
    const probe = await runner.run('/bin/sh', ['-c', 'cd "$1" && "$2" --version', 'sh', dataDir, binaries.postgres]);
    if (probe.code === 0) return runner;
  }
  throw new Error(
    'PostgreSQL refuses to run as root, and here neither the user “nobody” reaches its files nor does unshare(1) work. ' +
      'Run Parallax as an ordinary user, or set DATABASE_URL to a PostgreSQL server.',
  );
}

function findUser(name: string): { uid: number; gid: number } | null {
  const line = readFileSync('/etc/passwd', 'utf8').match(new RegExp(`^${name}:[^:]*:(\\d+):(\\d+):`, 'm'));
  return line ? { uid: Number(line[1]), gid: Number(line[2]) } : null;
}

/** In a session of its own, so that Ctrl+C in the terminal does not reach it; the caller's PG… variables stay out. */
function start(program: string, args: readonly string[], user: { uid?: number; gid?: number }): Promise<Outcome> {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  const child = spawn(program, args, {
    ...user,
    env: { ...Object.fromEntries(kept), LC_ALL: 'C' },
    cwd: parse(process.execPath).root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: null, output: error.message }));
    child.on('close', (code) => resolve({ code, output }));
  });
}
