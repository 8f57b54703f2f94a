import { logGamma } from '../student.js';
import type { Strata } from './strata.js';

const logChoose = (n: number, k: number): number => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);

/** Chances of a in one table of fixed margins when rows and columns have nothing to do with each other. */
function hypergeometric(
  a: number,
  b: number,
  c: number,
  d: number,
): { readonly low: number; readonly chances: Float64Array } {
  const [row, column, n] = [a + b, a + c, a + b + c + d];
  const low = Math.max(0, row + column - n);
  const high = Math.min(row, column);
  const chances = Float64Array.from({ length: high - low + 1 }, (_, at) =>
    Math.exp(logChoose(column, low + at) + logChoose(n - column, row - low - at) - logChoose(n, row)),
  );
  return { low, chances };
}

function convolve(first: Float64Array, second: Float64Array): Float64Array {
  const sum = new Float64Array(first.length + second.length - 1);
  for (let i = 0; i < first.length; i++) {
    for (let j = 0; j < second.length; j++) sum[i + j] = (sum[i + j] ?? 0) + (first[i] ?? 0) * (second[j] ?? 0);
  }
  return sum;
}

/** Chances closer than this count as equal, as in R. */
const TIE = 1 + 1e-7;

/**
 * Exact probability of the Cochran–Mantel–Haenszel test: of Σa under fixed margins of every stratum, two-sided as R's
 * `mantelhaen.test(exact = TRUE)` takes it (all sums no likelier than the one found). With one article on each side of
 * every event it is McNemar's exact probability.
 *
 * @returns null when no stratum leaves a choice
 */
export function exactStrataP(strata: Strata): number | null {
  let chances: Float64Array = new Float64Array([1]);
  let [found, informative] = [0, 0];
  strata.forEach((a, b, c, d) => {
    if ((a + b) * (c + d) * (a + c) * (b + d) === 0) return;
    const own = hypergeometric(a, b, c, d);
    found += a - own.low;
    informative++;
    chances = convolve(chances, own.chances);
  });
  if (informative === 0) return null;
  const limit = (chances[found] ?? 0) * TIE;
  let p = 0;
  for (const chance of chances) if (chance <= limit) p += chance;
  return Math.min(1, p);
}

/**
 * How far Σa could move from its expectation towards the nearer end; from 5 on, χ² may be trusted.
 *
 * @see Mantel, N. & Fleiss, J. L. (1980). American Journal of Epidemiology 112, 129–134.
 */
export function mantelFleiss(strata: Strata): number {
  let [below, above] = [0, 0];
  strata.forEach((a, b, c, d) => {
    const [row, column, n] = [a + b, a + c, a + b + c + d];
    if (n === 0) return;
    const expected = (row * column) / n;
    below += expected - Math.max(0, row + column - n);
    above += Math.min(row, column) - expected;
  });
  return Math.min(below, above);
}
