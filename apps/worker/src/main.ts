import {
  enqueueMeasureReuse,
  importFileTask,
  installQueue,
  MEASURE_REUSE,
  runMeasureReuseTask,
  runQueue,
} from '@parallax/jobs';
import { openDatabase, openPool, readRuntime } from '@parallax/persistence';

/** A statement of a large import or event may take longer than one that a person waits for. */
const STATEMENT_TIMEOUT_MS = 600_000;
const LONGEST_STOP_MS = 10_000;

// The starter holds the other end of the channel: when it dies, even by kill -9, so does this.
const told = new Promise<void>((resolve) => {
  for (const event of ['SIGTERM', 'SIGINT', 'disconnect']) process.on(event, () => resolve());
});
const report = (message: string): void => void process.stderr.write(`worker: ${message}\n`);

const database = await openDatabase(readRuntime(process.env));
await installQueue(database.url);
const pool = openPool(database.url, { applicationName: 'parallax worker', statementTimeoutMs: STATEMENT_TIMEOUT_MS });
const queue = await runQueue({
  connectionString: database.url,
  tasks: {
    [MEASURE_REUSE]: (_payload, { signal }) => runMeasureReuseTask(pool, signal),
    'import-file': importFileTask(pool),
  },
  report,
});
await enqueueMeasureReuse(pool);

await Promise.race([told, queue.ended]);
setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
await queue.stop();
await pool.end();
await database.release();
process.exit(0);
