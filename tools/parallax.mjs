#!/usr/bin/env node
// npm run parallax -- import …: installs and builds what is missing, then hands over to the command line.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepare } from './prepare.mjs';
import { ROOT } from './root.mjs';

try {
  await prepare({ quiet: process.argv.includes('--quiet'), dashboard: false });
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
// npm runs scripts in the folder of package.json; paths are meant as typed where the person is.
if (process.env.npm_lifecycle_event === 'parallax' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
// In this process, so that signals, standard streams and the exit code are its own.
await import(pathToFileURL(join(ROOT, 'apps/cli/dist/main.js')).href);
