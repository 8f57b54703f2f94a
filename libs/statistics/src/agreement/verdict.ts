import type { AgreementResult } from './coefficient.js';

/** Krippendorff (2004), p. 241: rely on data from .800 on, draw tentative conclusions from .667 on. */
export const RELIABLE_FROM = 0.8;
export const TENTATIVE_FROM = 0.667;

export const VERDICTS = ['reliable', 'tentative', 'not_established', 'undefined'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What the lower end of the interval allows to be said; the point value alone never decides. */
export function verdictOf({ value, ciLow }: Pick<AgreementResult, 'value' | 'ciLow'>): Verdict {
  if (value === null || ciLow === null) return 'undefined';
  if (ciLow >= RELIABLE_FROM) return 'reliable';
  return ciLow >= TENTATIVE_FROM ? 'tentative' : 'not_established';
}

/** How many more units to code, or why that cannot be said. */
export interface UnitAdvice {
  readonly moreUnits: number | null;
  readonly reason: 'ENOUGH' | 'CODE_MORE' | 'ALPHA_TOO_LOW' | 'UNDEFINED';
}

/**
 * How many more units would lift the lower end of the interval to `threshold`, if α stays what it is: the interval
 * narrows with the square root of the units, so n must grow by ((α − low) / (α − threshold))². A forecast, not a
 * promise. Where α itself does not exceed the threshold, no number of units helps.
 */
export function unitsForThreshold(
  { value, ciLow, n }: Pick<AgreementResult, 'value' | 'ciLow' | 'n'>,
  threshold = TENTATIVE_FROM,
): UnitAdvice {
  if (value === null || ciLow === null) return { moreUnits: null, reason: 'UNDEFINED' };
  if (ciLow >= threshold) return { moreUnits: 0, reason: 'ENOUGH' };
  if (value <= threshold) return { moreUnits: null, reason: 'ALPHA_TOO_LOW' };
  const needed = n * ((value - ciLow) / (value - threshold)) ** 2;
  return { moreUnits: Math.ceil(needed) - n, reason: 'CODE_MORE' };
}
