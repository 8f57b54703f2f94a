import { type Category, sum, type UnitCounts } from './ratings.js';

export type Matrix = readonly (readonly number[])[];

/** Krippendorff's metrics. */
export const METRICS = ['nominal', 'ordinal', 'interval', 'ratio'] as const;
export type Metric = (typeof METRICS)[number];

/** Gwet's weights, as irrCAC names them. Its `ordinal` is not Krippendorff's ordinal metric. */
export const WEIGHTS = ['unweighted', 'linear', 'quadratic', 'ordinal', 'radical', 'ratio'] as const;
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

/** Weights of agreement in [0, 1] between categories, 1 on the diagonal (Gwet 2014, chapter 3). */
export function agreementWeights(weights: Weights, categories: readonly Category[]): Matrix {
  const value = positions(categories);
  const [low, high] = [Math.min(...value), Math.max(...value)];
  const disagreement = (i: number, j: number): number => {
    const [a, b] = [at(value, i), at(value, j)];
    const apart = Math.abs(a - b);
    if (weights === 'unweighted') return 1;
    if (weights === 'linear') return apart / (high - low);
    if (weights === 'quadratic') return (apart / (high - low)) ** 2;
    if (weights === 'radical') return Math.sqrt(apart / (high - low));
    if (weights === 'ratio') return (apart / (a + b)) ** 2 / ((high - low) / (high + low)) ** 2;
    return pairsUpTo(Math.abs(i - j) + 1) / pairsUpTo(categories.length);
  };
  return square(categories, (i, j) => (i === j ? 1 : 1 - disagreement(i, j)));
}
