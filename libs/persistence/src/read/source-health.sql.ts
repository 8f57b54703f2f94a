import { type Sql, raw, sql } from './sql.js';

export type SourceHealthKind =
  'volume-up' | 'volume-down' | 'flat-lined' | 'broken-feed' | 'moved-feed' | 'paywall' | 'empty-extraction';

/** Days of an outlet that are not like before. Days are `2025-03-12`. */
export interface SourceHealthRow {
  readonly sourceId: string;
  readonly kind: SourceHealthKind;
  readonly fromDay: string;
  readonly toDay: string | null;
  readonly toldOn: string;
  readonly beforeLevel: number | null;
  readonly sinceLevel: number | null;
  readonly p: number | null;
  readonly words: string;
  readonly method: string;
  readonly methodVersion: string;
}

/** Articles of an outlet on a day, and pages whose text is missing or may not be the article’s. */
export interface DailyArticlesRow {
  readonly sourceId: string;
  readonly day: string;
  readonly articles: number;
  /** Pages of its feeds in which no article was found. */
  readonly refused: number;
  readonly paywalled: number;
  readonly empty: number;
}

const DAY = "(a.published_at at time zone 'UTC')::date";
/** An article cannot be published later than it came in; a day is allowed for zones. */
const BELIEVED = "a.published_at <= a.created_at + interval '1 day'";
const PAYWALLED = `a.metadata @> '{"doubts": [{"code": "PAYWALL"}]}'`;
const DOUBTED = `a.metadata ? 'doubts'`;

/** Every outlet’s articles by day, from a day on and before another one: one pass over articles and refused items. */
export const dailyArticles = (from: string, before: string): Sql =>
  sql`select d."sourceId", d.day::text as day, sum(d.articles)::int as articles, sum(d.refused)::int as refused,
      sum(d.paywalled)::int as paywalled, sum(d.empty)::int as empty
    from (
      select a.source_id as "sourceId", ${raw(DAY)} as day, count(*) as articles, 0 as refused,
        count(*) filter (where ${raw(PAYWALLED)}) as paywalled,
        count(*) filter (where ${raw(DOUBTED)} and not ${raw(PAYWALLED)}) as empty
      from article a where a.published_at >= ${from}::date and a.published_at < ${before}::date and ${raw(BELIEVED)}
      group by 1, 2
      union all
      select f.source_id, (i.done_at at time zone 'UTC')::date, 0, count(*), 0, count(*)
      from feed_item i join feed f on f.id = i.feed_id
      where i.state = 'refused' and i.code = 'NO_ARTICLE_FOUND' and i.done_at >= ${from}::date and i.done_at < ${before}::date
      group by 1, 2) d
    group by 1, 2 order by 1, 2`;

/** A feed that cannot be read, or that has moved. */
export interface TroubledFeedRow {
  readonly sourceId: string;
  readonly url: string;
  readonly state: 'failing' | 'gone' | 'moved';
  readonly reason: string | null;
  readonly movedTo: string | null;
  /** Day of the first failure since it was last read; of a moved one, of its last fetch. */
  readonly since: string;
}

/** One failure is no trouble: hosts have bad minutes. */
const FAILURES = 3;

export const troubledFeeds: Sql = sql`select f.source_id as "sourceId", f.url, f.reason, f.moved_to as "movedTo",
    case when f.state in ('failing', 'gone') then f.state else 'moved' end as state,
    (coalesce((select min(x.started_at) from feed_fetch x where x.feed_id = f.id and x.outcome in ('failing', 'gone')
        and x.started_at > coalesce((select max(y.started_at) from feed_fetch y
          where y.feed_id = f.id and y.outcome in ('changed', 'unchanged')), '-infinity')),
      f.last_fetch_at, f.created_at) at time zone 'UTC')::date::text as since
  from feed f where f.removed_at is null and f.paused_at is null
    and (f.moved_to is not null or f.state = 'gone' or (f.state = 'failing' and f.failures >= ${raw(String(FAILURES))}))
  order by f.source_id, since, f.url`;

/** The first day after the newest article: what comes later was never looked for. */
export const dayAfterNewest = (today: string): Sql =>
  sql`select ((max(a.published_at) at time zone 'UTC')::date + 1)::text as day
    from article a where a.published_at < ${today}::date`;

export type DailyVolumeRow = Pick<DailyArticlesRow, 'sourceId' | 'day' | 'articles'>;

/** So many days up to an outlet’s last article are shown. */
export const VOLUME_DAYS = 400;

export const volumeOfSources = (ids: readonly string[]): Sql =>
  sql`select w.id as "sourceId", ${raw(DAY)}::text as day, count(*)::int as articles
    from unnest(${ids}::uuid[]) as w(id)
    cross join lateral (select max(a.published_at) as at from article a
      where a.source_id = w.id and ${raw(BELIEVED)}) last
    join article a on a.source_id = w.id and a.published_at > last.at - interval '${raw(String(VOLUME_DAYS))} days'
      and a.published_at <= last.at
    group by 1, 2 order by 1, 2`;

const healthRows = (condition: Sql): Sql =>
  sql`select h.source_id as "sourceId", h.kind, h.from_day::text as "fromDay", h.to_day::text as "toDay",
      h.told_on::text as "toldOn", h.before_level as "beforeLevel", h.since_level as "sinceLevel", h.p, h.words,
      h.method, h.method_version as "methodVersion"
    from source_health h where ${condition} order by h.from_day desc, h.source_id, h.kind`;

export const healthOfSources = (ids: readonly string[]): Sql => healthRows(sql`h.source_id = any(${ids}::uuid[])`);

/** Null: open. */
export interface HealthPeriod {
  readonly from: string | null;
  readonly to: string | null;
}

/** Null: any. */
export interface FlaggedOutlets {
  readonly ids: readonly string[] | null;
  readonly collectionId: string | null;
}

/** Flags of some outlets on any day of a period. */
export const healthIn = ({ from, to }: HealthPeriod, { ids, collectionId }: FlaggedOutlets, most: number): Sql =>
  sql`${healthRows(sql`(${ids}::uuid[] is null or h.source_id = any(${ids}::uuid[]))
      and (${collectionId}::uuid is null or h.source_id in (select cs.source_id from collection_source cs
        where cs.collection_id = ${collectionId}::uuid))
      and (${to}::date is null or h.from_day <= ${to}::date)
      and (${from}::date is null or h.to_day is null or h.to_day >= ${from}::date)`)} limit ${most}::int`;
