import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agglomerate, type Seed } from './agglomerate.js';

type Table = readonly (readonly number[])[];

const alone = (count: number): Seed[] => Array.from({ length: count }, (_, at) => ({ members: [at], event: null }));
const meanIn = (table: Table) => (some: readonly number[], others: readonly number[]) => {
  const scores = some.flatMap((a) => others.map((b) => table[a]![b]!));
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
};

/** Links of all seeds with a pair at the mark. */
function run(table: Table, mark: number, more: { seeds?: Seed[]; apart?: [number, number][] } = {}): number[][] {
  const { seeds = alone(table.length), apart = [] } = more;
  const meanScore = meanIn(table);
  const links = seeds.flatMap(({ members: some }, a) =>
    seeds.flatMap(({ members: others }, b) => {
      const reaches = a < b && some.some((x) => others.some((y) => table[x]![y]! >= mark));
      return reaches ? [{ a, b, score: meanScore(some, others) }] : [];
    }),
  );
  return agglomerate({ seeds, links, mark, meanScore, apart }).map(({ members }) => [...members]);
}

/** All pairs of groups looked at in every round. */
function naive(table: Table, mark: number): number[][] {
  const groups = table.map((_, at) => [at]);
  for (;;) {
    let best: [number, number, number] | null = null;
    for (let a = 0; a < groups.length; a++) {
      for (let b = a + 1; b < groups.length; b++) {
        const score = meanIn(table)(groups[a]!, groups[b]!);
        if (score >= mark && (best === null || score > best[2] + 1e-9)) best = [a, b, score];
      }
    }
    if (best === null) return groups.map((group) => group.sort((a, b) => a - b));
    groups[best[0]]!.push(...groups.splice(best[1], 1)[0]!);
  }
}

const FOUR = [
  [1, 0.5, 0.3, 0],
  [0.5, 1, 0.2, 0],
  [0.3, 0.2, 1, 0.4],
  [0, 0, 0.4, 1],
];

describe('agglomerate', () => {
  it('by hand: 0 and 1 join at .5, 2 and 3 at .4; between them (.3 + .2 + 0 + 0)/4 = .125', () => {
    expect(run(FOUR, 0.2)).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(run(FOUR, 0.125)).toEqual([[0, 1, 2, 3]]);
  });

  it('never joins two events, nor what is held apart, however near', () => {
    const seeds = alone(4).map((seed, at) => (at < 2 ? { ...seed, event: `e${at}` } : seed));
    // 2 is nearest to 3; (.3 + 0)/2 = .15 to 0, (.2 + 0)/2 = .1 to 1
    expect(run(FOUR, 0.1, { seeds })).toEqual([[0, 2, 3], [1]]);
    expect(run(FOUR, 0.1, { apart: [[0, 1]] })).toEqual([[0, 2, 3], [1]]);
    expect(
      run(FOUR, 0.05, {
        apart: [
          [1, 0],
          [2, 3],
        ],
      }),
    ).toEqual([[0, 2], [1], [3]]);
  });

  it('is what looking at all pairs of groups in every round gives', () => {
    const table = fc.integer({ min: 2, max: 9 }).chain((n) =>
      fc
        .uniqueArray(fc.integer({ min: 0, max: 10_000 }), {
          minLength: (n * (n - 1)) / 2,
          maxLength: (n * (n - 1)) / 2,
        })
        .map((scores) => {
          const left = [...scores];
          const rows = Array.from({ length: n }, () => new Array<number>(n).fill(1));
          for (let a = 0; a < n; a++)
            for (let b = a + 1; b < n; b++) rows[a]![b] = rows[b]![a] = (left.pop() ?? 0) / 10_000;
          return rows;
        }),
    );
    fc.assert(
      fc.property(table, fc.double({ min: 0.05, max: 0.9, noNaN: true }), (rows, mark) => {
        const sorted = (groups: number[][]): string[] => groups.map((group) => group.join(' ')).sort();
        expect(sorted(run(rows, mark))).toEqual(sorted(naive(rows, mark)));
      }),
    );
  });
});
