import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { copyIn, copyOut } from './bare-copy.mjs';

const cli = new URL('../../apps/cli/dist/main.js', import.meta.url).pathname;

/** Peak resident memory in MB, where the system tells. */
function peakOf(pid) {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Runs the product's own importer on a file, as a user would. */
export async function runImport(url, file, dataDir) {
  const started = performance.now();
  const env = { ...process.env, DATABASE_URL: url, PARALLAX_DATA_DIR: dataDir };
  // The heap is bounded as in package.json's script “parallax”.
  const child = spawn(process.execPath, ['--max-old-space-size=384', cli, 'import', file, '--json', '--quiet'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let peakMegabytes = 0;
  const watch = setInterval(() => (peakMegabytes = Math.max(peakMegabytes, peakOf(child.pid))), 200);
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  const code = await new Promise((resolve) => child.once('close', resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`The import ended with ${code}: ${output}`);
  const counts = JSON.parse(output.trim().split('\n').at(-1));
  return { milliseconds: performance.now() - started, peakMegabytes, counts };
}

/** Import and bare COPY of the same rows into fresh databases, in turns. Leaves the last import for the reads. */
export async function benchImports({ freshDatabase, file, folder, dataDir, rounds, log }) {
  const runs = [];
  let peakMegabytes = 0;
  let last;
  for (let round = 0; round < rounds; round++) {
    const imported = await freshDatabase(`import_${round}`);
    const result = await runImport(imported.url, file, dataDir);
    if (round === 0) await copyOut(imported.pool, folder);
    const copied = await freshDatabase(`copy_${round}`);
    const bare = await copyIn(copied.pool, folder);
    await copied.drop();
    await last?.drop();
    last = imported;
    peakMegabytes = Math.max(peakMegabytes, result.peakMegabytes);
    runs.push({ ours: result.milliseconds, bare, rows: result.counts.read });
    log(
      `round ${round + 1}: import ${(result.milliseconds / 1000).toFixed(1)} s, bare COPY ${(bare / 1000).toFixed(1)} s`,
    );
  }
  return { rows: runs[0].rows, runs, peakMegabytes, database: last };
}
