import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installQueue } from '@parallax/jobs';
import { migrate, openDatabase } from '@parallax/persistence';
import type { TestProject } from 'vitest/node';
import { guardServer } from './guard-server.js';
import './server-url.js';

/** Nothing here outlives the run, so nothing needs to survive a crash of the machine. */
const SETTINGS = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '200' };

/** One temporary PostgreSQL a run, with one migrated database that test files clone. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'parallax-test-'));
  chmodSync(dataDir, 0o711); // as root, PostgreSQL runs as another user who must get through
  const dismiss = guardServer(dataDir);
  const database = await openDatabase({ dataDir, settings: SETTINGS });
  await migrate(database.url);
  await installQueue(database.url);
  project.provide('templateUrl', database.url);
  return async () => {
    await database.release();
    rmSync(dataDir, { recursive: true, force: true });
    dismiss();
  };
}
