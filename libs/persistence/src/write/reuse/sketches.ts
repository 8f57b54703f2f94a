import type { ArticleId, SourceId } from '@parallax/kernel';
import type pg from 'pg';
import { rowsOf, sql } from '../../read/sql.js';
import { copyRows } from '../copy-text.js';

export interface SketchRow {
  readonly articleId: ArticleId;
  readonly versionNo: number;
  readonly sourceId: SourceId;
  readonly shingleCount: number;
  readonly hashes: Float64Array;
}

/** What was taken away: a shingle an article no longer has, or has under another outlet. */
export interface RemovedSketch {
  readonly articleId: ArticleId;
  readonly sourceId: SourceId;
  readonly hashes: Float64Array;
}

const COLUMNS = ['article_id', 'version_no', 'method_version', 'source_id', 'shingle_count', 'hashes'];
/** Texts of numbers: bigint does not fit into a JSON number, a shingle does. */
const numbers = (list: readonly string[]): Float64Array => Float64Array.from(list, Number);

/** Takes the sketches of some articles out and gives them back. */
export async function takeSketches(client: pg.PoolClient, articleIds: readonly string[]): Promise<RemovedSketch[]> {
  const rows = await rowsOf<{ articleId: ArticleId; sourceId: SourceId; hashes: string[] }>(
    client,
    sql`delete from reuse_sketch where article_id = any(${articleIds}::uuid[])
      returning article_id as "articleId", source_id as "sourceId", hashes::text[] as hashes`,
  );
  return rows.map((row) => ({ ...row, hashes: numbers(row.hashes) }));
}

export async function insertSketches(
  client: pg.PoolClient,
  methodVersion: string,
  sketches: readonly SketchRow[],
): Promise<void> {
  await copyRows(
    client,
    { table: 'reuse_sketch', columns: COLUMNS },
    {
      of: sketches,
      cells: (row) => [
        ...[row.articleId, row.versionNo, methodVersion, row.sourceId, row.shingleCount],
        `{${row.hashes.join(',')}}`,
      ],
    },
  );
}

/** A text that has some of the shingles looked for. */
export interface MetSketch {
  readonly articleId: ArticleId;
  readonly sourceId: SourceId;
  readonly shingleCount: number;
  /** As it was last measured; false for one that was not. */
  readonly isRepetitive: boolean;
  readonly met: Float64Array;
}

/** Shingles in one search of the index: one each would cost its overhead each. */
const SHINGLES_A_SEARCH = 64;

/**
 * Every text that has any of these shingles, a row for each search that met it. The plan is forced: without
 * statistics the planner would read the whole table for each search. Materialised, a list is parsed once and not once
 * for every shingle it is compared with.
 */
export async function meetSketches(client: pg.PoolClient, hashes: readonly number[]): Promise<MetSketch[]> {
  if (hashes.length === 0) return [];
  const searches = Array.from({ length: Math.ceil(hashes.length / SHINGLES_A_SEARCH) }, (_, n) => {
    return `{${hashes.slice(n * SHINGLES_A_SEARCH, (n + 1) * SHINGLES_A_SEARCH).join(',')}}`;
  });
  await client.query('set local enable_seqscan = off; set local jit = off');
  const rows = await rowsOf<Omit<MetSketch, 'met'> & { met: string[] }>(
    client,
    sql`with x as materialized (select list::bigint[] as wanted from unnest(${searches}::text[]) list)
      select s.article_id as "articleId", s.source_id as "sourceId", s.shingle_count as "shingleCount",
        coalesce(m.is_repetitive, false) as "isRepetitive",
        array(select h::text from unnest(s.hashes) h where h = any(x.wanted)) as met
      from x join reuse_sketch s on s.hashes && x.wanted left join reuse_measure m on m.article_id = s.article_id`,
  );
  await client.query('set local enable_seqscan = on');
  return rows.map((row) => ({ ...row, met: numbers(row.met) }));
}
