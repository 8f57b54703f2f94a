import type { ArticleId, EventId } from '@parallax/kernel';
import { type Queryable, rowsOf, sql } from '../../read/sql.js';

/** An event that grouping begins. */
export interface NewEvent {
  readonly id: EventId;
  readonly title: string;
}

export interface GroupingDecision {
  readonly id: string;
  readonly articleId: ArticleId;
  readonly eventId: EventId;
  /** Null: it begins an event of its own. */
  readonly score: number | null;
  /** Reasons as values. */
  readonly details: object;
  /** The same as a sentence. */
  readonly reason: string;
}

export interface GroupingBatch {
  readonly id: string;
  readonly events: readonly NewEvent[];
  readonly decisions: readonly GroupingDecision[];
  /** Method and version. */
  readonly decidedBy: string;
}

/** Makes events and puts articles into them, each by a decision. Call it in a transaction, under the lock of acts. */
export async function storeGrouping(client: Queryable, batch: GroupingBatch): Promise<void> {
  await rowsOf(
    client,
    sql`insert into event (id, key, title, title_origin)
      select id, id::text, title, 'grouping'
      from jsonb_to_recordset(${JSON.stringify(batch.events)}::jsonb) as e (id uuid, title text)`,
  );
  const rows = batch.decisions.map(({ id, articleId, eventId, score, details, reason }) => ({
    ...{ id, article_id: articleId, event_id: eventId, score, details, reason },
  }));
  await rowsOf(
    client,
    sql`insert into event_decision (article_id, id, to_event_id, origin, reason, decided_by, score, details, batch_id)
      select article_id, id, event_id, 'grouping', reason, ${batch.decidedBy}, score, details, ${batch.id}::uuid
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as d (id uuid, article_id uuid, event_id uuid, score double precision, details jsonb, reason text)`,
  );
  await rowsOf(
    client,
    sql`insert into event_article (article_id, event_id, decision_id)
      select article_id, event_id, id from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as d (id uuid, article_id uuid, event_id uuid)`,
  );
  const touched = [...new Set(batch.decisions.map(({ eventId }) => eventId))].sort();
  await rowsOf(client, sql`select from event where id = any(${touched}::uuid[]) order by id for no key update`);
  await rowsOf(client, sql`update event set version = version + 1 where id = any(${touched}::uuid[])`);
}
