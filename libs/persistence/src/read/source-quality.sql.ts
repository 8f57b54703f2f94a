import { type Sql, raw, sql, utc } from './sql.js';

/** How good what came from an outlet is; shares are made from the counts by whoever shows them. */
export interface SourceQualityRow {
  readonly id: string;
  readonly articles: number;
  /** Dated articles a week; null without one. */
  readonly perWeek: number | null;
  readonly lastArticleAt: string | null;
  readonly undated: number;
  readonly inFuture: number;
  readonly short: number;
  readonly refused: number;
}

/** A text of fewer words is too short to be compared. */
export const SHORT_TEXT_WORDS = 50;
/** So many days up to an outlet’s last article say how often it publishes. */
export const QUALITY_WINDOW_DAYS = 84;

// An article cannot be published later than it came in; a day is allowed for zones. Such a date is no date to count by.
const IN_FUTURE = "a.published_at > a.created_at + interval '1 day'";

/**
 * Counters of every outlet that `where` (over `article a`) leaves articles of, one row each, in one statement.
 * `refusedOf` narrows the outlets whose refused rows are counted.
 */
export const qualityRows = (where: Sql, refusedOf: Sql): Sql =>
  sql`with counted as (
      select a.source_id as id, count(*)::int as articles, count(*) filter (where a.published_at is null)::int as undated,
        count(*) filter (where ${raw(IN_FUTURE)})::int as in_future,
        count(*) filter (where a.word_count < ${raw(String(SHORT_TEXT_WORDS))})::int as short,
        min(a.published_at) filter (where not ${raw(IN_FUTURE)}) as first_at,
        max(a.published_at) filter (where not ${raw(IN_FUTURE)}) as last_at
      from article a where ${where} group by a.source_id),
    refused as (
      select x.source_id as id, count(*)::int as refused from ingest_failure f
      join source_alias x on x.key = f.source_key where f.source_key is not null and ${refusedOf} group by x.source_id),
    paced as (
      select c.*, (select count(*) from article a where a.source_id = c.id and a.published_at <= c.last_at
          and a.published_at > c.last_at - interval '${raw(String(QUALITY_WINDOW_DAYS))} days') as in_window,
        least(${raw(String(QUALITY_WINDOW_DAYS))}, greatest(7, extract(epoch from c.last_at - c.first_at) / 86400)) / 7 as weeks
      from counted c)
    select id, coalesce(p.articles, 0) as articles, (p.in_window / p.weeks)::float8 as per_week, p.last_at,
      coalesce(p.undated, 0) as undated, coalesce(p.in_future, 0) as in_future, coalesce(p.short, 0) as short,
      coalesce(r.refused, 0) as refused
    from paced p full join refused r using (id)`;

export const qualityOfSources = (ids: readonly string[]): Sql =>
  sql`select q.id, q.articles, q.per_week as "perWeek", ${utc('q.last_at')} as "lastArticleAt", q.undated,
      q.in_future as "inFuture", q.short, q.refused
    from (${qualityRows(sql`a.source_id = any(${ids}::uuid[])`, sql`x.source_id = any(${ids}::uuid[])`)}) q`;
