import { type ArticleId, type EventId, type Result, err, ok } from '@parallax/kernel';
import { type ActRefusal, checkChanges } from './check.js';
import {
  type ArticleStand,
  type Change,
  type EventStand,
  type PinKind,
  type Stands,
  invert,
  isSameArticle,
  isSameEvent,
} from './stand.js';

export type Act =
  /** With a title the event is made by the act; without an event the articles are only taken out. */
  | { kind: 'move'; articleIds: readonly ArticleId[]; toEventId: EventId | null; title: string | null }
  | { kind: 'merge'; fromEventId: EventId; intoEventId: EventId }
  | { kind: 'split'; fromEventId: EventId; articleIds: readonly ArticleId[]; toEventId: EventId; title: string }
  | { kind: 'confirm' | 'lock-article' | 'unlock-article'; articleIds: readonly ArticleId[] }
  | { kind: 'lock-event' | 'unlock-event'; eventId: EventId }
  | { kind: 'name'; eventId: EventId; title: string }
  | { kind: 'undo'; changes: readonly Change[] };
export type ActKind = Act['kind'];

type Planned = Result<readonly Change[], ActRefusal>;
type NewDecision = () => string;

const refuse = (code: ActRefusal['code'], id: string | null = null): Planned => err({ code, id });

/** What the act would change, or why it cannot be. Each move of an article gets a decision of its own. */
export function planAct(stands: Stands, act: Act, newDecision: NewDecision): Planned {
  const planned = plan(stands, act, newDecision);
  if (!planned.ok) return planned;
  if (planned.value.length === 0) return refuse('UNCHANGED');
  const refusal = checkChanges(stands, planned.value);
  return refusal === null ? planned : err(refusal);
}

function plan(stands: Stands, act: Act, newDecision: NewDecision): Planned {
  switch (act.kind) {
    case 'move':
      return planMove(stands, act, newDecision);
    case 'merge':
      return planMerge(stands, act, newDecision);
    case 'split':
      return planSplit(stands, act, newDecision);
    case 'confirm':
      return changeArticles(stands, act.articleIds, (stand) => ({ ...stand, pin: stand.pin ?? 'confirm' }));
    case 'lock-article':
    case 'unlock-article':
      return changeArticles(stands, act.articleIds, (stand) => ({ ...stand, isLocked: act.kind === 'lock-article' }));
    case 'lock-event':
    case 'unlock-event':
      return changeEvent(stands, act.eventId, { isLocked: act.kind === 'lock-event' });
    case 'name':
      return changeEvent(stands, act.eventId, { title: act.title, titleOrigin: 'person' });
    case 'undo':
      return ok(invert(act.changes));
  }
}

type ActOf<Kind extends ActKind> = Extract<Act, { kind: Kind }>;
type Plan<Kind extends ActKind> = (stands: Stands, act: ActOf<Kind>, newDecision: NewDecision) => Planned;

const madeBy = (title: string): EventStand => ({
  ...{ title, titleOrigin: 'person', isLocked: false, mergedIntoId: null },
});

interface Place {
  readonly eventId: EventId | null;
  readonly decisionId: string;
  readonly pin: PinKind;
}

const sorted = (ids: Iterable<EventId>): EventId[] => [...new Set(ids)].sort();

/** Elsewhere by a person's word; what it left (a merged event excepted) it does not belong to. */
function placed(stand: ArticleStand, { eventId, decisionId, pin }: Place): ArticleStand {
  const left = pin === 'merge' || stand.eventId === null ? [] : [stand.eventId];
  return {
    ...{ eventId, decisionId: eventId === null ? null : decisionId, pin: eventId === null ? null : pin },
    isLocked: false,
    notEventIds: sorted([...stand.notEventIds, ...left].filter((id) => id !== eventId)),
  };
}

const planMove: Plan<'move'> = (stands, { articleIds, toEventId, title }, newDecision) => {
  const unknown = articleIds.find((id) => !stands.articles.has(id));
  if (unknown !== undefined) return refuse('NO_ARTICLE', unknown);
  const moved = mapArticles(stands, articleIds, (stand) =>
    stand.eventId === toEventId ? stand : placed(stand, { eventId: toEventId, decisionId: newDecision(), pin: 'move' }),
  );
  const made: Change[] =
    toEventId !== null && title !== null ? [{ kind: 'event', id: toEventId, before: null, after: madeBy(title) }] : [];
  return ok([...made, ...moved]);
};

const planMerge: Plan<'merge'> = (stands, { fromEventId, intoEventId }, newDecision) => {
  const from = stands.events.get(fromEventId);
  if (from === undefined) return refuse('NO_EVENT', fromEventId);
  const into = stands.events.get(intoEventId);
  if (into === undefined) return refuse('NO_EVENT', intoEventId);
  if (fromEventId === intoEventId) return refuse('SAME_EVENT', intoEventId);
  if (from.mergedIntoId !== null) return refuse('EVENT_MERGED', fromEventId);
  if (into.mergedIntoId !== null) return refuse('EVENT_MERGED', intoEventId);
  const moved = mapArticles(stands, membersOf(stands, fromEventId), (stand) =>
    placed(stand, { eventId: intoEventId, decisionId: newDecision(), pin: 'merge' }),
  );
  // Those that were there stay with those that came, or the next regrouping could part them again.
  const kept = mapArticles(stands, membersOf(stands, intoEventId), (stand) => ({
    ...stand,
    pin: stand.pin ?? 'merge',
  }));
  const merged: Change = {
    kind: 'event',
    id: fromEventId,
    before: from,
    after: { ...from, mergedIntoId: intoEventId },
  };
  return ok([...moved, ...kept, merged]);
};

const planSplit: Plan<'split'> = (stands, { fromEventId, articleIds, toEventId, title }, newDecision) => {
  if (!stands.events.has(fromEventId)) return refuse('NO_EVENT', fromEventId);
  const stranger = articleIds.find((id) => stands.articles.get(id)?.eventId !== fromEventId);
  if (stranger !== undefined) return refuse('NOT_IN_EVENT', stranger);
  const leaving = new Set(articleIds);
  const rest = membersOf(stands, fromEventId).filter((id) => !leaving.has(id));
  if (rest.length === 0) return refuse('NOTHING_LEFT', fromEventId);
  const made: Change = { kind: 'event', id: toEventId, before: null, after: madeBy(title) };
  const moved = mapArticles(stands, articleIds, (stand) =>
    placed(stand, { eventId: toEventId, decisionId: newDecision(), pin: 'split' }),
  );
  const stays = mapArticles(stands, rest, (stand) => ({
    ...stand,
    notEventIds: sorted([...stand.notEventIds, toEventId]),
  }));
  return ok(leaving.size === 0 ? [] : [made, ...moved, ...stays]);
};

const membersOf = ({ articles }: Stands, eventId: EventId): ArticleId[] =>
  [...articles].flatMap(([id, stand]) => (stand.eventId === eventId ? [id] : []));

/** Changes of the articles that are known and not already so. */
function mapArticles(stands: Stands, ids: Iterable<ArticleId>, next: (stand: ArticleStand) => ArticleStand): Change[] {
  return [...new Set(ids)].flatMap((id): Change[] => {
    const before = stands.articles.get(id);
    if (before === undefined) return [];
    const after = next(before);
    return isSameArticle(before, after) ? [] : [{ kind: 'article', id, before, after }];
  });
}

function changeArticles(
  stands: Stands,
  ids: readonly ArticleId[],
  next: (stand: ArticleStand) => ArticleStand,
): Planned {
  const unknown = ids.find((id) => !stands.articles.has(id));
  if (unknown !== undefined) return refuse('NO_ARTICLE', unknown);
  const homeless = ids.find((id) => stands.articles.get(id)?.eventId === null);
  if (homeless !== undefined) return refuse('NOT_IN_EVENT', homeless);
  return ok(mapArticles(stands, ids, next));
}

function changeEvent(stands: Stands, id: EventId, part: Partial<EventStand>): Planned {
  const before = stands.events.get(id);
  if (before === undefined) return refuse('NO_EVENT', id);
  if (before.mergedIntoId !== null) return refuse('EVENT_MERGED', id);
  const after = { ...before, ...part };
  return ok(isSameEvent(before, after) ? [] : [{ kind: 'event', id, before, after }]);
}
