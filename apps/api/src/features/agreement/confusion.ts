import { CoderConfusionType, type CoderPairAgreementType } from './agreement.type.js';

/** The counts of one frame from every pair of coders. */
export const confusionOf = (pairs: readonly CoderPairAgreementType[], frameId: string): CoderConfusionType[] =>
  pairs.flatMap(({ coderAId, coderBId, frames }) =>
    frames
      .filter((frame) => frame.frameId === frameId)
      .map(({ both, onlyA, onlyB, neither }) =>
        Object.assign(new CoderConfusionType(), { coderAId, coderBId, both, onlyA, onlyB, neither }),
      ),
  );
