import { type Category, sum, type UnitCounts } from './ratings.js';

export type Matrix = readonly (readonly number[])[];

/** Krippendorff's metrics. */
export const METRICS = ['nominal', 'ordinal', 'interval', 'ratio'] as const;
export type Metric = (typeof METRICS)[number];

/** Gwet's weights, as irrCAC names them. Its `ordinal` is not Krippendorff's ordinal metric. */
export const WEIGHTS = [
  'unweighted',
  'linear',
  'quadratic',
  'ordinal',
  'radical',
  'ratio',
  'circular',
  'bipolar',
] as const;
export type Weights = (typeof WEIGHTS)[number];

const square = (categories: readonly unknown[], cell: (row: number, column: number) => number): Matrix =>
  categories.map((_, row) => categories.map((__, column) => cell(row, column)));

const allNumbers = (categories: readonly Category[]): categories is readonly number[] =>
  categories.every((category) => typeof category === 'number');

/** Texts have no distances of their own: their ranks stand for them, as in irrCAC. */
const positions = (categories: readonly Category[]): readonly number[] =>
  allNumbers(categories) ? categories : categories.map((_, index) => index + 1);

const at = (values: readonly number[], index: number): number => values[index] ?? 0;

/**
 * Krippendorff's squared distance δ² between categories (Krippendorff 2011).
 *
 * @param data pairable units: the ordinal distance between two categories depends on how often the ones between
 *   them were used
 */
export function squaredDistance(metric: Metric, { categories, counts }: UnitCounts): Matrix {
  const value = positions(categories);
  const used = categories.map((_, column) => sum(counts.map((row) => row[column] ?? 0)));
  return square(categories, (i, j) => {
    if (i === j) return 0;
    const [a, b] = [at(value, i), at(value, j)];
    if (metric === 'nominal') return 1;
    if (metric === 'interval') return (a - b) ** 2;
    if (metric === 'ratio') return a + b === 0 ? 0 : ((a - b) / (a + b)) ** 2;
    const [low, high] = i < j ? [i, j] : [j, i];
    return (sum(used.slice(low, high + 1)) - (at(used, i) + at(used, j)) / 2) ** 2;
  });
}

const pairsUpTo = (n: number): number => (n * (n - 1)) / 2;

type Apart = (a: number, b: number) => number;

/** Disagreement of two different values between the lowest and the highest; `ordinal` counts places instead. */
function apartBy(weights: Exclude<Weights, 'ordinal'>, [low, high]: readonly [number, number]): Apart {
  switch (weights) {
    case 'unweighted':
      return () => 1;
    case 'linear':
      return (a, b) => Math.abs(a - b);
    case 'quadratic':
      return (a, b) => (a - b) ** 2;
    case 'radical':
      return (a, b) => Math.sqrt(Math.abs(a - b));
    case 'ratio':
      return (a, b) => ((a - b) / (a + b)) ** 2;
    case 'circular':
      // The highest value is as near to the lowest as its neighbour below.
      return (a, b) => Math.sin((Math.PI * (a - b)) / (high - low + 1)) ** 2;
    case 'bipolar':
      return (a, b) => (a - b) ** 2 / ((a + b - 2 * low) * (2 * high - a - b));
  }
}

/**
 * Weights of agreement in [0, 1] between categories, 1 on the diagonal (Gwet 2014, chapter 3): disagreements over the
 * largest of them, which for all but `circular` and `bipolar` is that of the lowest and the highest category.
 */
export function agreementWeights(weights: Weights, categories: readonly Category[]): Matrix {
  const value = positions(categories);
  const apart = weights === 'ordinal' ? null : apartBy(weights, [Math.min(...value), Math.max(...value)]);
  const cost = square(categories, (i, j) => {
    if (i === j) return 0;
    return apart === null ? pairsUpTo(Math.abs(i - j) + 1) : apart(at(value, i), at(value, j));
  });
  const largest = Math.max(...cost.flat());
  return square(categories, (i, j) => (i === j ? 1 : 1 - (cost[i]?.[j] ?? 0) / largest));
}
