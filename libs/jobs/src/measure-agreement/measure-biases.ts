import type { CoderBias } from './agreement-result.js';
import { type Judgements } from './judgements.js';

/** Whether coders find frames more or less often than the others on the same units. */
export function measureBiases(judgements: Judgements, frameIds: readonly string[]): CoderBias[] {
  return frameIds.flatMap((frameId) =>
    judgements.coderIds.map((coderId) => ({
      coderId,
      frameId,
      difference: null,
      n: 0,
      pAdjusted: null,
      flagged: false,
    })),
  );
}
