import { chiSquareTail } from '../tails.js';
import { undefinedBecause, type Undefined } from './result.js';
import type { Strata } from './strata.js';

export type BreslowDay =
  | {
      /** χ² with `df` degrees of freedom: do the strata share one odds ratio? */
      readonly value: number;
      readonly df: number;
      readonly p: number;
      /** The same less Tarone's correction. */
      readonly tarone: number;
      readonly taroneP: number;
      /** Smallest count expected in any stratum used under the common ratio; below 1 the p says little. */
      readonly smallestExpected: number;
    }
  | Undefined;

/** The count a that margins and an odds ratio imply: the root of its quadratic that lies within the margins. */
function impliedCount(row: number, column: number, n: number, oddsRatio: number): number {
  if (oddsRatio === 1) return (row * column) / n;
  // (1 − ψ) a² + (n − row − column + ψ (row + column)) a − ψ row column = 0
  const square = 1 - oddsRatio;
  const linear = n - row - column + oddsRatio * (row + column);
  const root = Math.sqrt(linear * linear + 4 * square * oddsRatio * row * column);
  return (2 * oddsRatio * row * column) / (linear + root);
}

/**
 * Breslow and Day's test that the strata share the odds ratio `oddsRatio` (Mantel and Haenszel's), with Tarone's
 * correction beside it. Strata with an empty row or column are left out. It needs strata that are each large: with one
 * or two articles an event its p is not to be read.
 *
 * @param oddsRatio above 0; @param leastExpected strata with a smaller expected count are left out too
 * @returns null with NEEDS_TWO_STRATA or NO_COMMON_RATIO
 * @see Breslow & Day (1980), Statistical Methods in Cancer Research I, 142; Tarone (1985), Biometrika 72, 91–95.
 */
export function breslowDay(strata: Strata, oddsRatio: number | null, leastExpected = 0): BreslowDay {
  if (oddsRatio === null || !(oddsRatio > 0)) return undefinedBecause('NO_COMMON_RATIO');
  let [value, distance, variances, informative, smallestExpected] = [0, 0, 0, 0, Infinity];
  strata.forEach((a, b, c, d) => {
    const [row, column, n] = [a + b, a + c, a + b + c + d];
    if (row * (n - row) * column * (n - column) === 0) return;
    const e = impliedCount(row, column, n, oddsRatio);
    const cells = [e, row - e, column - e, n - row - column + e];
    const smallest = Math.min(...cells);
    if (smallest < leastExpected) return;
    const variance = 1 / cells.reduce((sum, cell) => sum + 1 / cell, 0);
    value += (a - e) ** 2 / variance;
    distance += a - e;
    variances += variance;
    smallestExpected = Math.min(smallestExpected, smallest);
    informative++;
  });
  if (informative < 2) return undefinedBecause('NEEDS_TWO_STRATA');
  const df = informative - 1;
  const tarone = Math.max(0, value - distance ** 2 / variances);
  return { value, df, p: chiSquareTail(value, df), tarone, taroneP: chiSquareTail(tarone, df), smallestExpected };
}
