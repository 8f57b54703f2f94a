import type { SourceId } from '@parallax/kernel';
import type pg from 'pg';
import { rowsOf, sql } from '../../read/sql.js';

/** In how many articles a sketched shingle stands; `sourceId` null: of all outlets together. */
export interface CommonRow {
  readonly hash: number;
  readonly sourceId: SourceId | null;
  readonly articleCount: number;
}

/** A scope in which a shingle became common, or ceased to be. */
export interface CommonChange {
  readonly hash: number;
  readonly sourceId: SourceId | null;
}

/** Stands for all outlets: a key may not be null. */
const ALL = '00000000-0000-0000-0000-000000000000';

export async function commonAmong(client: pg.PoolClient, hashes: Iterable<number>): Promise<CommonRow[]> {
  const rows = await rowsOf<{ hash: string; sourceId: SourceId | null; articleCount: number }>(
    client,
    sql`select c.hash, nullif(c.source_id, ${ALL}::uuid) as "sourceId", c.article_count as "articleCount"
      from unnest(${`{${[...hashes].join(',')}}`}::bigint[]) x (hash) join reuse_common c on c.hash = x.hash`,
  );
  return rows.map((row) => ({ ...row, hash: Number(row.hash) }));
}

/** Articles of each outlet that have a shingle. */
export async function countArticles(client: pg.PoolClient, hash: number): Promise<ReadonlyMap<SourceId, number>> {
  const rows = await rowsOf<{ sourceId: SourceId; n: number }>(
    client,
    sql`select source_id as "sourceId", count(*)::int as n from reuse_sketch
      where hashes @> array[${String(hash)}::bigint] group by source_id`,
  );
  return new Map(rows.map(({ sourceId, n }) => [sourceId, n]));
}

/** Puts the counts of some shingles in the place of all that were kept of them. */
export async function replaceCommon(
  client: pg.PoolClient,
  hashes: readonly number[],
  rows: readonly CommonRow[],
): Promise<void> {
  if (hashes.length === 0) return;
  await rowsOf(client, sql`delete from reuse_common where hash = any(${`{${hashes.join(',')}}`}::bigint[])`);
  if (rows.length === 0) return;
  await rowsOf(
    client,
    sql`insert into reuse_common (hash, source_id, article_count)
      select * from unnest(${rows.map(({ hash }) => String(hash))}::bigint[],
        ${rows.map(({ sourceId }) => sourceId ?? ALL)}::uuid[], ${rows.map(({ articleCount }) => articleCount)}::int[])`,
  );
}

/** Articles that have these shingles there are measured again, except those being measured. */
export async function forgetMeasured(
  client: pg.PoolClient,
  changes: readonly CommonChange[],
  except: readonly string[],
): Promise<void> {
  if (changes.length === 0) return;
  await client.query('set local enable_seqscan = off');
  await rowsOf(
    client,
    sql`delete from reuse_measure m using (
        select distinct s.article_id from unnest(${changes.map(({ hash }) => String(hash))}::bigint[],
          ${changes.map(({ sourceId }) => sourceId)}::uuid[]) x (hash, source_id)
        join reuse_sketch s on s.hashes @> array[x.hash] and (x.source_id is null or s.source_id = x.source_id)) s
      where m.article_id = s.article_id and m.article_id <> all(${except}::uuid[])`,
  );
  await client.query('set local enable_seqscan = on');
}
