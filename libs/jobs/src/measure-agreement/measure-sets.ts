import { bootstrapMasiAlpha, type LabelSetMatrix } from '@parallax/statistics';
import type { MultiLabelAgreement } from './agreement-result.js';
import { toCoefficient } from './coefficients.js';
import { type Judgements, MISSING, PRESENT } from './judgements.js';
import type { Chance } from './measure-frame.js';

const VARIANT = 'nltk';

/** One summary over all frames: α of the sets of frames found, with the MASI distance. */
export function measureSets(judgements: Judgements, frameIds: readonly string[], chance: Chance): MultiLabelAgreement {
  const alpha = bootstrapMasiAlpha(labelSets(judgements, frameIds), VARIANT, chance);
  return { variant: VARIANT, alpha: toCoefficient(alpha) };
}

/** Coder by unit. A coder who left any frame without a word has not given a set. */
function labelSets({ coderIds, units, frames }: Judgements, frameIds: readonly string[]): LabelSetMatrix {
  const width = coderIds.length;
  const setAt = (cell: number): readonly string[] | null =>
    frames.some((cells) => cells[cell] === MISSING)
      ? null
      : frameIds.filter((_, frame) => frames[frame]?.[cell] === PRESENT);
  return coderIds.map((_, coder) => Array.from({ length: units }, (__, unit) => setAt(unit * width + coder)));
}
