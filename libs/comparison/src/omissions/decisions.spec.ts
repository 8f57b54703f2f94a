import { asId, type SourceId } from '@parallax/kernel';
import { seededRandom, type Rng } from '@parallax/statistics';
import { describe, expect, it } from 'vitest';
import { applyDecisions, DECISION_KINDS, holdingDecisions, type StatementDecision } from './decisions.js';

const SOURCES = [1, 2, 3].map((n) => asId<SourceId>(`00000000-0000-4000-8000-00000000000${n}`));
const [FIRST = '' as never] = SOURCES;

let made = 0;
const decision = (given: Partial<StatementDecision> & Pick<StatementDecision, 'kind'>): StatementDecision => ({
  id: `d${++made}`,
  ...{ statement: [], sentences: [], sourceId: null, name: null, undoes: null },
  ...given,
});
const membersOf = (groups: readonly { members: readonly string[] }[]) => groups.map(({ members }) => members.join(' '));
const START = [['a', 'b', 'c'], ['d', 'e'], ['f']];

describe('what a decision does', () => {
  it.each([
    ['merge', decision({ kind: 'merge', statement: ['d'], sentences: ['f'] }), ['a b c', 'd e f']],
    ['split', decision({ kind: 'split', statement: ['a', 'b', 'c'], sentences: ['c'] }), ['a b', 'd e', 'f', 'c']],
    ['move', decision({ kind: 'move', statement: ['f'], sentences: ['c', 'd'] }), ['a b', 'e', 'f c d']],
    ['a move of all', decision({ kind: 'move', statement: ['f'], sentences: ['d', 'e'] }), ['a b c', 'f d e']],
  ])('%s regroups', (_, given, expected) => {
    expect(membersOf(applyDecisions(START, [given]).groups)).toEqual(expected);
  });

  it('names, dismisses and marks', () => {
    const says = decision({ kind: 'does-not-say', statement: ['a'], sourceId: FIRST });
    const { groups } = applyDecisions(START, [
      says,
      decision({ kind: 'name', statement: ['a'], name: 'cost' }),
      decision({ kind: 'not-a-statement', statement: ['d'] }),
      decision({ kind: 'is-a-statement', statement: ['f'] }),
    ]);
    expect(groups.map(({ name, isStatement }) => [name, isStatement])).toEqual([
      ['cost', null],
      [null, false],
      [null, true],
    ]);
    expect(groups[0]?.cells.get(FIRST)).toEqual({ says: false, decisionId: says.id });
  });

  it.each([
    ['its sentences are gone', decision({ kind: 'name', statement: ['x'], name: 'n' })],
    ['a statement is merged with itself', decision({ kind: 'merge', statement: ['a'], sentences: ['b'] })],
    ['all sentences would leave', decision({ kind: 'split', statement: ['d'], sentences: ['d', 'e'] })],
    ['nothing would come', decision({ kind: 'move', statement: ['d'], sentences: ['e', 'x'] })],
  ])('does nothing and says so when %s', (_, given) => {
    const { groups, unmatched } = applyDecisions(START, [given]);
    expect([membersOf(groups), unmatched]).toEqual([['a b c', 'd e', 'f'], [given.id]]);
  });
});

it('finds a statement again by most of its sentences after a new computation', () => {
  const named = decision({ kind: 'name', statement: ['a', 'b', 'c'], name: 'cost' });
  const { groups } = applyDecisions([['a'], ['b', 'c', 'g'], ['d']], [named]);
  expect(groups.map(({ name }) => name)).toEqual([null, 'cost', null]);
});

it('undoes an undo', () => {
  const named = decision({ kind: 'name', statement: ['a'], name: 'cost' });
  const undo = decision({ kind: 'undo', undoes: named.id });
  expect(holdingDecisions([named, undo])).toEqual([]);
  expect(holdingDecisions([named, undo, decision({ kind: 'undo', undoes: undo.id })])).toEqual([named]);
});

const pick = <T>(items: readonly T[], { below }: Rng): T => items[below(items.length)]!;

/** Any decision on any sentences, some of them nonsense, as people and programs make them. */
function randomDecision(rng: Rng, keys: readonly string[]): StatementDecision {
  const kind = pick(
    DECISION_KINDS.filter((one) => one !== 'undo'),
    rng,
  );
  const some = () => Array.from({ length: 1 + rng.below(3) }, () => pick(keys, rng));
  return decision({
    kind,
    statement: some(),
    sentences: ['merge', 'split', 'move'].includes(kind) ? some() : [],
    sourceId: kind === 'says' || kind === 'does-not-say' ? pick(SOURCES, rng) : null,
    name: kind === 'name' ? `name ${rng.below(9)}` : null,
  });
}

it('is where it was after a thousand decisions and their undoing, in any order, and loses no sentence on the way', () => {
  const rng = seededRandom('decisions');
  const keys = Array.from({ length: 60 }, (_, n) => `s${n}`);
  const start = Array.from({ length: 20 }, (_, n) => keys.slice(n * 3, n * 3 + 3));
  const before = [decision({ kind: 'name', statement: ['s0'], name: 'kept' })];
  const thousand = Array.from({ length: 1_000 }, () => randomDecision(rng, keys));
  const changed = applyDecisions(start, [...before, ...thousand]);
  expect(changed.groups.flatMap(({ members }) => members).sort()).toEqual(keys.toSorted());
  expect(changed.groups).not.toEqual(applyDecisions(start, before).groups);
  const undone = thousand
    .map((one) => ({ one, at: rng.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => decision({ kind: 'undo', undoes: one.id }));
  expect(applyDecisions(start, [...before, ...thousand, ...undone])).toEqual(applyDecisions(start, before));
});
