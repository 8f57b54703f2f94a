import { newId } from '../../server/new-id.js';
import { type Queryable, type Sql, rowsOf, sql } from '../../read/sql.js';
import type { ActKind } from './acts.js';
import type { ArticleChange, Change, EventChange } from './stand.js';

export interface ActRecord {
  readonly id: string;
  readonly kind: ActKind;
  readonly changes: readonly Change[];
  readonly undoes: string | null;
  readonly reason: string;
  readonly decidedBy: string;
}

export interface Touched {
  readonly articleIds: readonly string[];
  readonly eventIds: readonly string[];
  /** Whether an article came into an event or left one. */
  readonly moved: boolean;
}

const isMove = ({ before, after }: ArticleChange): boolean => before.eventId !== after.eventId;

export function touchedBy(changes: readonly Change[]): Touched {
  const articles = changes.filter((change) => change.kind === 'article');
  const events = changes.flatMap((change) =>
    change.kind === 'event'
      ? [change.id, change.before?.mergedIntoId, change.after?.mergedIntoId]
      : [change.before.eventId, change.after.eventId],
  );
  return {
    articleIds: articles.map(({ id }) => id),
    eventIds: [...new Set(events.filter((id) => id !== null && id !== undefined))].sort(),
    moved: articles.some(isMove),
  };
}

/** Writes what an act changes, and the act itself. Call it in a transaction, under the lock of acts. */
export async function storeAct(client: Queryable, act: ActRecord): Promise<Touched> {
  const articles = act.changes.filter((change) => change.kind === 'article');
  const events = act.changes.filter((change) => change.kind === 'event');
  const touched = touchedBy(act.changes);
  await rowsOf(client, insertAct(act, touched));
  for (const event of events) if (event.before === null) await rowsOf(client, makeEvent(event));
  await storeArticles(client, articles, act);
  await rowsOf(
    client,
    sql`select from event where id = any(${touched.eventIds}::uuid[]) order by id for no key update`,
  );
  for (const event of events) await rowsOf(client, changeEvent(event));
  await rowsOf(client, sql`update event set version = version + 1 where id = any(${touched.eventIds}::uuid[])`);
  return touched;
}

const insertAct = (act: ActRecord, { eventIds, articleIds }: Touched): Sql =>
  sql`insert into event_act (id, kind, event_ids, article_ids, changes, undoes, reason, decided_by)
    values (${act.id}::uuid, ${act.kind}, ${eventIds}::uuid[], ${articleIds}::uuid[], ${JSON.stringify(act.changes)}::jsonb,
      ${act.undoes}::uuid, ${act.reason}, ${act.decidedBy})`;

/** The row stays when the act is undone, since decisions name it; another undo gives it back. */
const makeEvent = ({ id, after }: EventChange): Sql =>
  sql`insert into event (id, key, title) values (${id}::uuid, ${id}::text, ${after?.title})
    on conflict (id) do update set withdrawn_at = null`;

const changeEvent = ({ id, after }: EventChange): Sql =>
  after === null
    ? sql`update event set withdrawn_at = now() where id = ${id}::uuid`
    : sql`update event set title = ${after.title}, title_origin = ${after.titleOrigin}, merged_into_id = ${after.mergedIntoId}::uuid,
        locked_at = case when ${after.isLocked}::boolean then coalesce(locked_at, now()) end
      where id = ${id}::uuid`;

async function storeArticles(client: Queryable, articles: readonly ArticleChange[], act: ActRecord): Promise<void> {
  const moves = articles.filter(isMove);
  if (moves.length > 0) await rowsOf(client, insertDecisions(moves, act));
  const gone = articles.filter(({ after }) => after.eventId === null).map(({ id }) => id);
  await rowsOf(client, sql`delete from event_article where article_id = any(${gone}::uuid[])`);
  await rowsOf(client, upsertMemberships(articles));
  await rowsOf(client, upsertPins(articles));
  await rowsOf(client, sql`delete from event_pin where article_id = any(${unsaid(articles)}::uuid[])`);
}

/** A move back brings back the decision the article was there by; that it was moved back is a decision too. */
function insertDecisions(moves: readonly ArticleChange[], { id, kind, reason, decidedBy }: ActRecord): Sql {
  const rows = moves.map(({ id: article, before, after }) => ({
    ...{ article_id: article, from_event_id: before.eventId, to_event_id: after.eventId },
    id: kind === 'undo' || after.decisionId === null ? newId() : after.decisionId,
  }));
  return sql`insert into event_decision (article_id, id, from_event_id, to_event_id, origin, reason, decided_by, batch_id)
    select article_id, id, from_event_id, to_event_id, 'person', ${reason}, ${decidedBy}, ${id}::uuid
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as d(article_id uuid, id uuid, from_event_id uuid, to_event_id uuid)`;
}

function upsertMemberships(articles: readonly ArticleChange[]): Sql {
  const rows = articles
    .filter(({ before, after }) => after.eventId !== null && before.decisionId !== after.decisionId)
    .map(({ id, after }) => ({ article_id: id, event_id: after.eventId, decision_id: after.decisionId }));
  return sql`insert into event_article (article_id, event_id, decision_id)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as m(article_id uuid, event_id uuid, decision_id uuid)
    on conflict (article_id) do update
      set event_id = excluded.event_id, decision_id = excluded.decision_id, assigned_at = now()`;
}

const saysNothing = ({ after }: ArticleChange): boolean =>
  after.pin === null && !after.isLocked && after.notEventIds.length === 0;

const unsaid = (articles: readonly ArticleChange[]): string[] => articles.filter(saysNothing).map(({ id }) => id);

function upsertPins(articles: readonly ArticleChange[]): Sql {
  const rows = articles
    .filter((change) => !saysNothing(change))
    .map(({ id, after }) => ({
      ...{ article_id: id, pin: after.pin, is_locked: after.isLocked, not_event_ids: after.notEventIds },
    }));
  return sql`insert into event_pin (article_id, pin, is_locked, not_event_ids)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as p(article_id uuid, pin text, is_locked boolean, not_event_ids uuid[])
    on conflict (article_id) do update
      set pin = excluded.pin, is_locked = excluded.is_locked, not_event_ids = excluded.not_event_ids`;
}
