import { type ArticleId, type EventId, asId } from '@parallax/kernel';
import type { Act } from './acts.js';
import type { Change, Stands } from './stand.js';

export const article = (n: number): ArticleId => asId(`0000000a-0000-7000-8000-${String(n).padStart(12, '0')}`);
export const event = (n: number): EventId => asId(`0000000e-0000-7000-8000-${String(n).padStart(12, '0')}`);

/** 40 articles in 10 events, every eighth in none. */
export const ARTICLES = 40;
export const EVENTS = 10;
export const firstEventOf = (n: number): EventId | null => (n % 8 === 7 ? null : event(n % EVENTS));

/** Numbers that become an act once the state is known. */
export interface Choice {
  readonly kind: number;
  readonly a: number;
  readonly b: number;
  readonly many: number;
  readonly n: number;
}

/** The generator of Park and Miller: whole numbers below 2³¹ − 1, the same for the same seed. */
export function choicesOf(seed: number): (n: number) => Choice {
  let state = seed;
  const next = () => (state = (state * 48_271) % 2_147_483_647);
  return (n) => ({ kind: next() % 10, a: next(), b: next(), many: 1 + (next() % 4), n });
}

function pick<T>(of: readonly T[], n: number): T {
  const picked = of[n % of.length];
  if (picked === undefined) throw new Error('Nothing to pick from.');
  return picked;
}

export function actOf({ kind, a, b, many, n }: Choice, stands: Stands, done: readonly (readonly Change[])[]): Act {
  const events = [...stands.events.keys()];
  const articles = Array.from({ length: many }, (_, i) => article((a + i * 7) % ARTICLES));
  const first = pick(events, a);
  const members = [...stands.articles].flatMap(([id, { eventId }]) => (eventId === first ? [id] : []));
  const fresh = { toEventId: event(1_000 + n), title: `Made ${n}` };
  switch (kind) {
    case 0:
      return { kind: 'move', articleIds: articles, toEventId: pick(events, b), title: null };
    case 1:
      return { kind: 'move', articleIds: articles, ...fresh };
    case 2:
      return { kind: 'move', articleIds: articles, toEventId: null, title: null };
    case 3:
      return { kind: 'merge', fromEventId: first, intoEventId: pick(events, b) };
    case 4:
      return { kind: 'split', fromEventId: first, articleIds: members.slice(0, many), ...fresh };
    case 5:
      return { kind: 'confirm', articleIds: articles };
    case 6:
      return { kind: b % 3 === 0 ? 'lock-article' : 'unlock-article', articleIds: articles };
    case 7:
      return { kind: b % 3 === 0 ? 'lock-event' : 'unlock-event', eventId: first };
    case 8:
      return { kind: 'name', eventId: first, title: `Named ${b}` };
    default:
      return { kind: 'undo', changes: done.length === 0 ? [] : pick(done, a) };
  }
}
