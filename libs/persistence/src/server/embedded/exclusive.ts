import { linkSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, ownIdentity, readOrNull } from './processes.js';

const POLL_MS = 50;
const STEAL_MS = 5_000;

/** Runs `work` while nobody else runs such work on the same folder. A lock left by a killed process is taken over. */
export async function exclusively<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const lock = join(folder, 'lock');
  while (!makeOnce(lock, ownIdentity())) {
    takeFromTheDead(lock);
    await sleep(POLL_MS);
  }
  try {
    return await work();
  } finally {
    unlinkSync(lock);
  }
}

let drafts = 0;

/** Makes the file unless it exists. A link appears with its content or not at all, so nobody reads an empty lock. */
function makeOnce(path: string, content: string): boolean {
  const draft = `${path}.${process.pid}.${(drafts += 1)}`;
  writeFileSync(draft, content);
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    unlinkSync(draft);
  }
}

/** Only the one that makes the steal file may remove a dead lock: of two removers, one could remove a living lock. */
function takeFromTheDead(lock: string): void {
  const holder = readOrNull(lock);
  if (holder === null || isAlive(holder)) return;
  const steal = `${lock}.steal`;
  if (makeOnce(steal, ownIdentity())) {
    if (readOrNull(lock) === holder) rmSync(lock, { force: true });
    rmSync(steal, { force: true });
  } else if (Date.now() - (statSync(steal, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) > STEAL_MS) {
    rmSync(steal, { force: true });
  }
}
