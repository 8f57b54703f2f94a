import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  agreementWeights,
  bootstrapAlpha,
  chanceCorrected,
  countRatings,
  krippendorffAlpha,
  masiAlpha,
  masiDistance,
  pairAgreement,
  pairTable,
  seededRandom,
  squaredDistance,
  unitsForThreshold,
  verdictOf,
  type Category,
  type UnitCounts,
} from '../index.js';

const nominal = (data: UnitCounts) => squaredDistance('nominal', data);
const alphaOf = (matrix: (Category | null)[][]) => krippendorffAlpha(countRatings(matrix), nominal);

describe('where α is undefined', () => {
  it.each<[string, (Category | null)[][], string]>([
    ['one coder', [[1, 0, 1]], 'NEEDS_TWO_CODERS'],
    ['nobody', [], 'NEEDS_TWO_CODERS'],
    [
      'no unit in common',
      [
        [1, null],
        [null, 1],
      ],
      'NO_PAIRABLE_UNITS',
    ],
    [
      'everybody says the same of everything',
      [
        [1, 1],
        [1, 1],
      ],
      'NO_VARIATION',
    ],
    [
      'variation only where one coder judged',
      [
        [1, 1, 0],
        [1, 1, null],
      ],
      'NO_VARIATION',
    ],
  ])('%s', (_why, matrix, reason) => {
    expect(alphaOf(matrix)).toMatchObject({ value: null, ciLow: null, se: null, undefinedReason: reason });
  });

  it('keeps percent agreement where everybody says the same', () => {
    const data = countRatings([
      [1, 1],
      [1, 1],
    ]);
    expect(chanceCorrected(data, 'none', agreementWeights('unweighted', data.categories)).value).toBe(1);
    expect(chanceCorrected(data, 'gwet', agreementWeights('unweighted', data.categories)).value).toBeNull();
  });
});

describe('the prevalence paradox', () => {
  it('shows high agreement, α below 0, and the marginals that explain it', () => {
    const first = new Array<number>(13).fill(1);
    const result = alphaOf([first, [...first.slice(2), 2, 3]]);
    expect(result.value).toBeCloseTo(-0.02, 3);
    expect(result.marginals).toEqual([
      { category: 1, count: 24 },
      { category: 2, count: 1 },
      { category: 3, count: 1 },
    ]);
  });
});

const rating = fc.option(fc.integer({ min: 0, max: 3 }), { nil: null, freq: 4 });
const matrixOf = (coders: number) =>
  fc
    .integer({ min: 4, max: 30 })
    .chain((units) =>
      fc.array(fc.array(rating, { minLength: units, maxLength: units }), { minLength: coders, maxLength: coders }),
    );

describe('α over any data', () => {
  it('does not care about the order of coders or units, nor about the names of categories', () => {
    fc.assert(
      fc.property(matrixOf(3), (matrix) => {
        const turned = [...matrix].reverse().map((row) => [...row].reverse());
        const named = turned.map((row) => row.map((value) => (value === null ? null : `c${3 - value}`)));
        const [a, b] = [alphaOf(matrix), alphaOf(named)];
        expect(b.undefinedReason).toBe(a.undefinedReason);
        if (a.value !== null) expect(b.value).toBeCloseTo(a.value, 10);
      }),
    );
  });

  it('is Scott’s π of two coders, corrected for the size of the sample: 1 − (1 − π)(2n − 1)/2n', () => {
    fc.assert(
      fc.property(matrixOf(2), ([first = [], second = []]) => {
        const table = pairTable(first, second);
        const pi = pairAgreement('scott', table, agreementWeights('unweighted', table.categories));
        const alpha = alphaOf([first, second]);
        if (pi.value === null || alpha.value === null) return;
        expect(alpha.value).toBeCloseTo(1 - ((1 - pi.value) * (2 * pi.n - 1)) / (2 * pi.n), 10);
      }),
    );
  });
});

describe('MASI, two definitions', () => {
  it.each([
    [['a'], ['a'], 0, 0],
    [[], [], 0, 0],
    [[], ['a'], 1, 1 / 3], // the empty set is part of every set: 1 − 0 · .67; (1 − 0) · 1/3, as dkpro computes it
    [['a'], ['b'], 1, 1],
    [['a', 'b'], ['a'], 1 - 0.5 * 0.67, 0.5 / 3],
    [['a', 'b'], ['a', 'c'], 1 - 0.33 / 3, (2 / 3) * (2 / 3)],
  ])('%j and %j', (a, b, nltk, dkpro) => {
    expect(masiDistance(new Set(a), new Set(b), 'nltk')).toBeCloseTo(nltk, 12);
    expect(masiDistance(new Set(a), new Set(b), 'dkpro')).toBeCloseTo(dkpro, 12);
  });

  it('knows that nobody found anything, where others divide by zero', () => {
    const sets = [
      [[], ['a'], []],
      [[], ['a'], ['a']],
    ];
    expect(masiAlpha(sets, 'nltk').value).toBeLessThan(1);
  });
});

/** Two thousand units of three coders with true α .70: each copies a coin of the unit with probability √.70. */
function planted(units: number, seed: string): (Category | null)[][] {
  const rng = seededRandom(seed);
  const truth = Array.from({ length: units }, () => rng.below(2));
  return [0, 1, 2].map(() => truth.map((value) => (rng.next() < Math.sqrt(0.7) ? value : rng.below(2))));
}

describe('the interval and the verdict', () => {
  const data = countRatings(planted(300, 'verdict'));
  const options = { seed: '1', replicates: 1_000 };

  it('is the same for the same seed and another for another', () => {
    const again = bootstrapAlpha(data, nominal, options);
    expect(bootstrapAlpha(data, nominal, options)).toEqual(again);
    expect(bootstrapAlpha(data, nominal, { ...options, seed: '2' }).ciLow).not.toBe(again.ciLow);
  });

  it('says “not established” of α = .70 ± .06, and what would help', () => {
    const result = bootstrapAlpha(data, nominal, options);
    expect(result.value).toBeCloseTo(0.7, 1);
    expect(result.ciHigh! - result.ciLow!).toBeGreaterThan(0.1);
    expect(verdictOf(result)).toBe('not_established');
    expect(verdictOf({ value: 0.7, ciLow: 0.64 })).toBe('not_established');
    // (.70 − .64)² / (.70 − .667)² = 3.31 times as many units.
    expect(unitsForThreshold({ value: 0.7, ciLow: 0.64, n: 100 })).toEqual({ moreUnits: 231, reason: 'CODE_MORE' });
    expect(unitsForThreshold({ value: 0.6, ciLow: 0.5, n: 100 })).toEqual({ moreUnits: null, reason: 'ALPHA_TOO_LOW' });
  });

  it.each([
    [0.8, 'reliable'],
    [0.799, 'tentative'],
    [0.667, 'tentative'],
    [0.666, 'not_established'],
    [null, 'undefined'],
  ])('with a lower end of %s the data are %s', (ciLow, verdict) => {
    expect(verdictOf({ value: ciLow === null ? null : 0.9, ciLow })).toBe(verdict);
  });

  it('counts replicates without variation and leaves them out', () => {
    const rare = countRatings([
      [1, 0, 0, 0, 0, 0, 0, 0],
      [1, 0, 0, 0, 0, 0, 0, 0],
    ]);
    const result = bootstrapAlpha(rare, nominal, options);
    // The one unit with the frame is left out with probability (7/8)^8 = .344.
    expect(result.undefinedReplicates! / 1_000).toBeCloseTo(0.344, 1);
    expect(result.ciHigh).toBe(1);
  });
});

describe('coverage of the bootstrap interval', () => {
  it('holds the true α in 93 to 97 of 100 runs: three coders, 200 units, true α .70, 1,000 runs', () => {
    let covered = 0;
    for (let run = 0; run < 1_000; run++) {
      const data = countRatings(planted(200, `coverage ${run}`));
      const { ciLow, ciHigh } = bootstrapAlpha(data, nominal, { seed: String(run), replicates: 400 });
      if (ciLow! <= 0.7 && 0.7 <= ciHigh!) covered++;
    }
    expect(covered / 1_000).toBeGreaterThanOrEqual(0.93);
    expect(covered / 1_000).toBeLessThanOrEqual(0.97);
  });
});
