import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { articleIdOf, sourceIdOf } from '@parallax/ingest';
import { lexemes, LEXEMES_VERSION } from '@parallax/text';
import pgCopy from 'pg-copy-streams';
import { rows } from './corpus.mjs';

const BATCH = 2_000;
const ESCAPES = { '\\': '\\\\', '\n': '\\n', '\t': '\\t' };
const cell = (value) => (typeof value === 'string' ? value.replace(/[\\\n\t]/g, (sign) => ESCAPES[sign]) : value);

async function copy(client, target, lines) {
  const text = lines.map((line) => `${line.map(cell).join('\t')}\n`);
  await pipeline(Readable.from(text), client.query(pgCopy.from(`copy ${target} from stdin`)));
}

const idOf = (row) =>
  articleIdOf({ sourceKey: row.source, canonicalUrl: row.url, externalId: row.externalId, contentHash: '' });

const hashOf = (row) => `\\x${createHash('sha256').update(`${row.title}\0${row.text}`).digest('hex')}`;

async function storeBatch(client, batch) {
  const articles = batch.map((row) => ({ row, id: idOf(row) }));
  const words = (row) => row.text.split(/\s+/).length + 9;
  await client.query('begin');
  await copy(
    client,
    'article (id, source_id, url, headline, published_at, published_precision, language, word_count)',
    articles.map(({ row, id }) => [
      ...[id, sourceIdOf(row.source), row.url, row.title, row.publishedAt, 'time', row.language, words(row)],
    ]),
  );
  await copy(
    client,
    'article_version (article_id, version_no, headline, content_hash, cleaning_method)',
    articles.map(({ row, id }) => [id, 1, row.title, hashOf(row), 'bench']),
  );
  await copy(
    client,
    'article_text (article_id, version_no, body)',
    articles.map(({ row, id }) => [id, 1, row.text]),
  );
  await copy(
    client,
    'article_search (article_id, version_no, method_version, lexemes)',
    articles.map(({ row, id }) => [id, 1, LEXEMES_VERSION, lexemes(row.title, row.text)]),
  );
  await client.query('commit');
}

async function storeSources(client, names) {
  for (const name of names)
    await client.query(
      `insert into source (id, name, initials, status) values ($1, $2, 'BO', 'active') on conflict do nothing`,
      [...[sourceIdOf(name), name]],
    );
}

/**
 * Articles of the seeded corpus with their texts and search words, nothing else. The search index is made at the end:
 * a million articles are there in minutes, where an import would take half an hour.
 */
export async function loadArticles(pool, { articles, seed, log }) {
  const client = await pool.connect();
  try {
    await client.query('drop index article_search_lexemes_idx');
    let batch = [];
    let done = 0;
    const store = async () => {
      await storeSources(client, new Set(batch.map((row) => row.source)));
      await storeBatch(client, batch);
      done += batch.length;
      batch = [];
      if (done % 50_000 === 0) log(`${done} articles`);
    };
    for (const row of rows({ articles, events: Math.ceil(articles / 10), seed })) {
      batch.push(row);
      if (batch.length === BATCH) await store();
    }
    if (batch.length > 0) await store();
    await client.query(`set maintenance_work_mem = '512MB'`);
    await client.query('create index article_search_lexemes_idx on article_search using gin (lexemes)');
    await client.query('vacuum analyze');
  } finally {
    client.release();
  }
}
