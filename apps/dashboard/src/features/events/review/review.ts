import type { AskedAct, EventAct, ReviewItem } from '../../../providers/events-door.js';

export type Verdict = 'confirm' | 'move' | 'split';

interface Settled {
  readonly actId: string;
  readonly kind: EventAct['kind'];
}

/** A round of the review: the items as they were loaded, where one is, and what was settled. */
export interface Round {
  readonly items: readonly ReviewItem[];
  readonly at: number;
  readonly settled: ReadonlyMap<string, Settled>;
  /** In the order they were settled, for undo. */
  readonly order: readonly string[];
}

export const beginRound = (items: readonly ReviewItem[]): Round => ({ items, at: 0, settled: new Map(), order: [] });

export const stepped = (round: Round, by: 1 | -1): Round => ({
  ...round,
  at: Math.max(0, Math.min(round.items.length - 1, round.at + by)),
});

/** The next item that nobody has settled, going round; the same one when all are. */
function nextOpen({ items, at, settled }: Round): number {
  for (let step = 1; step <= items.length; step++) {
    const place = (at + step) % items.length;
    const item = items[place];
    if (item !== undefined && !settled.has(item.id)) return place;
  }
  return at;
}

export function settledBy(round: Round, id: string, act: EventAct): Round {
  const settled = new Map(round.settled).set(id, { actId: act.id, kind: act.kind });
  const next = { ...round, settled, order: [...round.order.filter((other) => other !== id), id] };
  return { ...next, at: nextOpen(next) };
}

/** The act that an undo takes back: the last one of the round. */
export function lastAct({ order, settled }: Round): { readonly id: string; readonly actId: string } | null {
  const id = order.at(-1);
  const act = id === undefined ? undefined : settled.get(id);
  return id === undefined || act === undefined ? null : { id, actId: act.actId };
}

/** Its item is in front again. */
export function unsettled(round: Round, id: string): Round {
  const settled = new Map(round.settled);
  settled.delete(id);
  const at = round.items.findIndex((item) => item.id === id);
  return { ...round, settled, order: round.order.filter((other) => other !== id), at: Math.max(0, at) };
}

export const runnerUpOf = ({ article }: ReviewItem) => article.whyTogether?.decision?.runnerUp ?? null;

/** The act of a verdict; null: it cannot be given on this item. */
export function actOf(verdict: Verdict, item: ReviewItem, reason: string): AskedAct | null {
  const { article, event } = item;
  switch (verdict) {
    case 'confirm':
      return { name: 'confirmArticle', input: { articleId: article.id, eventId: event.id, reason } };
    case 'move': {
      const to = runnerUpOf(item);
      const input = { articleIds: [article.id], toEventId: to?.id ?? null, fromEventId: event.id, reason };
      return to === null ? null : { name: 'moveArticles', input };
    }
    case 'split':
      return event.articleCount < 2
        ? null
        : {
            name: 'splitEvent',
            input: { eventId: event.id, articleIds: [article.id], title: article.headline, reason },
          };
  }
}
