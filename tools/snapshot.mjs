#!/usr/bin/env node
// Rewrites migrations/schema.snapshot.sql after a migration was added: npm run snapshot, then read the diff.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare } from './prepare.mjs';

await prepare({ dashboard: false });
const { describeSchema, migrate, openDatabase } = await import('../libs/persistence/dist/index.js');

const dataDir = mkdtempSync(join(tmpdir(), 'parallax-snapshot-'));
chmodSync(dataDir, 0o711); // as root, PostgreSQL runs as another user who must get through
try {
  const database = await openDatabase({ dataDir, settings: { fsync: 'off' } });
  try {
    await migrate(database.url);
    writeFileSync(new URL('../migrations/schema.snapshot.sql', import.meta.url), await describeSchema(database.url));
  } finally {
    await database.release();
  }
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
