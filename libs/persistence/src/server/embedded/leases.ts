import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, ownIdentity, readOrNull } from './processes.js';

/**
 * A lease says that a process uses the embedded server: `leases/<pid>.<something>` with the process's start time
 * inside, so that a lease left by a killed process is told from one of a newcomer with the same id.
 */
export function takeLease(dataDir: string): string {
  const folder = join(dataDir, 'leases');
  mkdirSync(folder, { recursive: true });
  const lease = join(folder, `${process.pid}.${randomUUID().slice(0, 8)}`);
  writeFileSync(lease, ownIdentity());
  return lease;
}

/** Gives a lease back; doing so twice is harmless. */
export function dropLease(lease: string): void {
  rmSync(lease, { force: true });
}

/** True while some living process holds a lease; leases of the dead are swept away. Call it under the lock. */
export function hasLeases(dataDir: string): boolean {
  const folder = join(dataDir, 'leases');
  const alive = readdirSync(folder).filter((name) => {
    const identity = readOrNull(join(folder, name));
    if (identity !== null && isAlive(identity)) return true;
    dropLease(join(folder, name));
    return false;
  });
  return alive.length > 0;
}
