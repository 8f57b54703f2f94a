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

/** Articles of an outlet on a day, and those of them whose text may not be theirs. */
export interface DailyArticlesRow {
  readonly sourceId: string;
  readonly day: string;
  readonly articles: number;
  readonly paywalled: number;
  readonly empty: number;
}

const DAY = "(a.published_at at time zone 'UTC')::date";
/** An article cannot be published later than it came in; a day is allowed for zones. */
const BELIEVED = "a.published_at <= a.created_at + interval '1 day'";
const PAYWALLED = `a.metadata @> '{"doubts": [{"code": "PAYWALL"}]}'`;
const DOUBTED = `a.metadata ? 'doubts'`;

/** Every outlet's articles by day, from a day on and before another one: one pass over the articles. */
export const dailyArticles = (from: string, before: string): Sql =>
  sql`select a.source_id as "sourceId", ${raw(DAY)}::text as day, count(*)::int as articles,
      count(*) filter (where ${raw(PAYWALLED)})::int as paywalled,
      count(*) filter (where ${raw(DOUBTED)} and not ${raw(PAYWALLED)})::int as empty
    from article a where a.published_at >= ${from}::date and a.published_at < ${before}::date and ${raw(BELIEVED)}
    group by 1, 2 order by 1, 2`;

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
