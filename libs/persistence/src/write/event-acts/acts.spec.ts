import { createHash } from 'node:crypto';
import type { EventId } from '@parallax/kernel';
import { describe, expect, it } from 'vitest';
import { type Act, planAct } from './acts.js';
import type { ActCode } from './check.js';
import { ARTICLES, EVENTS, actOf, article, choicesOf, event, firstEventOf } from './random-acts.fixture.js';
import { type ArticleStand, type Change, type EventStand, type Stands, applyChanges, stateText } from './stand.js';

const stand = (part: Partial<ArticleStand>): ArticleStand => ({
  ...{ eventId: null, decisionId: null, pin: null, isLocked: false, notEventIds: [], ...part },
});
const known = (title: string, part: Partial<EventStand> = {}): EventStand => ({
  ...{ title, titleOrigin: 'import', isLocked: false, mergedIntoId: null, ...part },
});

const start: Stands = {
  events: new Map(Array.from({ length: EVENTS }, (_, n) => [event(n), known(`Event ${n}`)])),
  articles: new Map(
    Array.from({ length: ARTICLES }, (_, n) => [
      article(n),
      firstEventOf(n) === null ? stand({}) : stand({ eventId: firstEventOf(n), decisionId: `first ${n}` }),
    ]),
  ),
};

const hash = (stands: Stands): string => createHash('sha256').update(stateText(stands)).digest('hex');
const counter = () => {
  let n = 0;
  return () => `decision ${++n}`;
};

interface Played {
  readonly stands: Stands;
  readonly done: readonly (readonly Change[])[];
  readonly kinds: ReadonlyMap<string, number>;
}

const DISTINCT_KINDS = 10;

/** Plays random acts until so many were not refused. */
function play(seed: number, acts: number): Played {
  const newDecision = counter();
  const done: (readonly Change[])[] = [];
  const kinds = new Map<string, number>();
  const choose = choicesOf(seed);
  let stands = start;
  for (let n = 0; done.length < acts; n++) {
    if (n > 20 * acts) throw new Error('Too many acts are refused.');
    const act = actOf(choose(n), stands, done);
    const planned = planAct(stands, act, newDecision);
    if (!planned.ok) continue;
    stands = applyChanges(stands, planned.value);
    done.push(planned.value);
    kinds.set(act.kind, (kinds.get(act.kind) ?? 0) + 1);
  }
  return { stands, done, kinds };
}

function undoAll({ stands, done }: Played): Stands {
  return done.toReversed().reduce((now, changes) => {
    const planned = planAct(now, { kind: 'undo', changes }, counter());
    if (!planned.ok) throw new Error(`Undo was refused: ${planned.error.code}`);
    return applyChanges(now, planned.value);
  }, stands);
}

describe('1,000 random acts of people', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('and their undo in reverse order leave the state as it was (seed %i)', (seed) => {
    const played = play(seed, 1_000);
    expect(played.kinds.size).toBe(DISTINCT_KINDS);
    expect(hash(played.stands)).not.toBe(hash(start));
    expect(hash(undoAll(played))).toBe(hash(start));
  });

  it.each([11, 12, 13])('never leave an article in an event that is not there or was merged away (seed %i)', (seed) => {
    for (let acts = 1; acts <= 200; acts += 9) {
      const { stands } = play(seed, acts);
      for (const { eventId } of stands.articles.values()) {
        if (eventId !== null) expect(stands.events.get(eventId)?.mergedIntoId).toBeNull();
      }
    }
  });
});

const after = (act: Act, from: Stands = start): Stands => {
  const planned = planAct(from, act, counter());
  if (!planned.ok) throw new Error(planned.error.code);
  return applyChanges(from, planned.value);
};
const placeOf = (stands: Stands, n: number): ArticleStand => stands.articles.get(article(n))!;

describe('what an act leaves behind', () => {
  it('moved: pinned where it is, and not to go back', () => {
    const stands = after({ kind: 'move', articleIds: [article(1)], toEventId: event(2), title: null });
    expect(placeOf(stands, 1)).toEqual(
      stand({ eventId: event(2), decisionId: 'decision 1', pin: 'move', notEventIds: [event(1)] }),
    );
  });

  it('taken out: free to go anywhere but back', () => {
    const stands = after({ kind: 'move', articleIds: [article(1)], toEventId: null, title: null });
    expect(placeOf(stands, 1)).toEqual(stand({ notEventIds: [event(1)] }));
  });

  it('merged: all of both stay together, though one had been kept out of the other', () => {
    const apart = after({ kind: 'move', articleIds: [article(1)], toEventId: event(2), title: null });
    const stands = after({ kind: 'merge', fromEventId: event(2), intoEventId: event(1) }, apart);
    expect(placeOf(stands, 1)).toMatchObject({ eventId: event(1), pin: 'merge', notEventIds: [] });
    expect(placeOf(stands, 11)).toMatchObject({ eventId: event(1), pin: 'merge', decisionId: 'first 11' });
    expect(stands.events.get(event(2))?.mergedIntoId).toBe(event(1));
  });

  it('split: those that leave do not come back, and the rest does not follow', () => {
    const stands = after({
      ...{ kind: 'split', fromEventId: event(1), articleIds: [article(1)], toEventId: event(99), title: 'Apart' },
    });
    expect(placeOf(stands, 1)).toMatchObject({ eventId: event(99), pin: 'split', notEventIds: [event(1)] });
    expect(placeOf(stands, 11)).toMatchObject({ eventId: event(1), pin: null, notEventIds: [event(99)] });
  });
});

describe('an act is refused', () => {
  const lockedEvent = after({ kind: 'lock-event', eventId: event(1) });
  const lockedArticle = after({ kind: 'lock-article', articleIds: [article(1)] });
  const merged = after({ kind: 'merge', fromEventId: event(1), intoEventId: event(2) });
  const moving = (n: number, to: EventId | null): Act => ({
    ...{ kind: 'move', articleIds: [article(n)], toEventId: to, title: null },
  });
  const cases: readonly (readonly [string, ActCode, Stands, Act])[] = [
    ['an article nobody knows', 'NO_ARTICLE', start, moving(99, event(1))],
    ['an event nobody knows', 'NO_EVENT', start, moving(1, event(50))],
    ['where it is already', 'UNCHANGED', start, moving(1, event(1))],
    ['out of a locked event', 'EVENT_LOCKED', lockedEvent, moving(1, event(2))],
    ['into a locked event', 'EVENT_LOCKED', lockedEvent, moving(2, event(1))],
    ['a locked article', 'ARTICLE_LOCKED', lockedArticle, moving(1, event(2))],
    ['into a merged event', 'EVENT_MERGED', merged, moving(3, event(1))],
    ['merging what is merged', 'EVENT_MERGED', merged, { kind: 'merge', fromEventId: event(1), intoEventId: event(3) }],
    ['merging into itself', 'SAME_EVENT', start, { kind: 'merge', fromEventId: event(1), intoEventId: event(1) }],
    [
      ...(['splitting off everything', 'NOTHING_LEFT', start] as const),
      {
        kind: 'split',
        fromEventId: event(8),
        articleIds: [8, 18, 28, 38].map(article),
        toEventId: event(99),
        title: 'X',
      },
    ],
    ['confirming an article of no event', 'NOT_IN_EVENT', start, { kind: 'confirm', articleIds: [article(7)] }],
    ['naming a merged event', 'EVENT_MERGED', merged, { kind: 'name', eventId: event(1), title: 'X' }],
  ];
  it.each(cases)('%s: %s', (_why, code, stands, act) => {
    const planned = planAct(stands, act, counter());
    expect(planned).toMatchObject({ ok: false, error: { code } });
  });
});

describe('an undo is refused', () => {
  const planned = (act: Act, stands: Stands): readonly Change[] => {
    const result = planAct(stands, act, counter());
    if (!result.ok) throw new Error(result.error.code);
    return result.value;
  };
  const move: Act = { kind: 'move', articleIds: [article(1)], toEventId: event(2), title: null };

  it('when another act came in between', () => {
    const changes = planned(move, start);
    const now = after({ kind: 'lock-article', articleIds: [article(1)] }, after(move));
    expect(planAct(now, { kind: 'undo', changes }, counter())).toEqual({
      ...{ ok: false, error: { code: 'CHANGED_SINCE', id: article(1) } },
    });
  });

  it('when the article would go back into an event that was merged since', () => {
    const changes = planned(move, start);
    const now = after({ kind: 'merge', fromEventId: event(1), intoEventId: event(3) }, after(move));
    expect(planAct(now, { kind: 'undo', changes }, counter())).toEqual({
      ...{ ok: false, error: { code: 'EVENT_MERGED', id: event(1) } },
    });
  });

  it('when another article came into the event it would take away', () => {
    const make: Act = { kind: 'move', articleIds: [article(1)], toEventId: event(77), title: 'New' };
    const changes = planned(make, start);
    const made = after(make);
    const now = applyChanges(made, [
      {
        ...{ kind: 'article', id: article(3), before: placeOf(made, 3) },
        after: stand({ eventId: event(77), decisionId: 'grouping' }),
      },
    ]);
    expect(planAct(now, { kind: 'undo', changes }, counter())).toEqual({
      ...{ ok: false, error: { code: 'EVENT_NOT_EMPTY', id: event(77) } },
    });
  });
});
