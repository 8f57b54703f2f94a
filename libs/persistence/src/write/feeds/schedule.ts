import { type Queryable, rowsOf, sql } from '../../read/sql.js';

/** Something to fetch, and the host whose queue it goes to. */
export interface DueFetch {
  readonly id: string;
  readonly url: string;
}

const MOST_AT_ONCE = 500;

/**
 * Feeds that are due. Each is put off by a quarter of an hour, so that it is not taken again before its job has said
 * when it wants to be, and is taken again when that job got lost. Call it in the transaction that enqueues them.
 */
export const takeDueFeeds = (client: Queryable): Promise<DueFetch[]> =>
  rowsOf<DueFetch>(
    client,
    sql`update feed set next_fetch_at = now() + interval '15 minutes' where id in (
        select id from feed where next_fetch_at <= now() and paused_at is null and removed_at is null and state <> 'gone'
        order by next_fetch_at limit ${MOST_AT_ONCE}::int for update skip locked)
      returning id, url`,
  );

/** Waiting items whose time has come; as {@link takeDueFeeds}. */
export const takeDueItems = (client: Queryable): Promise<DueFetch[]> =>
  rowsOf<DueFetch>(
    client,
    sql`update feed_item set next_try_at = now() + interval '15 minutes' where id in (
        select i.id from feed_item i join feed f on f.id = i.feed_id
        where i.state = 'waiting' and i.next_try_at <= now() and f.paused_at is null
        order by i.next_try_at limit ${MOST_AT_ONCE}::int for update of i skip locked)
      returning id, url`,
  );

/** What a host wants of those who ask it. */
export interface HostManners {
  readonly waitSeconds: number;
  /** Since it was last asked for a page; null: never. */
  readonly sinceRequestMs: number | null;
  readonly robots: string | null;
  /** Null: its robots.txt was never asked for, or too long ago. */
  readonly robotsAreFresh: boolean;
}

const NOBODY: HostManners = { waitSeconds: 0, sinceRequestMs: null, robots: null, robotsAreFresh: false };

export async function hostManners(database: Queryable, host: string): Promise<HostManners> {
  const rows = await rowsOf<HostManners>(
    database,
    sql`select greatest(0, coalesce(extract(epoch from wait_until - now()), 0))::float8 as "waitSeconds",
        (extract(epoch from now() - last_request_at) * 1000)::float8 as "sinceRequestMs", robots,
        coalesce(robots_read_at > now() - interval '1 day', false) as "robotsAreFresh"
      from fetch_host where host = ${host}`,
  );
  return rows[0] ?? NOBODY;
}

export async function noteRequest(database: Queryable, host: string): Promise<void> {
  await rowsOf(
    database,
    sql`insert into fetch_host (host, last_request_at) values (${host}, now())
      on conflict (host) do update set last_request_at = now()`,
  );
}

export async function noteRobots(database: Queryable, host: string, robots: string | null): Promise<void> {
  await rowsOf(
    database,
    sql`insert into fetch_host (host, robots, robots_read_at) values (${host}, ${robots}::text, now())
      on conflict (host) do update set robots = excluded.robots, robots_read_at = now()`,
  );
}

/** The host asked to be left alone for so long. */
export async function noteWait(database: Queryable, host: string, seconds: number): Promise<void> {
  await rowsOf(
    database,
    sql`insert into fetch_host (host, wait_until) values (${host}, now() + make_interval(secs => ${seconds}))
      on conflict (host) do update set wait_until = greatest(fetch_host.wait_until, excluded.wait_until)`,
  );
}
