import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE_MS = 2_000;
const POLL_MS = 100;

/** Throws a sentence that says who has the port, so that nobody waits for a page that another program serves. */
export async function refuseTakenPort(host, port) {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error('PORT must be a number from 1 to 65535.');
  const problem = await listenWithin(host, port);
  if (problem === null) return;
  if (problem.code !== 'EADDRINUSE') throw new Error(`Cannot listen on ${host}:${port}: ${problem.message}`);
  const who = (await isParallax(host, port)) ? 'another Parallax' : 'another program';
  const holder = process.platform === 'linux' ? holderFromProc(port) : holderFromLsof(port);
  throw new Error(
    `Port ${port} is taken by ${who}${holder ? ` (${holder})` : ''}. Stop it, or choose another port: PORT=${port + 1} npm start`,
  );
}

/** An API whose starter was killed ends by itself, but needs a moment for it. */
async function listenWithin(host, port) {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const problem = await tryListen(host, port);
    if (problem?.code !== 'EADDRINUSE' || performance.now() > deadline) return problem;
    await sleep(POLL_MS);
  }
}

function tryListen(host, port) {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', resolve);
    server.listen(port, host, () => server.close(() => resolve(null)));
  });
}

async function isParallax(host, port) {
  const answer = await fetch(`http://${host}:${port}/health/live`, { signal: AbortSignal.timeout(1_000) }).catch(
    () => null,
  );
  return answer?.headers.has('x-parallax-instance') ?? false;
}

/** /proc/net/tcp names the socket that listens (state 0A); the process is the one that has it open. */
function holderFromProc(port) {
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  const listening = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((path) =>
    tryOr(() => readFileSync(path, 'utf8'), '').split('\n'),
  );
  const inode = listening
    .map((line) => line.trim().split(/\s+/))
    .find((f) => f[1]?.endsWith(`:${hex}`) && f[3] === '0A')?.[9];
  const pid =
    inode &&
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .find((name) => hasSocket(name, inode));
  if (!pid) return null;
  const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    .replaceAll('\0', ' ')
    .replace(/--import \S+ /, '');
  return `process ${pid}: ${command.trim()}`;
}

const hasSocket = (pid, inode) =>
  tryOr(() => readdirSync(`/proc/${pid}/fd`), []).some(
    (fd) => tryOr(() => readlinkSync(`/proc/${pid}/fd/${fd}`), '') === `socket:[${inode}]`,
  );

function holderFromLsof(port) {
  const { stdout } = spawnSync('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc'], { encoding: 'utf8' });
  const found = /p(\d+)\nc(.*)/.exec(stdout ?? '');
  return found ? `process ${found[1]}: ${found[2]}` : null;
}

function tryOr(work, otherwise) {
  try {
    return work();
  } catch {
    return otherwise;
  }
}
