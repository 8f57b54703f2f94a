import type { ArticleId } from '@parallax/kernel';
import type pg from 'pg';
import { rowsOf, sql } from '../../read/sql.js';
import { copyRows } from '../copy-text.js';

/** What two articles share; stored once for each direction. */
export interface ReusePairRow {
  readonly a: ReusePairSide;
  readonly b: ReusePairSide;
  readonly shared: number;
  readonly sharedQuoted: number;
}

export interface ReusePairSide {
  readonly id: ArticleId;
  readonly versionNo: number;
  readonly shingleCount: number;
}

const COLUMNS = [
  ...['article_id', 'other_id', 'version_no', 'other_version_no', 'shingle_count', 'shared_count'],
  ...['other_shingle_count', 'shared_quoted_count', 'method_version'],
];

type Cells = readonly (string | number)[];

const cellsOf = ({ a, b, shared, sharedQuoted }: ReusePairRow): Cells => [
  ...[a.id, b.id, a.versionNo, b.versionNo, a.shingleCount, shared, b.shingleCount, sharedQuoted],
];

const mirrored = (pair: ReusePairRow): ReusePairRow => ({ ...pair, a: pair.b, b: pair.a });

export async function insertReusePairs(
  client: pg.PoolClient,
  methodVersion: string,
  pairs: readonly ReusePairRow[],
): Promise<void> {
  await copyRows(
    client,
    { table: 'text_reuse', columns: COLUMNS },
    { of: pairs.flatMap((pair) => [pair, mirrored(pair)]), cells: (pair) => [...cellsOf(pair), methodVersion] },
  );
}

/** Both directions of every pair with one of these articles. */
export async function deleteReusePairs(client: pg.PoolClient, articleIds: readonly string[]): Promise<void> {
  await rowsOf(
    client,
    sql`delete from text_reuse r using text_reuse mirror where mirror.article_id = any(${articleIds}::uuid[])
      and r.article_id = mirror.other_id and r.other_id = mirror.article_id`,
  );
  await rowsOf(client, sql`delete from text_reuse where article_id = any(${articleIds}::uuid[])`);
}
