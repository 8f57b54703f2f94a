import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { articleIdOf, sourceIdOf } from '@parallax/ingest';
import { measureReuse } from '@parallax/jobs';
import { jaccard, largerContainment, overlap, shingles } from '@parallax/reuse';
import { tokenise } from '@parallax/text';
import pgCopy from 'pg-copy-streams';
import { plantedArticles } from './planted.mjs';

const BATCH = 2_000;
const cell = (value) => (typeof value === 'string' ? value.replace(/\\/g, '\\\\').replace(/\n/g, '\\n') : value);

async function copy(client, target, lines) {
  const text = lines.map((line) => `${line.map(cell).join('\t')}\n`);
  await pipeline(Readable.from(text), client.query(pgCopy.from(`copy ${target} from stdin`)));
}

const idOf = ({ row }) =>
  articleIdOf({ sourceKey: row.source, canonicalUrl: row.url, externalId: row.externalId, contentHash: '' });

async function store(client, batch) {
  const articles = batch.map((article) => ({ ...article, id: idOf(article) }));
  for (const name of new Set(batch.map(({ row }) => row.source))) {
    const insert = `insert into source (id, name, initials, status) values ($1, $2, 'BO', 'active') on conflict do nothing`;
    await client.query(insert, [sourceIdOf(name), name]);
  }
  await copy(
    client,
    'article (id, source_id, headline, published_at, published_precision, word_count)',
    articles.map(({ id, row, words }) => [
      ...[id, sourceIdOf(row.source), row.title, row.publishedAt, 'time', words.length],
    ]),
  );
  await copy(
    client,
    'article_version (article_id, version_no, headline, content_hash, cleaning_method)',
    articles.map(({ id, row, text }) => {
      const hash = createHash('sha256').update(text).digest('hex');
      return [id, 1, row.title, `\\x${hash}`, 'bench'];
    }),
  );
  await copy(
    client,
    'article_text (article_id, version_no, body)',
    articles.map(({ id, text }) => [id, 1, text]),
  );
}

const shinglesOf = (words) => shingles(tokenise(words.join(' ')));

/** Stores the corpus and gives what was planted, each with its true overlap. */
async function plant(client, options) {
  const planted = [];
  const originals = new Map();
  let batch = [];
  for (const article of plantedArticles(options)) {
    batch.push(article);
    const id = idOf(article);
    if (article.kind === 'own') originals.set(article.place, id);
    else {
      const counts = overlap(shinglesOf(article.words), shinglesOf(article.originalWords));
      planted.push({ kind: article.kind, a: id, b: originals.get(article.original), counts });
    }
    if (batch.length < BATCH) continue;
    await store(client, batch);
    batch = [];
  }
  if (batch.length > 0) await store(client, batch);
  return planted;
}

const keyOf = (a, b) => [a, b].sort().join(' ');

async function found(client) {
  const { rows } = await client.query(
    `select article_id as a, other_id as b, shared_count as shared, shingle_count as n, other_shingle_count as m
     from text_reuse where article_id < other_id`,
  );
  return new Map(rows.map(({ a, b, shared, n, m }) => [keyOf(a, b), { shared, a: n, b: m }]));
}

/** Recall and precision of pairs from a threshold on, each side by its own count. */
function figures(planted, pairs, of, threshold) {
  const truth = planted.filter(({ counts }) => of(counts) >= threshold);
  const known = new Set(planted.map(({ a, b }) => keyOf(a, b)));
  const told = [...pairs].filter(([, counts]) => of(counts) >= threshold);
  return {
    planted: truth.length,
    recall:
      truth.filter(({ a, b }) => pairs.has(keyOf(a, b)) && of(pairs.get(keyOf(a, b))) >= threshold).length /
      truth.length,
    met: truth.filter(({ a, b }) => pairs.has(keyOf(a, b))).length / truth.length,
    told: told.length,
    precision: told.filter(([key]) => known.has(key)).length / told.length,
  };
}

/** Adds one article that shares text with none, and one that is a copy; milliseconds of measuring both, and of nothing. */
async function increments(pool, client, seed) {
  const articles = [...plantedArticles({ articles: 12, seed: seed + 100 })].slice(0, 10);
  const times = [];
  for (const [n, article] of articles.entries()) {
    const row = { ...article.row, externalId: `later-${seed}-${n}`, url: `https://later.example/${seed}/${n}` };
    await store(client, [{ ...article, row }]);
    const started = performance.now();
    await measureReuse({ database: pool });
    times.push(performance.now() - started);
  }
  const started = performance.now();
  await measureReuse({ database: pool });
  return { one: times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)], nothing: performance.now() - started };
}

async function sizes(client) {
  const { rows } = await client.query(
    `select relname as name, pg_total_relation_size(oid) / 1048576 as mb from pg_class
      where relname in ('article_text', 'reuse_sketch', 'reuse_common', 'reuse_measure', 'text_reuse', 'article_copy') order by 1`,
  );
  return rows.map(({ name, mb }) => `${name} ${mb} MB`).join(', ');
}

/** Seconds of processor time of this process and of the server's for this pool, where the system tells. */
async function cpuSeconds(client) {
  const { user, system } = process.cpuUsage();
  const { rows } = await client.query('select pid from pg_stat_activity where datname = current_database()');
  const ticks = rows.map(({ pid }) => {
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
      return Number(fields[11]) + Number(fields[12]);
    } catch {
      return 0;
    }
  });
  return { node: (user + system) / 1e6, server: ticks.reduce((sum, n) => sum + n, 0) / 100 };
}

export async function benchReuse({ database, articles, seed, log }) {
  const client = await database.pool.connect();
  try {
    const planted = await plant(client, { articles, seed });
    await client.query('vacuum analyze');
    log(`${articles} articles stored, ${planted.length} of them taken from others`);
    let peak = 0;
    const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 500);
    const cpu = await cpuSeconds(client);
    const started = performance.now();
    let told = started;
    const onStep = async (done, total) => {
      if (performance.now() - told < 15_000) return;
      told = performance.now();
      log(`${done} of ${total} after ${Math.round((told - started) / 1000)} s`);
    };
    const { measured, rows } = await measureReuse({ database: database.pool, onStep });
    const seconds = (performance.now() - started) / 1000;
    clearInterval(watch);
    const spent = await cpuSeconds(client);
    const used = { node: spent.node - cpu.node, server: spent.server - cpu.server };
    log(`measured ${measured} in ${seconds.toFixed(1)} s`);
    await client.query('vacuum analyze');
    const pairs = await found(client);
    const added = await increments(database.pool, client, seed);
    return {
      ...{ articles, measured, rows, seconds, used, peak, added, sizes: await sizes(client) },
      figures: [
        ['Jaccard ≥ .8', figures(planted, pairs, jaccard, 0.8)],
        ['containment ≥ .8', figures(planted, pairs, largerContainment, 0.8)],
        ['containment ≥ .5', figures(planted, pairs, largerContainment, 0.5)],
      ],
    };
  } finally {
    client.release();
  }
}

const percent = (share) => share.toFixed(4);

export function reuseTable(result) {
  return [
    `Shared text of ${result.articles} articles: ${result.seconds.toFixed(1)} s (${Math.round(result.articles / result.seconds)} articles/s, ${result.measured} measured), ${result.rows} rows, peak ${Math.round(result.peak / 2 ** 20)} MB.`,
    `Processor time: Node ${result.used.node.toFixed(1)} s, PostgreSQL ${result.used.server.toFixed(1)} s.`,
    `One article more: ${result.added.one.toFixed(0)} ms; nothing new: ${result.added.nothing.toFixed(0)} ms. ${result.sizes}.`,
    '',
    '| planted pairs | n | recall | met at all | told | precision |',
    '|---|---|---|---|---|---|',
    ...result.figures.map(
      ([name, f]) =>
        `| ${name} | ${f.planted} | ${percent(f.recall)} | ${percent(f.met)} | ${f.told} | ${percent(f.precision)} |`,
    ),
  ].join('\n');
}
