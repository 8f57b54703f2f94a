import { describe, expect, it } from 'vitest';
import {
  agreementWeights,
  chanceCorrected,
  countRatings,
  krippendorffAlpha,
  pairAgreement,
  squaredDistance,
  type Metric,
  type PairCoefficient,
  type Weights,
} from '../index.js';

/** Gwet (2014), four raters and twelve units; standard errors from irrCAC 1.4 in R 4.2.2. */
const FOUR_RATERS = countRatings([
  [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
  [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
]);
const of = (weights: Weights) => agreementWeights(weights, FOUR_RATERS.categories);

describe('standard errors of many coders', () => {
  it.each([
    ['percent agreement', chanceCorrected(FOUR_RATERS, 'none', of('unweighted')), 0.12561, 0.542],
    ['Brennan–Prediger', chanceCorrected(FOUR_RATERS, 'uniform', of('unweighted')), 0.14472, 0.454],
    ['Fleiss κ', chanceCorrected(FOUR_RATERS, 'pooled', of('unweighted')), 0.15302, 0.424],
    ['AC2, quadratic', chanceCorrected(FOUR_RATERS, 'gwet', of('quadratic')), 0.10396, 0.685],
  ])('%s', (_name, { se, ciLow, ciHigh }, expected, low) => {
    expect(se).toBeCloseTo(expected, 5);
    expect(ciLow).toBeCloseTo(low, 3);
    expect(ciHigh).toBe(1);
  });

  it.each<[Metric, number]>([
    ['nominal', 0.14548],
    ['ratio', 0.14036],
  ])('α, %s', (metric, expected) => {
    expect(krippendorffAlpha(FOUR_RATERS, (data) => squaredDistance(metric, data)).se).toBeCloseTo(expected, 5);
  });
});

/** Gwet (2014), two raters; standard errors from irrCAC in R 4.2.2. */
const THREE = [
  [13, 0, 0],
  [0, 20, 7],
  [0, 4, 56],
];
const FOUR = [
  [40, 6, 4, 15],
  [4, 25, 1, 5],
  [4, 2, 21, 9],
  [17, 13, 12, 45],
];

describe('standard errors of two coders', () => {
  it.each<readonly [string, PairCoefficient, number[][], { weights: Weights; expected: number }]>([
    ['percent agreement', 'none', THREE, { weights: 'unweighted', expected: 0.031288975694 }],
    ['κ', 'cohen', THREE, { weights: 'unweighted', expected: 0.058910718326 }],
    ['κ', 'cohen', FOUR, { weights: 'unweighted', expected: 0.045969181562 }],
    ['κ, linear', 'cohen', FOUR, { weights: 'linear', expected: 0.053388050713 }],
    ['κ, quadratic', 'cohen', THREE, { weights: 'quadratic', expected: 0.035351507576 }],
    ['π', 'scott', FOUR, { weights: 'unweighted', expected: 0.046231544426 }],
    ['α', 'krippendorff', THREE, { weights: 'unweighted', expected: 0.059054733309 }],
    ['AC1', 'gwet', FOUR, { weights: 'unweighted', expected: 0.043449874431 }],
    ['Brennan–Prediger', 'uniform', THREE, { weights: 'unweighted', expected: 0.046933463541 }],
  ])('%s', (_name, kind, counts, { weights, expected }) => {
    const categories = counts.map((_, index) => index + 1);
    expect(pairAgreement(kind, { categories, counts }, agreementWeights(weights, categories)).se).toBeCloseTo(
      expected,
      11,
    );
  });
});
