import type { ArticleId, EventId } from '@parallax/kernel';
import { type Sql, sql } from '../../read/sql.js';

const ungrouped = sql`not exists (select from event_article m where m.article_id = a.id)
  and not exists (select from event_pin p where p.article_id = a.id and p.is_locked)`;

export const countUngrouped = sql`select count(*)::int as n from article a where ${ungrouped}`;

/** Articles of no event in the order of time, undated last; those a person locked outside are passed over. */
export const ungroupedArticles = sql`select a.id from article a where ${ungrouped} order by a.published_at nulls last, a.id`;

/** Those of some articles that are in no event now. */
export const stillUngrouped = (ids: readonly string[]): Sql =>
  sql`select a.id from article a where a.id = any(${ids}::uuid[]) and ${ungrouped} order by a.id`;

export interface EventMember {
  readonly eventId: EventId;
  readonly articleId: ArticleId;
}

/** Articles of the events that some articles are in, so many of each, evenly over its time. */
export const membersBeside = (ids: readonly string[], most: number): Sql =>
  sql`select "eventId", "articleId" from (
      select m.event_id as "eventId", m.article_id as "articleId",
        row_number() over (partition by m.event_id order by a.published_at, a.id) as place,
        count(*) over (partition by m.event_id) as size
      from event_article m join article a on a.id = m.article_id
      where m.event_id in (select event_id from event_article where article_id = any(${ids}::uuid[]))) x
    where size <= ${most}::int or place * ${most}::int / size > (place - 1) * ${most}::int / size
    order by "eventId", place`;

/** What people said of these articles: events they do not belong to. */
export const barredFrom = (ids: readonly string[]): Sql =>
  sql`select article_id as "articleId", unnest(not_event_ids) as "eventId" from event_pin
    where article_id = any(${ids}::uuid[])`;
