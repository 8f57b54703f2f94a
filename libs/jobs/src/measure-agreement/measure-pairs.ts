import { agreementWeights, pairAgreement } from '@parallax/statistics';
import type { CoderPair, PairOfFrame } from './agreement-result.js';
import { countPair, type PairCounts, pairsOf } from './count-judgements.js';
import type { Judgements } from './judgements.js';

const PLAIN = agreementWeights('unweighted', [0, 1]);

/** Every pair of coders on every frame. */
export const measurePairs = (judgements: Judgements, frameIds: readonly string[]): CoderPair[] =>
  pairsOf(judgements.coderIds.length).map((pair) => ({
    coderA: judgements.coderIds[pair[0]] ?? '',
    coderB: judgements.coderIds[pair[1]] ?? '',
    frames: frameIds.map((frameId, frame) => ({ frameId, ...measurePair(countPair(judgements, frame, pair)) })),
  }));

function measurePair(counts: PairCounts): Omit<PairOfFrame, 'frameId'> {
  const { both, onlyA, onlyB, neither } = counts;
  const n = both + onlyA + onlyB + neither;
  const table = {
    categories: [0, 1],
    counts: [
      [neither, onlyB],
      [onlyA, both],
    ],
  };
  const { value, undefinedReason } = pairAgreement('cohen', table, PLAIN);
  const percentAgreement = n === 0 ? null : (both + neither) / n;
  return { ...counts, n, kappa: value, percentAgreement, undefinedReason };
}
