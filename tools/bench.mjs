import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { prepare } from './prepare.mjs';

const HELP = `npm run bench -- [--articles 100000] [--events articles/10] [--rounds 3] [--seconds 5] [--seed 1] [--only imports|words|contrast|concordance|reuse|events]
    [--lines 200000] [--quick]
Generates a seeded corpus, imports it, and measures the import against bare COPY and the reads against a bare
Node HTTP server, in turns, on one embedded PostgreSQL of its own; then counts and compares words, against Python,
computes contrasts, groups articles by event, asks for first pages of concordances over so many articles (--lines), and finds shared text with
copies and briefs planted. --quick takes small ones, once: a check that everything runs. Prints Markdown.`;

const { values } = parseArgs({
  options: {
    articles: { type: 'string' },
    events: { type: 'string' },
    rounds: { type: 'string' },
    seconds: { type: 'string' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    lines: { type: 'string' },
    quick: { type: 'boolean', default: false },
    help: { type: 'boolean' },
  },
});
if (values.help) {
  process.stdout.write(`${HELP}\n`);
  process.exit(0);
}

await prepare({ quiet: true });
const { benchConcordance, concordanceTable } = await import('./bench/concordance.mjs');
const { benchContrast, contrastTable } = await import('./bench/contrast.mjs');
const { openDatabase } = await import('@parallax/persistence');
const { databases } = await import('./bench/databases.mjs');
const { writeCorpus } = await import('./bench/corpus.mjs');
const { benchImports } = await import('./bench/imports.mjs');
const { benchReads } = await import('./bench/reads.mjs');
const { importTable, machine, readsTable } = await import('./bench/report.mjs');
const { benchWords } = await import('./bench/words.mjs');
const { benchEvents, eventsTable } = await import('./bench/events.mjs');
const { benchReuse, reuseTable } = await import('./bench/reuse.mjs');

const log = (line) => process.stderr.write(`${line}\n`);
const usual = values.quick ? { articles: 2_000, rounds: 1, seconds: 1 } : { articles: 100_000, rounds: 3, seconds: 5 };
const [articles, rounds, seconds, seed] = ['articles', 'rounds', 'seconds', 'seed'].map((key) =>
  Number(values[key] ?? usual[key]),
);
const events = Number(values.events ?? Math.ceil(articles / 10));
const contrasts = () => contrastTable(benchContrast({ rounds, seed, log, quick: values.quick }));
if (values.only === 'contrast') {
  process.stdout.write(`${machine()}\n\n${contrasts()}\n`);
  process.exit(0);
}
const grouped = () => eventsTable(benchEvents({ rounds, seed, log, quick: values.quick }));
if (values.only === 'events') {
  process.stdout.write(`${machine()}\n\n${grouped()}\n`);
  process.exit(0);
}
const dataDir = await mkdtemp(join(tmpdir(), 'parallax-bench-'));
const server = await openDatabase({ dataDir });
try {
  const freshDatabase = databases(server.url);
  if (values.only === undefined || values.only === 'imports') await benchCorpus(freshDatabase);
  if (values.only === undefined) process.stdout.write(`\n${contrasts()}\n\n${grouped()}\n`);
  if (values.only === undefined || values.only === 'words') {
    const report = await benchWords({ freshDatabase, rounds, seed, log, quick: values.quick });
    process.stdout.write(`${values.only === 'words' ? `${machine()}\n` : ''}\n${report}\n`);
  }
  if (values.only === undefined || values.only === 'concordance') await benchLines(freshDatabase);
  if (values.only === undefined || values.only === 'reuse') await benchShared(freshDatabase);
} finally {
  await server.release();
  await rm(dataDir, { recursive: true, force: true });
}

async function readsOf(database) {
  await database.settle();
  return benchReads({ pool: database.pool, url: database.url, dataDir, rounds, seconds, log });
}

async function benchLines(freshDatabase) {
  const lines = Number(values.lines ?? (values.quick ? 5_000 : 200_000));
  const database = await freshDatabase('bench_concordance');
  const rows = await benchConcordance({ ...database, dataDir, articles: lines, seed, log });
  await database.drop();
  process.stdout.write(
    `${values.only === undefined ? '' : `${machine()}\n`}\n${lines} articles, seed ${seed}.\n\n${concordanceTable(rows)}\n`,
  );
}

async function benchCorpus(freshDatabase) {
  const file = join(dataDir, 'corpus.jsonl');
  const bytes = await writeCorpus(file, { articles, events, seed });
  log(`corpus: ${articles} articles, ${3 * articles} labels, ${events} events, ${Math.round(bytes / 2 ** 20)} MB`);
  const imports = await benchImports({ freshDatabase, file, folder: join(dataDir, 'rows'), dataDir, rounds, log });
  const reads = values.only === 'imports' ? [] : await readsOf(imports.database);
  await imports.database.drop();
  process.stdout.write(
    `${machine()}\n\n${articles} articles, ${3 * articles} labels, ${events} events, seed ${seed}; ${rounds} rounds in turns.\n\n`,
  );
  process.stdout.write(`${importTable(imports)}\n`);
  if (reads.length > 0) process.stdout.write(`\n${readsTable(reads)}\n`);
}

async function benchShared(freshDatabase) {
  const database = await freshDatabase('reuse');
  const result = await benchReuse({ database, articles, seed, log });
  await database.drop();
  process.stdout.write(`${values.only === 'reuse' ? `${machine()}\n` : ''}\n${reuseTable(result)}\n`);
}
