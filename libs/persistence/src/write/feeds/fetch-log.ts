import type { FeedState, FetchOutcome } from '../../read/feeds.sql.js';
import { type Queryable, rowsOf, sql } from '../../read/sql.js';

/** A request of a feed that has ended. */
export interface EndedFetch {
  readonly feedId: string;
  readonly id: string;
  readonly outcome: FetchOutcome;
  readonly code: string | null;
  readonly message: string;
  readonly status: number | null;
  readonly url: string | null;
  readonly bytes: number | null;
  readonly items: number | null;
  readonly wantedItems: number | null;
  readonly startedAt: Date;
  readonly durationMs: number;
  readonly runId: string | null;
}

export async function logFetch(client: Queryable, fetch: EndedFetch): Promise<void> {
  await rowsOf(
    client,
    sql`insert into feed_fetch (feed_id, id, outcome, code, message, status, url, bytes, items, wanted_items,
        started_at, duration_ms, ingest_run_id)
      values (${fetch.feedId}::uuid, ${fetch.id}::uuid, ${fetch.outcome}, ${fetch.code}::text, ${fetch.message},
        ${fetch.status}::int, ${fetch.url}::text, ${fetch.bytes}::int, ${fetch.items}::int, ${fetch.wantedItems}::int,
        ${fetch.startedAt.toISOString()}::timestamptz, ${Math.round(fetch.durationMs)}::int, ${fetch.runId}::uuid)`,
  );
}

/** Where a feed stands after a request. */
export interface FeedStanding {
  readonly id: string;
  readonly state: FeedState;
  readonly code: string | null;
  readonly reason: string | null;
  readonly failures: number;
  readonly intervalSeconds: number;
  readonly nextInSeconds: number;
  readonly movedTo: string | null;
  readonly isChanged: boolean;
  /** What the answer said about the feed; null leaves it as it was. */
  readonly about: {
    readonly title: string | null;
    readonly format: string;
    readonly etag: string | null;
    readonly lastModified: string | null;
  } | null;
}

export async function saveStanding(client: Queryable, feed: FeedStanding): Promise<void> {
  const { about } = feed;
  await rowsOf(
    client,
    sql`update feed set state = ${feed.state}, code = ${feed.code}::text, reason = ${feed.reason}::text,
        failures = ${feed.failures}::int, interval_seconds = ${feed.intervalSeconds}::int,
        next_fetch_at = now() + make_interval(secs => ${feed.nextInSeconds}), last_fetch_at = now(),
        moved_to = ${feed.movedTo}::text,
        last_change_at = case when ${feed.isChanged} then now() else last_change_at end,
        title = coalesce(${about?.title ?? null}::text, title), format = coalesce(${about?.format ?? null}::text, format),
        etag = case when ${about !== null} then ${about?.etag ?? null}::text else etag end,
        last_modified = case when ${about !== null} then ${about?.lastModified ?? null}::text else last_modified end
      where id = ${feed.id}::uuid`,
  );
}
