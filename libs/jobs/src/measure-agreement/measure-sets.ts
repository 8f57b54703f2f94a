import { type LabelSetMatrix, masiAlpha } from '@parallax/statistics';
import type { MultiLabelAgreement } from './agreement-result.js';
import { toCoefficient, undefinedCoefficient } from './coefficients.js';
import { type Judgements, MISSING, PRESENT } from './judgements.js';

const VARIANT = 'nltk';
/** The distance of every set from every other is needed: beyond this many it takes longer than all else. */
const MOST_SETS = 400;

/** One summary over all frames: α of the sets of frames found, with the MASI distance. */
export function measureSets(judgements: Judgements, frameIds: readonly string[]): MultiLabelAgreement {
  const matrix = labelSets(judgements, frameIds);
  const distinct = new Set(matrix.flatMap((sets) => sets.map((set) => set?.join(' ') ?? '')));
  if (distinct.size > MOST_SETS) return { variant: VARIANT, alpha: undefinedCoefficient('TOO_MANY_SETS') };
  return { variant: VARIANT, alpha: toCoefficient(masiAlpha(matrix, VARIANT)) };
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
