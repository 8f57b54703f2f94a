import { incompleteBeta, logGamma } from '../../student.js';
import type { VolumeBaseline } from './volume-baseline.js';

/** Some consecutive days against the baseline. */
export interface WindowTest {
  readonly seen: number;
  readonly expected: number;
  /** Probability of so few, and of so many, where nothing changed. */
  readonly few: number;
  readonly many: number;
}

/** Days are alike beyond their weekday: news comes in waves. */
const CORRELATION = 0.3;
/** Squared relative wander of the level between baseline and window. */
const WANDER = 0.005;

export const expectedOn = ({ level, weekday }: VolumeBaseline, day: number): number => level * (weekday[day % 7] ?? 1);

export interface Days {
  readonly from: number;
  /** The day after the last. */
  readonly to: number;
}

/** Articles seen to articles expected. */
export function ratioOf(counts: readonly number[], baseline: VolumeBaseline, { from, to }: Days): number {
  let [seen, expected] = [0, 0];
  for (let day = from; day < to; day++) {
    seen += counts[day] ?? 0;
    expected += expectedOn(baseline, day);
  }
  return seen / expected;
}

/** 1 + 2Σ(1 − j/w)ρʲ: by how much a sum of `length` days varies more than of days without a memory. */
function memory(length: number): number {
  let factor = 1;
  for (let lag = 1; lag < length; lag++) factor += 2 * (1 - lag / length) * CORRELATION ** lag;
  return factor;
}

/** The relative variance, beyond Poisson, of the sum of days whose expectations are given. */
export function spreadOf(baseline: VolumeBaseline, expected: readonly number[]): number {
  const sum = expected.reduce((a, b) => a + b, 0);
  const squares = expected.reduce((a, b) => a + b * b, 0);
  const ofWindow = (baseline.overdispersion * memory(expected.length) * squares) / (sum * sum);
  const ofLevel = (1 / baseline.level + baseline.overdispersion * memory(1_000)) / baseline.days;
  return ofWindow + ofLevel + WANDER;
}

/** P(X ≤ k) of a negative binomial with this mean and a variance of mean + spread · mean². */
export function negativeBinomialCdf(k: number, mean: number, spread: number): number {
  if (k < 0) return 0;
  const size = 1 / spread;
  return incompleteBeta(size / (size + mean), size, k + 1);
}

export function testWindow(counts: readonly number[], baseline: VolumeBaseline, { from, to }: Days): WindowTest {
  const expectations: number[] = [];
  let seen = 0;
  for (let day = from; day < to; day++) {
    expectations.push(expectedOn(baseline, day));
    seen += counts[day] ?? 0;
  }
  const expected = expectations.reduce((a, b) => a + b, 0);
  const spread = spreadOf(baseline, expectations);
  const few = negativeBinomialCdf(seen, expected, spread);
  return { seen, expected, few, many: 1 - negativeBinomialCdf(seen - 1, expected, spread) };
}

/** ln P(X = k) of one day with this mean. */
export function logDay(k: number, mean: number, overdispersion: number): number {
  const size = 1 / overdispersion;
  return (
    logGamma(k + size) -
    logGamma(size) -
    logGamma(k + 1) +
    size * Math.log(size / (size + mean)) +
    k * Math.log(mean / (size + mean))
  );
}
