import { type Sql, sql } from '@parallax/persistence';

/** Two moves of one article wait for each other here; moves of other articles do not. */
export const lockArticle = (articleId: string): Sql =>
  sql`select id from article where id = ${articleId}::uuid for update`;

export const eventOfArticle = (articleId: string): Sql =>
  sql`select event_id as "eventId" from event_article where article_id = ${articleId}::uuid`;

export const insertEvent = (id: string, title: string): Sql =>
  sql`insert into event (id, key, title) values (${id}::uuid, ${id}::text, ${title})`;

export interface Decision {
  readonly id: string;
  readonly articleId: string;
  readonly fromEventId: string | null;
  readonly toEventId: string | null;
  readonly reason: string;
  readonly decidedBy: string;
}

export const insertDecision = (decision: Decision): Sql =>
  sql`insert into event_decision (article_id, id, from_event_id, to_event_id, origin, reason, decided_by)
    values (${decision.articleId}::uuid, ${decision.id}::uuid, ${decision.fromEventId}::uuid, ${decision.toEventId}::uuid,
      'person', ${decision.reason}, ${decision.decidedBy})`;

export const leaveEvent = (articleId: string): Sql =>
  sql`delete from event_article where article_id = ${articleId}::uuid`;

export const joinEvent = ({ articleId, toEventId, id }: Decision): Sql =>
  sql`insert into event_article (article_id, event_id, decision_id)
    values (${articleId}::uuid, ${toEventId}::uuid, ${id}::uuid)
    on conflict (article_id) do update
      set event_id = excluded.event_id, decision_id = excluded.decision_id, assigned_at = now()`;

/** After `refreshEventSummaries`, which has locked the events in an order that cannot deadlock. */
export const countChange = (eventIds: readonly string[]): Sql =>
  sql`update event set version = version + 1 where id = any(${eventIds}::uuid[])`;
