import {
  alphaU,
  alphaUInterval,
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

/** Whose marks of which frame are compared. */
export interface MarkedFrame {
  readonly frameId: string;
  readonly coderIds: readonly string[];
}

const bothUndefined = (reason: string): FrameMarks => ({
  alphaU: undefinedCoefficient(reason),
  tokenF1: undefinedCoefficient(reason),
});

/** How far coders agree on where in the text a frame is. `units` null: not asked for. */
export function measureMarks(units: readonly MarkedUnit[] | null, frame: MarkedFrame, chance: Chance): FrameMarks {
  if (units === null) return bothUndefined('NOT_ASKED');
  if (!units.some(({ marks }) => marks.has(frame.frameId))) return bothUndefined('NO_SPANS');
  if (frame.coderIds.length < 2) return bothUndefined('NEEDS_TWO_CODERS');
  return { alphaU: alphaUOf(units, frame, chance), tokenF1: tokenF1Of(units, frame.frameId, chance) };
}

/** A mark that is missing is no mark: coders who judged a text are taken to have looked for every frame. */
const withInterval = (value: number, interval: DocumentInterval): Coefficient => ({
  ...{ value, low: interval.ciLow, high: interval.ciHigh, method: interval.ciMethod, se: interval.se },
  ...{ n: interval.nDocuments, nMissing: 0, seed: interval.seed, replicates: interval.replicates },
  ...{ undefinedReplicates: interval.undefinedReplicates, undefinedReason: null, noIntervalReason: interval.reason },
});

/** αU needs texts that all coders read: those judged by fewer are left out. */
function alphaUOf(units: readonly MarkedUnit[], { frameId, coderIds }: MarkedFrame, chance: Chance): Coefficient {
  const readByAll = units.filter((unit) => coderIds.every((id) => unit.coderIds.includes(id)));
  if (readByAll.length === 0) return undefinedCoefficient('NO_UNIT_BY_ALL_CODERS');
  const documents = readByAll.map((unit): MarkedDocument => {
    const sections = [...(unit.marks.get(frameId) ?? [])].flatMap(([coderId, { spans }]) =>
      spans.map(({ start, end }) => ({
        start,
        length: end - start,
        coder: coderIds.indexOf(coderId),
        category: frameId,
      })),
    );
    return { start: 0, length: unit.length, sections };
  });
  const { overall } = alphaU(documents, coderIds.length);
  return overall.value === null
    ? { ...undefinedCoefficient(overall.undefinedReason ?? 'NO_VARIATION'), n: readByAll.length }
    : withInterval(overall.value, alphaUInterval(documents, coderIds.length, chance));
}

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
    : withInterval(mean(means), meanInterval(means, chance));
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
