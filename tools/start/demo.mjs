import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { openPool } from '@parallax/persistence';
import { ROOT } from '../root.mjs';
import { end } from './supervise.mjs';

const GRACE_MS = 10_000;

/** True on the first start, when nothing was ever imported, unless PARALLAX_DEMO is false. */
export async function wantsDemo(env, databaseUrl) {
  if (/^(false|0|no)$/i.test(env.PARALLAX_DEMO ?? '')) return false;
  const pool = openPool(databaseUrl, { max: 1 });
  try {
    const { rows } = await pool.query(
      'select not exists (select from ingest_run) and not exists (select from article) as empty',
    );
    return rows[0].empty;
  } finally {
    await pool.end();
  }
}

/** Loads the demo corpus beside the running API, so that people see the articles arrive. */
export function demoLoader(env) {
  const cli = join(ROOT, 'apps/cli/dist/main.js');
  const child = spawn(process.execPath, [cli, 'demo', 'load'], { env, detached: true, stdio: ['ignore', 2, 2] });
  let isStopping = false;
  child.once('exit', (code) => {
    if (code !== 0 && !isStopping)
      process.stderr.write('The demo corpus did not load; try: npm run parallax -- demo load\n');
  });
  return {
    stop: (graceMs = GRACE_MS) => {
      isStopping = true;
      return end(child, graceMs);
    },
  };
}
