import {
  BUILD_COMPARISON,
  buildComparisonTask,
  COMPARISON_KINDS,
  enqueueGroupArticles,
  enqueueMeasureArticles,
  enqueueMeasureReuse,
  GROUP_ARTICLES,
  groupArticlesTask,
  importFileTask,
  installQueue,
  keepMeasuringSourceHealth,
  loadDemoTask,
  MEASURE_AGREEMENT,
  MEASURE_ARTICLES,
  MEASURE_REUSE,
  MEASURE_SOURCE_HEALTH,
  measureAgreementTask,
  measureArticlesTask,
  measureReuseTask,
  readFetchSettings,
  runFetching,
  measureSourceHealthTask,
  runQueue,
} from '@parallax/jobs';
import { isGroupingOn, openDatabase, openPool, readRuntime } from '@parallax/persistence';

// The starter holds the other end of the channel: when it dies, even by kill -9, so does this.
const told = new Promise<void>((resolve) => {
  for (const event of ['SIGTERM', 'SIGINT', 'disconnect']) process.on(event, () => resolve());
});
const report = (message: string): void => void process.stderr.write(`worker: ${message}\n`);

const settings = readFetchSettings(process.env);
const database = await openDatabase(readRuntime(process.env));
await installQueue(database.url);
// A statement of a large import or event may take longer than one that a person waits for.
const pool = openPool(database.url, { applicationName: 'parallax worker', statementTimeoutMs: 600_000 });
const queue = await runQueue({
  connectionString: database.url,
  tasks: {
    [MEASURE_ARTICLES]: measureArticlesTask(pool),
    [GROUP_ARTICLES]: groupArticlesTask(pool, { isOn: isGroupingOn(process.env) }),
    [MEASURE_REUSE]: measureReuseTask(pool),
    [MEASURE_SOURCE_HEALTH]: measureSourceHealthTask(pool),
    [MEASURE_AGREEMENT]: measureAgreementTask(pool),
    [BUILD_COMPARISON]: buildComparisonTask(pool, COMPARISON_KINDS),
    'import-file': importFileTask(pool),
    'load-demo': loadDemoTask(pool),
  },
  report,
});
const fetching = await runFetching({ connectionString: database.url, database: pool, settings, report });
await enqueueMeasureArticles(pool);
await enqueueGroupArticles(pool);
await enqueueMeasureReuse(pool);
await keepMeasuringSourceHealth(pool, report);

await Promise.race([told, queue.ended, fetching.ended]);
setTimeout(() => process.exit(1), 10_000).unref(); // a task that does not listen is cut off
await Promise.all([queue.stop(), fetching.stop()]);
await pool.end();
await database.release();
process.exit(0);
