#!/usr/bin/env node
// Brings DATABASE_URL to the newest schema; with --to=N to migration N (0 undoes all). npm start does this by itself.
import { installQueue } from '@parallax/jobs';
import { migrate, openDatabase, readRuntime } from '@parallax/persistence';

const to = process.argv.find((argument) => argument.startsWith('--to='))?.slice('--to='.length);
if (to !== undefined && !/^\d+$/.test(to)) {
  console.error('--to must be the number of a migration, for example --to=8.');
  process.exit(2);
}
const database = await openDatabase(readRuntime(process.env));
try {
  await migrate(database.url, to === undefined ? {} : { to: Number(to) });
  if (to === undefined) await installQueue(database.url);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await database.release();
}
