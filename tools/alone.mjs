import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 200;
const OLD_MS = 20 * 60_000;

/** Runs `work` while no other process runs work of this name; the lock of a process that is gone does not count. */
export async function alone(folder, name, work) {
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, `${name}.lock`);
  while (!take(lock)) {
    if (!isAlive(lock)) rmSync(lock, { force: true });
    await sleep(POLL_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** After a restart of the machine another process may have the number, so a very old lock does not count either. */
function isAlive(lock) {
  try {
    if (Date.now() - statSync(lock).mtimeMs > OLD_MS) return false;
    const pid = Number(readFileSync(lock, 'utf8'));
    return pid === 0 || process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
