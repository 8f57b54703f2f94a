import { type ColumnsOf, type Sql, raw, selectList, sql, utc } from './sql.js';

export type FeedState = 'new' | 'fine' | 'waiting' | 'failing' | 'gone';
export type FetchOutcome = 'changed' | 'unchanged' | 'waiting' | 'failing' | 'gone';
export type FeedItemState = 'waiting' | 'stored' | 'refused' | 'left';

/** A feed and where it stands. */
export interface FeedRow {
  readonly id: string;
  readonly sourceId: string;
  readonly url: string;
  readonly title: string | null;
  readonly format: string | null;
  readonly state: FeedState;
  readonly code: string | null;
  readonly reason: string | null;
  readonly intervalSeconds: number;
  readonly nextFetchAt: string;
  readonly lastFetchAt: string | null;
  readonly lastChangeAt: string | null;
  readonly failures: number;
  readonly movedTo: string | null;
  readonly pausedAt: string | null;
  readonly pausedBy: string | null;
}

/** Under the alias `f`. */
const FEED_COLUMNS: ColumnsOf<FeedRow> = {
  id: raw('f.id'),
  sourceId: raw('f.source_id'),
  url: raw('f.url'),
  title: raw('f.title'),
  format: raw('f.format'),
  state: raw('f.state'),
  code: raw('f.code'),
  reason: raw('f.reason'),
  intervalSeconds: raw('f.interval_seconds'),
  nextFetchAt: utc('f.next_fetch_at'),
  lastFetchAt: utc('f.last_fetch_at'),
  lastChangeAt: utc('f.last_change_at'),
  failures: raw('f.failures'),
  movedTo: raw('f.moved_to'),
  pausedAt: utc('f.paused_at'),
  pausedBy: raw('f.paused_by'),
};

const feeds = (condition: Sql): Sql =>
  sql`select ${selectList(FEED_COLUMNS)} from feed f where f.removed_at is null and ${condition} order by f.url, f.id`;

export const feedsOfSources = (ids: readonly string[]): Sql => feeds(sql`f.source_id = any(${ids}::uuid[])`);
export const feedById = (id: string): Sql => feeds(sql`f.id = ${id}::uuid`);

/** How many items of a feed are in each state. */
export interface FeedItemCountsRow {
  readonly id: string;
  readonly waiting: number;
  readonly stored: number;
  readonly refused: number;
}

export const itemCountsOfFeeds = (ids: readonly string[]): Sql =>
  sql`select feed_id as id, count(*) filter (where state = 'waiting')::int as waiting,
      count(*) filter (where state = 'stored')::int as stored, count(*) filter (where state = 'refused')::int as refused
    from feed_item where feed_id = any(${ids}::uuid[]) group by feed_id`;

/** One request of a feed and what came of it. */
export interface FeedFetchRow {
  readonly feedId: string;
  readonly id: string;
  readonly outcome: FetchOutcome;
  readonly code: string | null;
  readonly message: string;
  readonly status: number | null;
  readonly bytes: number | null;
  readonly items: number | null;
  readonly wantedItems: number | null;
  readonly durationMs: number;
  readonly ingestRunId: string | null;
  readonly startedAt: string;
}

/** The newest requests of each feed, newest first. */
export const fetchesOfFeeds = (ids: readonly string[], most: number): Sql =>
  sql`select l.feed_id as "feedId", l.id, l.outcome, l.code, l.message, l.status, l.bytes, l.items,
      l.wanted_items as "wantedItems", l.duration_ms as "durationMs", l.ingest_run_id as "ingestRunId",
      ${utc('l.started_at')} as "startedAt"
    from unnest(${ids}::uuid[]) as wanted(id)
    cross join lateral (select * from feed_fetch where feed_id = wanted.id
      order by started_at desc, id desc limit ${most}::int) l
    order by l.feed_id, l.started_at desc, l.id desc`;

/** An item that gave no article, or not yet. */
export interface OpenFeedItemRow {
  readonly feedId: string;
  readonly id: string;
  readonly url: string;
  readonly title: string | null;
  readonly state: FeedItemState;
  readonly code: string | null;
  readonly reason: string | null;
  readonly attempts: number;
}

/** Refused items and waiting ones that were tried, newest first. */
export const troubledItemsOfFeeds = (ids: readonly string[], most: number): Sql =>
  sql`select l.feed_id as "feedId", l.id, l.url, l.title, l.state, l.code, l.reason, l.attempts
    from unnest(${ids}::uuid[]) as wanted(id)
    cross join lateral (select * from feed_item i where i.feed_id = wanted.id
      and (i.state = 'refused' or (i.state = 'waiting' and i.code is not null))
      order by i.found_at desc, i.id desc limit ${most}::int) l
    order by l.feed_id, l.found_at desc, l.id desc`;

/** What fetching a feed needs. */
export interface FeedToFetch {
  readonly id: string;
  readonly sourceId: string;
  readonly sourceName: string;
  readonly url: string;
  readonly title: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly intervalSeconds: number;
  readonly failures: number;
  readonly isStopped: boolean;
}

export const feedToFetch = (id: string): Sql =>
  sql`select f.id, f.source_id as "sourceId", s.name as "sourceName", f.url, f.title, f.etag,
      f.last_modified as "lastModified", f.interval_seconds as "intervalSeconds", f.failures,
      (f.paused_at is not null or f.removed_at is not null) as "isStopped"
    from feed f join source s on s.id = f.source_id where f.id = ${id}::uuid`;

/** What fetching the page of an item needs. */
export interface ItemToFetch {
  readonly id: string;
  readonly feedId: string;
  readonly runId: string;
  readonly url: string;
  readonly canonicalUrl: string;
  readonly title: string | null;
  readonly byline: string | null;
  readonly language: string | null;
  readonly publishedAt: string | null;
  readonly publishedPrecision: 'day' | 'time' | null;
  readonly publishedFrom: string | null;
  readonly state: FeedItemState;
  readonly attempts: number;
  /** A name that leads to the outlet, however it is called on screen. */
  readonly sourceName: string;
  readonly isPaused: boolean;
  readonly isRemoved: boolean;
  readonly isCancelled: boolean;
}

export const itemToFetch = (id: string): Sql =>
  sql`select i.id, i.feed_id as "feedId", i.ingest_run_id as "runId", i.url, i.canonical_url as "canonicalUrl",
      i.title, i.byline, i.language, ${utc('i.published_at')} as "publishedAt",
      i.published_precision as "publishedPrecision", i.published_from as "publishedFrom", i.state, i.attempts,
      coalesce((select a.spelling from source_alias a where a.source_id = s.id order by a.kind = 'name' desc, a.key limit 1),
        s.name) as "sourceName",
      f.paused_at is not null as "isPaused", f.removed_at is not null as "isRemoved", r.status = 'cancelled' as "isCancelled"
    from feed_item i join feed f on f.id = i.feed_id join source s on s.id = f.source_id
    join ingest_run r on r.id = i.ingest_run_id
    where i.id = ${id}::uuid`;

/** Which of these addresses lead to stored articles. */
export const knownAddresses = (urls: readonly string[]): Sql =>
  sql`select distinct url from article_url where url = any(${urls}::text[])`;

/** Of these items, those that are listed already, and what was said about them. */
export const knownItems = (ids: readonly string[]): Sql =>
  sql`select id, entry_hash as "entryHash" from feed_item where id = any(${ids}::uuid[])`;
