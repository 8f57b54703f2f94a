import type { ArticleId, EventId } from '@parallax/kernel';
import type { ActKind } from '../write/event-acts/index.js';
import { type Sql, raw, selectList, sql, utc } from './sql.js';

export interface EventActRow {
  readonly id: string;
  readonly kind: ActKind;
  readonly eventIds: readonly EventId[];
  readonly articleIds: readonly ArticleId[];
  /** What an event was called, where the act changed that. */
  readonly titleBefore: string | null;
  readonly titleAfter: string | null;
  readonly undoes: string | null;
  /** Undone, and the undo holds. */
  readonly isUndone: boolean;
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedAt: string;
}

const renamed = (which: 'before' | 'after'): Sql =>
  sql`(select c -> ${raw(`'${which}'`)} ->> 'title' from jsonb_array_elements(a.changes) c
    where c ->> 'kind' = 'event' and c -> 'before' ->> 'title' <> c -> 'after' ->> 'title' limit 1)`;

/** Under the alias `a`. */
const COLUMNS = {
  id: raw('a.id'),
  kind: raw('a.kind'),
  eventIds: raw('a.event_ids'),
  articleIds: raw('a.article_ids'),
  titleBefore: renamed('before'),
  titleAfter: renamed('after'),
  undoes: raw('a.undoes'),
  isUndone: sql`(with recursive chain as (
      select a.id, 0 as depth
      union all select u.id, c.depth + 1 from chain c join event_act u on u.undoes = c.id
    ) select max(depth) % 2 = 1 from chain)`,
  reason: raw('a.reason'),
  decidedBy: raw('a.decided_by'),
  decidedAt: utc('a.decided_at'),
};

export const eventActsById = (ids: readonly string[]): Sql =>
  sql`select ${selectList(COLUMNS)} from event_act a where a.id = any(${ids}::uuid[])`;

/** As many as a page of history shows. */
export const MOST_ACTS = 100;

const actsOf =
  (column: 'event_ids' | 'article_ids') =>
  (ids: readonly string[]): Sql =>
    sql`select x.id as of, ${selectList(COLUMNS)} from unnest(${ids}::uuid[]) as x(id)
      cross join lateral (select * from event_act e where e.${raw(column)} @> array[x.id]
        order by e.id desc limit ${MOST_ACTS}::int) a
      order by a.id desc`;

/** Newest first, of each event or article, under `of`. */
export const actsOfEvents = actsOf('event_ids');
export const actsOfArticles = actsOf('article_ids');

export interface PlaceRow {
  readonly articleId: ArticleId;
  readonly eventId: EventId;
  readonly decisionId: string;
  readonly pin: 'move' | 'merge' | 'split' | 'confirm' | null;
  readonly isLocked: boolean;
  readonly notEventIds: readonly EventId[];
}

/** How articles stand in the events they are in. */
export const placesOfArticles = (articleIds: readonly string[]): Sql =>
  sql`select ea.article_id as "articleId", ea.event_id as "eventId", ea.decision_id as "decisionId", p.pin,
      coalesce(p.is_locked, false) as "isLocked", coalesce(p.not_event_ids, '{}') as "notEventIds"
    from event_article ea left join event_pin p on p.article_id = ea.article_id
    where ea.article_id = any(${articleIds}::uuid[])`;
