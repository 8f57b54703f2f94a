import type { EventId } from '@parallax/kernel';
import {
  type ArticleChange,
  type Change,
  type EventChange,
  type Stands,
  applyChanges,
  isSameArticle,
  isSameEvent,
} from './stand.js';

export type ActCode =
  | 'NO_ARTICLE'
  | 'NO_EVENT'
  | 'NOT_IN_EVENT'
  | 'SAME_EVENT'
  | 'NOTHING_LEFT'
  | 'UNCHANGED'
  | 'ARTICLE_LOCKED'
  | 'EVENT_LOCKED'
  | 'EVENT_MERGED'
  | 'EVENT_NOT_EMPTY'
  | 'CHANGED_SINCE';

/** Why an act cannot be, and the article or event that stands in its way. */
export interface ActRefusal {
  readonly code: ActCode;
  readonly id: string | null;
}

/** The rules that every act and every undo keeps. */
export function checkChanges(stands: Stands, changes: readonly Change[]): ActRefusal | null {
  const next = applyChanges(stands, changes);
  for (const change of changes) {
    const refusal = change.kind === 'article' ? checkArticle(change, stands, next) : checkEvent(change, stands, next);
    if (refusal !== null) return refusal;
  }
  return null;
}

function checkArticle({ id, before, after }: ArticleChange, stands: Stands, next: Stands): ActRefusal | null {
  const stand = stands.articles.get(id);
  if (stand === undefined || !isSameArticle(stand, before)) return { code: 'CHANGED_SINCE', id };
  if (before.eventId === after.eventId) return null;
  if (before.isLocked) return { code: 'ARTICLE_LOCKED', id };
  const locked = [before.eventId, after.eventId].find((place) => place && stands.events.get(place)?.isLocked);
  if (locked) return { code: 'EVENT_LOCKED', id: locked };
  return after.eventId === null ? null : checkOpen(after.eventId, next);
}

function checkOpen(id: EventId, { events }: Stands): ActRefusal | null {
  const event = events.get(id);
  if (event === undefined) return { code: 'NO_EVENT', id };
  return event.mergedIntoId === null ? null : { code: 'EVENT_MERGED', id };
}

function checkEvent({ id, before, after }: EventChange, stands: Stands, next: Stands): ActRefusal | null {
  if (!isSameEvent(stands.events.get(id) ?? null, before)) return { code: 'CHANGED_SINCE', id };
  const isGone = after === null || after.mergedIntoId !== null;
  const holds = isGone && [...next.articles.values()].some(({ eventId }) => eventId === id);
  const stoodFor = after === null && [...next.events.values()].some(({ mergedIntoId }) => mergedIntoId === id);
  if (holds || stoodFor) return { code: 'EVENT_NOT_EMPTY', id };
  if (before === null || after === null || before.mergedIntoId === after.mergedIntoId) return null;
  if (before.isLocked) return { code: 'EVENT_LOCKED', id };
  const targets = [before.mergedIntoId, after.mergedIntoId].filter((target) => target !== null);
  const locked = targets.find((target) => stands.events.get(target)?.isLocked);
  if (locked !== undefined) return { code: 'EVENT_LOCKED', id: locked };
  if (after.mergedIntoId !== null && !next.events.has(after.mergedIntoId)) {
    return { code: 'NO_EVENT', id: after.mergedIntoId };
  }
  return leadsBack(id, next) ? { code: 'EVENT_MERGED', id } : null;
}

/** Merges may form a chain, since an undo brings back what stood; never a ring. */
function leadsBack(id: EventId, { events }: Stands): boolean {
  let target = events.get(id)?.mergedIntoId ?? null;
  while (target !== null && target !== id) target = events.get(target)?.mergedIntoId ?? null;
  return target === id;
}
