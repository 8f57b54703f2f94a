import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import pgCopy from 'pg-copy-streams';

/** In the order in which foreign keys allow them. */
const TABLES = [
  'source',
  'source_alias',
  'source_rating',
  'ingest_run',
  'codebook',
  'codebook_version',
  'frame',
  'coder',
  'event',
  'article',
  'article_url',
  'article_version',
  'article_text',
  'raw_document',
  'article_search',
  'event_article',
  'event_decision',
  'framing_label',
];

/** Takes every row of an imported database out into one file a table. */
export async function copyOut(pool, folder) {
  await mkdir(folder, { recursive: true });
  for (const table of TABLES) {
    const client = await pool.connect();
    try {
      await pipeline(client.query(pgCopy.to(`copy ${table} to stdout`)), createWriteStream(join(folder, table)));
    } finally {
      client.release();
    }
  }
}

/** The yardstick: the same rows into the same tables with the same indexes, by nothing but COPY. Milliseconds. */
export async function copyIn(pool, folder) {
  const started = performance.now();
  for (const table of TABLES) {
    const client = await pool.connect();
    try {
      await pipeline(createReadStream(join(folder, table)), client.query(pgCopy.from(`copy ${table} from stdin`)));
    } finally {
      client.release();
    }
  }
  return performance.now() - started;
}
