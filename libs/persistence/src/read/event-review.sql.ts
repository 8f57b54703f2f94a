import type { ArticleId, EventId } from '@parallax/kernel';
import { type IdCondition, whereId } from './filters.js';
import type { Position } from './keyset.js';
import type { ListRequest } from './page.js';
import { type Sql, allOf, raw, sql } from './sql.js';

/** An article that a grouping put where it is and of which no person has spoken. */
export interface EventReviewRow {
  /** The article's. */
  readonly id: ArticleId;
  readonly eventId: EventId;
  readonly margin: number | null;
}

const UNSETTLED: readonly Sql[] = [
  sql`d.origin = 'grouping'`,
  sql`not exists (select from event_pin p where p.article_id = d.article_id and (p.pin is not null or p.is_locked))`,
  sql`not exists (select from event l where l.id = ea.event_id and l.locked_at is not null)`,
];
/** The decision an article is in its event by, not one that has been overtaken. */
const CURRENT: Sql = sql`event_decision d join event_article ea on ea.article_id = d.article_id and ea.decision_id = d.id`;

export interface EventReviewList {
  readonly eventId: IdCondition | null | undefined;
  readonly after: Position | null;
  readonly limit: number;
}

/** Least certain first; what was not measured last. */
export const eventReview = ({ eventId, after, limit }: EventReviewList): ListRequest => ({
  columns: sql`d.article_id as id, d.to_event_id as "eventId", d.margin`,
  table: CURRENT,
  on: raw('d.article_id = p.id'),
  from: CURRENT,
  id: 'd.article_id',
  where: [...UNSETTLED, ...whereId('ea.event_id', eventId)],
  sort: { column: raw('d.margin'), type: 'float8', nullable: true },
  direction: 'ASC',
  ...{ after, limit },
});

/** How many articles of each event wait for a person. */
export const unsettledOfEvents = (eventIds: readonly string[]): Sql =>
  sql`select ea.event_id as id, count(*)::int as count from ${CURRENT}
    where ${allOf([...UNSETTLED, sql`ea.event_id = any(${eventIds}::uuid[])`])} group by ea.event_id`;
