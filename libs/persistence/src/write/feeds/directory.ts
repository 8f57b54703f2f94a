import { type Queryable, rowsOf, sql } from '../../read/sql.js';

export interface NewFeed {
  readonly id: string;
  readonly sourceId: string;
  readonly url: string;
  readonly title: string | null;
  readonly createdBy: string;
}

/** Adds a feed, or takes a removed one of the same address up again. Null when another outlet or this one has it. */
export async function insertFeed(database: Queryable, feed: NewFeed): Promise<string | null> {
  const { id, sourceId, url, title, createdBy } = feed;
  const rows = await rowsOf<{ id: string }>(
    database,
    sql`insert into feed (id, source_id, url, title, created_by)
      values (${id}::uuid, ${sourceId}::uuid, ${url}, ${title}::text, ${createdBy})
      on conflict (url) do update set removed_at = null, source_id = excluded.source_id, state = 'new', code = null,
        reason = null, etag = null, last_modified = null, failures = 0, moved_to = null, paused_at = null,
        paused_by = null, interval_seconds = excluded.interval_seconds, next_fetch_at = now()
      where feed.removed_at is not null returning id`,
  );
  return rows[0]?.id ?? null;
}

const changed = async (database: Queryable, piece: ReturnType<typeof sql>): Promise<boolean> =>
  (await rowsOf(database, piece)).length > 0;

export const pauseFeed = (database: Queryable, id: string, by: string): Promise<boolean> =>
  changed(
    database,
    sql`update feed set paused_at = coalesce(paused_at, now()), paused_by = coalesce(paused_by, ${by})
      where id = ${id}::uuid and removed_at is null returning id`,
  );

/** Takes a feed up again: it and its waiting items are due at once. */
export async function resumeFeed(database: Queryable, id: string): Promise<boolean> {
  await rowsOf(
    database,
    sql`update feed_item set next_try_at = now() where feed_id = ${id}::uuid and state = 'waiting'`,
  );
  return changed(
    database,
    sql`update feed set paused_at = null, paused_by = null, next_fetch_at = now(),
        state = case state when 'gone' then 'new' else state end
      where id = ${id}::uuid and removed_at is null returning id`,
  );
}

/** Due at once, and asked for its whole content. */
export const hurryFeed = (database: Queryable, id: string): Promise<boolean> =>
  changed(
    database,
    sql`update feed set next_fetch_at = now(), etag = null, last_modified = null,
        state = case state when 'gone' then 'new' else state end
      where id = ${id}::uuid and removed_at is null and paused_at is null returning id`,
  );

export const removeFeed = (database: Queryable, id: string): Promise<boolean> =>
  changed(database, sql`update feed set removed_at = now() where id = ${id}::uuid and removed_at is null returning id`);
