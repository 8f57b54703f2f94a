import { REUSE_VERSION } from '@parallax/reuse';
import type { ClientBase, Pool } from 'pg';

/** An event whose articles or texts changed since its texts were measured; the lists run in parallel. */
export interface StaleEvent {
  readonly id: string;
  readonly inputHash: Buffer;
  readonly articleIds: readonly string[];
  readonly versionNos: readonly number[];
}

/** The next events in the order of their ids, measured or not. */
export async function nextEvents(database: Pool | ClientBase, after: string, count: number): Promise<string[]> {
  const { rows } = await database.query<{ id: string }>('select id from event where id > $1 order by id limit $2', [
    after,
    count,
  ]);
  return rows.map((row) => row.id);
}

/** Those of the events whose input is not the one that was measured, or was measured by another method. */
export async function staleAmong(database: Pool | ClientBase, eventIds: readonly string[]): Promise<StaleEvent[]> {
  const { rows } = await database.query<StaleEvent>(
    `select e.id, input.hash as "inputHash", input.article_ids as "articleIds", input.version_nos as "versionNos"
       from event e
      cross join lateral (
        select sha256(convert_to(coalesce(string_agg(a.id || ':' || a.version_no, ',' order by a.id), ''), 'UTF8')) as hash,
               coalesce(array_agg(a.id::text order by a.id), '{}') as article_ids,
               coalesce(array_agg(a.version_no order by a.id), '{}') as version_nos
          from event_article ea
          join article a on a.id = ea.article_id
         where ea.event_id = e.id) input
       left join event_measure m on m.event_id = e.id
      where e.id = any($1::uuid[])
        and (m.event_id is null or m.input_hash <> input.hash or m.method_version <> $2)
      order by e.id`,
    [eventIds, REUSE_VERSION],
  );
  return rows;
}
