import { type Sql, sql } from './sql.js';

/**
 * What people said on the place of an article: one row for each article that a person spoke of, or whose event is
 * locked. Events given by an import are not among them: the decision behind a membership tells its origin.
 */
export interface GroupingPinRow {
  readonly articleId: string;
  /** Where it is now; null: in no event. */
  readonly eventId: string | null;
  /** It stays there: moved, merged, split off or confirmed by a person, or it or its event is locked. */
  readonly isPinned: boolean;
  /** Events that it may not be put into, since a person took it out of them. */
  readonly notEventIds: readonly string[];
}

export const groupingPins: Sql = sql`
  select s.article_id as "articleId", ea.event_id as "eventId",
    ea.event_id is not null and (p.pin is not null or coalesce(p.is_locked, false) or e.locked_at is not null) as "isPinned",
    coalesce(p.not_event_ids, '{}') as "notEventIds"
  from (select article_id from event_pin
      union select m.article_id from event l join event_article m on m.event_id = l.id where l.locked_at is not null) s
    left join event_pin p on p.article_id = s.article_id
    left join event_article ea on ea.article_id = s.article_id
    left join event e on e.id = ea.event_id
  order by s.article_id`;

/**
 * Events that a grouping puts nothing into: locked, merged into another, or withdrawn. Titles of origin `person` are
 * not changed either (`event.title_origin`). A grouping writes under `lockEventActs` and reads both lists again there.
 */
export const closedEvents: Sql = sql`
  select id from event where locked_at is not null or merged_into_id is not null or withdrawn_at is not null`;
