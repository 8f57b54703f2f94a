import { normalQuantile } from './normal.js';

/** A share with its interval. Either all of value, low and high are numbers in [0, 1], or all are null with a reason. */
export type Proportion = {
  /** Count of successes and of trials; the share is k / n. */
  readonly k: number;
  readonly n: number;
  readonly method: string;
} & (
  | { readonly value: number; readonly low: number; readonly high: number; readonly undefinedReason: null }
  | { readonly value: null; readonly low: null; readonly high: null; readonly undefinedReason: string }
);

const Z_95 = normalQuantile(0.975);

/**
 * Wilson score interval for a binomial proportion, without continuity correction:
 * (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n).
 *
 * @param k successes, 0 ≤ k ≤ n; @param n trials
 * @param options confidence in (0, 1), default .95; whenEmpty names the reason given for n = 0
 * @returns share and interval, each in [0, 1]; undefined (null with a reason) when n = 0
 * @throws RangeError when k and n are not whole numbers with 0 ≤ k ≤ n: counts come from our own queries
 * @see Wilson, E. B. (1927). Journal of the American Statistical Association 22, 209–212.
 */
export function wilsonInterval(
  k: number,
  n: number,
  { confidence = 0.95, whenEmpty = 'NO_OBSERVATIONS' }: { confidence?: number; whenEmpty?: string } = {},
): Proportion {
  if (!Number.isInteger(k) || !Number.isInteger(n) || k < 0 || k > n) throw new RangeError(`Not k of n: ${k} of ${n}.`);
  const counts = { k, n, method: `wilson-${confidence}` };
  if (n === 0) return { ...counts, value: null, low: null, high: null, undefinedReason: whenEmpty };
  const z = confidence === 0.95 ? Z_95 : normalQuantile((1 + confidence) / 2);
  const value = k / n;
  const centre = value + (z * z) / (2 * n);
  const half = z * Math.sqrt((value * (1 - value)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  // At the ends the formula gives exactly 0 and 1; rounding would leave 1e-17 below or above.
  const low = k === 0 ? 0 : (centre - half) / scale;
  const high = k === n ? 1 : (centre + half) / scale;
  return { ...counts, value, low, high, undefinedReason: null };
}
