import { bCubed, ceafE } from '@parallax/statistics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreGroups } from './evaluate.js';

const eventOf = new Map(Object.entries({ a: 'x', b: 'x', c: 'y', d: 'y', e: 'y' }));

describe('scoreGroups', () => {
  it('leaves out what has no known event after grouping, and says how many that are', () => {
    const scores = scoreGroups([['a', 'b', 'n'], ['c', 'd'], ['e', 'm'], ['k']], eventOf);
    expect(scores).toMatchObject({ scored: 5, grouped: 8 });
    // by hand: no group mixes events; c and d hold 2 of 3, e 1 of 3
    expect(scores.bCubed).toMatchObject({ precision: 1, recall: expect.closeTo((2 + 2 * (2 / 3) + 1 / 3) / 5, 12) });
  });

  it('without known events there is nothing, not 0', () => {
    const scores = scoreGroups([['n', 'm']], new Map());
    expect(scores).toMatchObject({ bCubed: { f1: null }, ceafE: { f1: null }, ari: null, vMeasure: null, scored: 0 });
  });

  it('takes CEAF-e part by part to the same figure', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { minLength: 1, maxLength: 25 }), (pairs) => {
        const groupsBy = (side: 0 | 1): string[][] =>
          [...new Set(pairs.map((pair) => pair[side]))].map((label) =>
            pairs.flatMap((pair, at) => (pair[side] === label ? [`i${at}`] : [])),
          );
        const [gold, system] = [groupsBy(0), groupsBy(1)];
        const scores = scoreGroups(system, new Map(pairs.map(([event], at) => [`i${at}`, String(event)])));
        const whole = ceafE(gold, system);
        expect(scores.ceafE.precision).toBeCloseTo(whole.precision ?? -1, 9);
        expect(scores.ceafE.recall).toBeCloseTo(whole.recall ?? -1, 9);
        expect(scores.bCubed.f1).toBeCloseTo(bCubed(gold, system).f1 ?? -1, 9);
      }),
    );
  });
});
