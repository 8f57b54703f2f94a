import {
  alphaU,
  alphaUIntervals,
  type DocumentInterval,
  type MarkedDocument,
  meanInterval,
  tokenF1,
} from '@parallax/statistics';
import type { Coefficient } from './agreement-result.js';
import { undefinedCoefficient } from './coefficients.js';
import { pairsOf } from './count-judgements.js';
import type { Chance } from './measure-frame.js';
import type { MarkedUnit } from './read-marks.js';

export interface FrameMarks {
  readonly alphaU: Coefficient;
  readonly tokenF1: Coefficient;
}

/** Whose marks of which frames are compared. */
export interface MarkedFrames {
  readonly frameIds: readonly string[];
  readonly coderIds: readonly string[];
}

const bothUndefined = (reason: string): FrameMarks => ({
  alphaU: undefinedCoefficient(reason),
  tokenF1: undefinedCoefficient(reason),
});

/** Frame by frame, how far coders agree on where in the text it is. `units` null: not asked for. */
export function measureMarks(
  units: readonly MarkedUnit[] | null,
  { frameIds, coderIds }: MarkedFrames,
  chance: Chance,
): FrameMarks[] {
  if (units === null) return frameIds.map(() => bothUndefined('NOT_ASKED'));
  const marked = new Set(units.flatMap(({ marks }) => [...marks.keys()]));
  const alphas = marked.size === 0 ? null : alphasOf(units, coderIds, chance);
  return frameIds.map((frameId) => {
    if (!marked.has(frameId)) return bothUndefined('NO_SPANS');
    if (coderIds.length < 2 || alphas === null) return bothUndefined('NEEDS_TWO_CODERS');
    return { alphaU: alphas(frameId), tokenF1: tokenF1Of(units, frameId, chance) };
  });
}

/** A mark that is missing is no mark: coders who judged a text are taken to have looked for every frame. */
const withInterval = (value: number, interval: DocumentInterval): Coefficient => ({
  ...{ value, low: interval.ciLow, high: interval.ciHigh, method: interval.ciMethod, se: interval.se },
  ...{ n: interval.nDocuments, nMissing: 0, seed: interval.seed, replicates: interval.replicates },
  ...{ undefinedReplicates: interval.undefinedReplicates, undefinedReason: null, noIntervalReason: interval.reason },
});

/** αU of every frame from the same draws of texts. It needs texts that all coders read: the others are left out. */
function alphasOf(units: readonly MarkedUnit[], coderIds: readonly string[], chance: Chance) {
  const readByAll = units.filter((unit) => coderIds.every((id) => unit.coderIds.includes(id)));
  const documents = readByAll.map((unit) => documentOf(unit, coderIds));
  const { categories } = alphaU(documents, coderIds.length);
  const intervals = alphaUIntervals(documents, coderIds.length, chance).categories;
  return (frameId: string): Coefficient => {
    if (readByAll.length === 0) return undefinedCoefficient('NO_UNIT_BY_ALL_CODERS');
    const [found, interval] = [categories.get(frameId), intervals.get(frameId)];
    const value = found?.value ?? null;
    return value === null || interval === undefined
      ? { ...undefinedCoefficient(found?.undefinedReason ?? 'NO_SPANS'), n: readByAll.length }
      : withInterval(value, interval);
  };
}

const documentOf = ({ length, marks }: MarkedUnit, coderIds: readonly string[]): MarkedDocument => ({
  ...{ start: 0, length },
  sections: [...marks].flatMap(([category, byCoder]) =>
    [...byCoder].flatMap(([coderId, { spans }]) =>
      spans.map(({ start, end }) => ({ start, length: end - start, coder: coderIds.indexOf(coderId), category })),
    ),
  ),
});

const NO_WORDS: ReadonlySet<number> = new Set();

/** Mean over units of the mean over pairs of coders; pairs who both marked nothing are left out. */
function tokenF1Of(units: readonly MarkedUnit[], frameId: string, chance: Chance): Coefficient {
  const means = units.flatMap((unit) => {
    const marks = unit.marks.get(frameId);
    if (!marks) return [];
    const words = unit.coderIds.map((id) => marks.get(id)?.words ?? NO_WORDS);
    const values = pairsOf(words.length)
      .map(([a, b]) => tokenF1(words[a] ?? NO_WORDS, words[b] ?? NO_WORDS))
      .filter((value) => value !== null);
    return values.length === 0 ? [] : [mean(values)];
  });
  return means.length === 0
    ? undefinedCoefficient('NO_PAIRABLE_UNITS')
    : withInterval(mean(means), meanInterval(means, { seed: chance.seed, replicates: chance.replicates }));
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
