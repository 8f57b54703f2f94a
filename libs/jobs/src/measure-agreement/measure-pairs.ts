import type { CoderPair, PairOfFrame } from './agreement-result.js';
import { countPair, type PairCounts, pairsOf } from './count-judgements.js';
import type { Judgements } from './judgements.js';

/** Every pair of coders on every frame. */
export const measurePairs = (judgements: Judgements, frameIds: readonly string[]): CoderPair[] =>
  pairsOf(judgements.coderIds.length).map((pair) => ({
    coderA: judgements.coderIds[pair[0]] ?? '',
    coderB: judgements.coderIds[pair[1]] ?? '',
    frames: frameIds.map((frameId, frame) => ({ frameId, ...measurePair(countPair(judgements, frame, pair)) })),
  }));

/**
 * Cohen's κ (1960) from the four counts. `pairAgreement` of libs/statistics gives the same with a standard error,
 * unit by unit: too slow for every pair and frame of ten thousand units.
 */
export function measurePair(counts: PairCounts): Omit<PairOfFrame, 'frameId'> {
  const { both, onlyA, onlyB, neither } = counts;
  const n = both + onlyA + onlyB + neither;
  if (n === 0) return { ...counts, n, kappa: null, percentAgreement: null, undefinedReason: 'NO_PAIRABLE_UNITS' };
  const agreed = (both + neither) / n;
  const byChance = ((both + onlyA) * (both + onlyB) + (neither + onlyB) * (neither + onlyA)) / n ** 2;
  const isDefined = both < n && neither < n;
  return {
    ...{ ...counts, n, percentAgreement: agreed },
    ...{ kappa: isDefined ? (agreed - byChance) / (1 - byChance) : null },
    undefinedReason: isDefined ? null : 'NO_VARIATION',
  };
}
