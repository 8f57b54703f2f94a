import { byCodeUnits } from './rng.js';

/** A stratum with its number of members. */
export interface Stratum {
  readonly key: string;
  readonly population: number;
}

/** `proportional`: shares as in the population. `equal`: the same number each, as far as members go. */
export type Allocation = 'proportional' | 'equal';

interface Quota extends Stratum {
  readonly quota: number;
}

/** Whole numbers that sum to `size`: floors first, then one each to the largest remainders; ties go to larger strata. */
function largestRemainders(quotas: readonly Quota[], size: number): Map<string, number> {
  const numbers = new Map(quotas.map(({ key, quota }) => [key, Math.floor(quota)]));
  const rest = size - [...numbers.values()].reduce((sum, number) => sum + number, 0);
  const remainder = ({ quota }: Quota): number => quota - Math.floor(quota);
  const ranked = quotas
    .filter((one) => remainder(one) > 0)
    .sort((a, b) => remainder(b) - remainder(a) || b.population - a.population || byCodeUnits(a.key, b.key));
  for (const { key } of ranked.slice(0, rest)) numbers.set(key, (numbers.get(key) ?? 0) + 1);
  return numbers;
}

interface Rule {
  readonly weightOf: (stratum: Stratum) => number;
  /** The bound that a quota would pass; null when it fits. */
  readonly boundOf: (quota: Quota) => number | null;
}

/** Strata whose quota would pass their bound get the bound, and the others share what is left, until all fit. */
function quotasWithin(strata: readonly Stratum[], size: number, { weightOf, boundOf }: Rule): Quota[] {
  const weights = strata.reduce((sum, stratum) => sum + weightOf(stratum), 0);
  // Products of whole numbers before the division, so that exact shares stay exact.
  const quotas = strata.map((one) => ({ ...one, quota: (size * weightOf(one)) / weights }));
  const bound = quotas.flatMap((one) => {
    const quota = boundOf(one);
    return quota === null ? [] : [{ ...one, quota }];
  });
  if (bound.length === 0) return quotas;
  const keys = new Set(bound.map(({ key }) => key));
  const open = strata.filter(({ key }) => !keys.has(key));
  const left = bound.reduce((rest, { quota }) => rest - quota, size);
  return [...bound, ...quotasWithin(open, left, { weightOf, boundOf })];
}

// A proportional quota never passes what the stratum has: shares are those of the population, and what others get to
// reach the minimum only lowers it. Equal quotas reach the minimum by themselves: the minima fit into the size.
const RULES: Record<Allocation, (minimum: number) => Rule> = {
  proportional: (minimum) => ({
    weightOf: ({ population }) => population,
    boundOf: ({ quota, population }) => (quota < Math.min(minimum, population) ? Math.min(minimum, population) : null),
  }),
  equal: () => ({
    weightOf: () => 1,
    boundOf: ({ quota, population }) => (quota > population ? population : null),
  }),
};

/**
 * How many units each stratum gives, by key: they sum to `size`, none is more than its stratum has, and none less
 * than `minimum` (or than its stratum has).
 *
 * Quotas are rounded by largest remainders (Hamilton's method).
 *
 * @param size at most the sum of populations, at least the sum of the minima; callers check
 */
export function allocate(
  strata: readonly Stratum[],
  size: number,
  allocation: Allocation,
  minimum: number,
): Map<string, number> {
  const filled = strata.filter(({ population }) => population > 0);
  return largestRemainders(quotasWithin(filled, size, RULES[allocation](minimum)), size);
}
