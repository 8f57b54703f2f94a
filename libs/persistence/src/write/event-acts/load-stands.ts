import type { ArticleId, EventId } from '@parallax/kernel';
import { type Queryable, type Sql, rowsOf, sql } from '../../read/sql.js';
import type { Act } from './acts.js';
import type { ArticleStand, EventStand, Stands } from './stand.js';

/** What has to be known before an act can be planned. */
interface Scope {
  readonly articleIds: readonly ArticleId[];
  readonly eventIds: readonly EventId[];
  /** Events whose articles must all be known. */
  readonly wholeEventIds: readonly EventId[];
}

export function scopeOf(act: Act): Scope {
  switch (act.kind) {
    case 'move':
      return { articleIds: act.articleIds, eventIds: act.toEventId === null ? [] : [act.toEventId], wholeEventIds: [] };
    case 'merge':
      return whole([act.fromEventId, act.intoEventId]);
    case 'split':
      return { ...whole([act.fromEventId]), articleIds: act.articleIds };
    case 'confirm':
    case 'lock-article':
    case 'unlock-article':
      return { articleIds: act.articleIds, eventIds: [], wholeEventIds: [] };
    case 'lock-event':
    case 'unlock-event':
    case 'name':
      return { articleIds: [], eventIds: [act.eventId], wholeEventIds: [] };
    case 'undo':
      return scopeOfUndo(act);
  }
}

const whole = (eventIds: readonly EventId[]): Scope => ({ articleIds: [], eventIds, wholeEventIds: eventIds });

function scopeOfUndo({ changes }: Extract<Act, { kind: 'undo' }>): Scope {
  const articles = changes.filter((change) => change.kind === 'article');
  const changed = changes.flatMap((change) => (change.kind === 'event' ? [change.id] : []));
  const targets = changes.flatMap((change) =>
    change.kind === 'event' ? [change.before?.mergedIntoId, change.after?.mergedIntoId] : [],
  );
  const places = articles.flatMap(({ before, after }) => [before.eventId, after.eventId]);
  const known = [...changed, ...targets, ...places].filter((id) => id !== null && id !== undefined);
  return { articleIds: articles.map(({ id }) => id), eventIds: known, wholeEventIds: changed };
}

type ArticleRow = ArticleStand & { readonly id: ArticleId };
type EventRow = EventStand & { readonly id: EventId };

const articleStands = (which: Sql): Sql => sql`
  select a.id, ea.event_id as "eventId", ea.decision_id as "decisionId", p.pin,
    coalesce(p.is_locked, false) as "isLocked", coalesce(p.not_event_ids, '{}') as "notEventIds"
  from article a left join event_article ea on ea.article_id = a.id left join event_pin p on p.article_id = a.id
  where ${which}`;

const named = ({ articleIds, wholeEventIds }: Scope): Sql => sql`a.id = any(array(
    select unnest(${articleIds}::uuid[])
    union select m.article_id from event_article m where m.event_id = any(${wholeEventIds}::uuid[])))`;

/** The events named, what they were merged into, and what was merged into them. */
const eventStands = (ids: readonly EventId[]): Sql => sql`
  with recursive wanted as (
    select e.* from event e where e.id = any(${ids}::uuid[])
    union select e.* from wanted w join event e on e.id = w.merged_into_id
  )
  select id, title, title_origin as "titleOrigin", locked_at is not null as "isLocked", merged_into_id as "mergedIntoId"
  from (select * from wanted union select * from event where merged_into_id = any(${ids}::uuid[])) e
  where e.withdrawn_at is null`;

export async function loadStands(client: Queryable, scope: Scope): Promise<Stands> {
  const articles = await rowsOf<ArticleRow>(client, articleStands(named(scope)));
  const places = articles.flatMap(({ eventId }) => (eventId === null ? [] : [eventId]));
  const ids = [...new Set([...scope.eventIds, ...places])];
  return toStands(articles, await rowsOf<EventRow>(client, eventStands(ids)));
}

/** Everything, for tests of the whole state. */
export async function loadAllStands(client: Queryable): Promise<Stands> {
  const articles = await rowsOf<ArticleRow>(client, articleStands(sql`true`));
  const all = await rowsOf<{ id: EventId }>(client, sql`select id from event`);
  return toStands(articles, await rowsOf<EventRow>(client, eventStands(all.map(({ id }) => id))));
}

const toStands = (articles: readonly ArticleRow[], events: readonly EventRow[]): Stands => ({
  articles: new Map(articles.map(({ id, ...stand }) => [id, stand])),
  events: new Map(events.map(({ id, ...stand }) => [id, stand])),
});
