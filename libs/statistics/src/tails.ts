import { logGamma } from './student.js';

/** Terms or steps after which both expansions below have long met 1e-15. */
const STEPS = 10_000;

/** Lower regularised incomplete gamma function by its series, for x < a + 1. */
function gammaSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < STEPS && Math.abs(term) > Math.abs(sum) * 1e-17; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum * Math.exp(-x + a * Math.log(x) - logGamma(a));
}

/** Upper regularised incomplete gamma function by Lentz's continued fraction, for x ≥ a + 1. */
function gammaFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < STEPS; n++) {
    const term = -n * (n - a);
    b += 2;
    d = 1 / (term * d + b || 1e-300);
    c = b + term / c || 1e-300;
    value *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return value * Math.exp(-x + a * Math.log(x) - logGamma(a));
}

/**
 * Probability that χ² with `df` degrees of freedom exceeds `x`, to about 13 digits.
 *
 * @param x from 0 on; @param df above 0
 */
export function chiSquareTail(x: number, df: number): number {
  if (!(x > 0)) return 1;
  const [a, half] = [df / 2, x / 2];
  return half < a + 1 ? Math.max(0, 1 - gammaSeries(a, half)) : gammaFraction(a, half);
}

/** Probability that a standard normal variable lies farther from 0 than `z`, on both sides together. */
export const normalTails = (z: number): number => chiSquareTail(z * z, 1);

/** Probability of at most `k` successes in `n` trials of a fair coin. */
export function fairCoinTail(k: number, n: number): number {
  let sum = 0;
  for (let i = 0; i <= k; i++) {
    sum += Math.exp(logGamma(n + 1) - logGamma(i + 1) - logGamma(n - i + 1) - n * Math.LN2);
  }
  return Math.min(1, sum);
}
