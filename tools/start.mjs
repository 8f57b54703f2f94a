#!/usr/bin/env node
// npm start: everything Parallax needs, from a bare checkout to a page in the browser.
import { prepare } from './prepare.mjs';

try {
  await prepare();
  const { run } = await import('./start/run.mjs'); // needs packages, so it is loaded after prepare
  await run(process.env);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
