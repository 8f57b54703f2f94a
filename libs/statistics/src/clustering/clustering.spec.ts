import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustedRandIndex, bCubed, bestAssignment, ceafE, extendedBCubed, timeDecay, vMeasure } from './index.js';

const GOLD = [['a'], ['b', 'c'], ['d', 'e', 'f']];

describe('bestAssignment', () => {
  it('is as good as the best of all orders', () => {
    const orders = (left: number[]): number[][] =>
      left.length === 0
        ? [[]]
        : left.flatMap((one) => orders(left.filter((other) => other !== one)).map((rest) => [one, ...rest]));
    const square = fc.integer({ min: 1, max: 5 }).chain((n) =>
      fc.array(fc.array(fc.integer({ min: -9, max: 20 }), { minLength: n, maxLength: n }), {
        minLength: n,
        maxLength: n,
      }),
    );
    fc.assert(
      fc.property(square, (scores) => {
        const best = Math.max(
          ...orders(scores.map((_, at) => at)).map((order) =>
            order.reduce((sum, column, row) => sum + scores[row]![column]!, 0),
          ),
        );
        expect(bestAssignment(scores)).toBe(best);
      }),
    );
  });

  it('takes the best of more columns, or more rows, than there are of the other', () => {
    expect(bestAssignment([[1, 5, 3]])).toBe(5);
    expect(bestAssignment([[1], [5], [3]])).toBe(5);
    expect(bestAssignment([])).toBe(0);
  });
});

describe('grouping against gold', () => {
  it('B³ by hand: one group of all six gives (1/6 + 2·2/6 + 3·3/6)/6 = .389', () => {
    const all = bCubed(GOLD, [['a', 'b', 'c', 'd', 'e', 'f']]);
    expect(all).toMatchObject({ precision: expect.closeTo(14 / 36, 12), recall: 1 });
    expect(bCubed(GOLD, [['a'], ['b', 'c', 'x'], ['d', 'e', 'f', 'y'], ['z']]).precision).toBeCloseTo(0.509259, 6);
  });

  it('CEAF-e by hand: 1 + 4/5 + 6/7 over three and four groups', () => {
    const found = ceafE(GOLD, [['a'], ['b', 'c', 'x'], ['d', 'e', 'f', 'y'], ['z']]);
    expect(found.recall).toBeCloseTo((1 + 4 / 5 + 6 / 7) / 3, 12);
    expect(found.precision).toBeCloseTo((1 + 4 / 5 + 6 / 7) / 4, 12);
  });

  it('the same grouping, in any order, is 1 by every measure', () => {
    const grouping = fc.array(fc.nat(4), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(grouping, (groups) => {
        const labels = groups.map(String);
        const renamed = groups.map((group) => `g${4 - group}`);
        const clusters = [...new Set(groups)].map((group) =>
          groups.flatMap((other, at) => (other === group ? [`i${at}`] : [])),
        );
        expect(adjustedRandIndex(labels, renamed)).toBe(1);
        expect(vMeasure(labels, renamed)?.v).toBeCloseTo(1, 12);
        for (const measure of [bCubed, ceafE]) {
          expect(measure(clusters, clusters.toReversed()).f1).toBeCloseTo(1, 12);
        }
      }),
    );
  });

  it('without items there is nothing', () => {
    expect(bCubed([], [])).toEqual({ precision: null, recall: null, f1: null });
    expect(adjustedRandIndex([], [])).toBeNull();
    expect(vMeasure([], [])).toBeNull();
  });

  it('as printed: ARI .5714, V .5158, extended B³ of figure 20', () => {
    expect(adjustedRandIndex(['0', '0', '1', '1'], ['0', '0', '1', '2'])).toBeCloseTo(0.5714, 4);
    expect(vMeasure([...'000111'], [...'010122'])?.v).toBeCloseTo(0.5158, 4);
    const gold = { 1: ['g', 'b'], 2: ['g', 'b'], 3: ['g'], 4: ['b'], 5: ['b'], 6: ['d'], 7: ['d'] };
    const system = { 1: ['A', 'B'], 2: ['A', 'B'], 3: ['A'], 4: ['D'], 5: ['D'], 6: ['C'], 7: ['C'] };
    const found = extendedBCubed(new Map(Object.entries(gold)), new Map(Object.entries(system)));
    expect(found).toMatchObject({ precision: 1, recall: expect.closeTo(0.742857, 6) });
  });

  it('nearness in time falls to .6065 at one sigma', () => {
    expect([0, 3, -3].map((days) => timeDecay(days, 3))).toEqual([1, Math.exp(-0.5), Math.exp(-0.5)]);
  });
});
