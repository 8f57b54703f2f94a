import { alphaU, type MarkedDocument, tokenF1 } from '@parallax/statistics';
import type { Coefficient } from './agreement-result.js';
import { undefinedCoefficient } from './coefficients.js';
import { pairsOf } from './count-judgements.js';
import type { MarkedUnit } from './read-marks.js';

export interface FrameMarks {
  readonly alphaU: Coefficient;
  readonly tokenF1: Coefficient;
}

const bothUndefined = (reason: string): FrameMarks => ({
  alphaU: undefinedCoefficient(reason),
  tokenF1: undefinedCoefficient(reason),
});

/** How far coders agree on where in the text a frame is. `units` null: not asked for. */
export function measureMarks(
  units: readonly MarkedUnit[] | null,
  frameId: string,
  coderIds: readonly string[],
): FrameMarks {
  if (units === null) return bothUndefined('NOT_ASKED');
  if (!units.some(({ marks }) => marks.has(frameId))) return bothUndefined('NO_SPANS');
  if (coderIds.length < 2) return bothUndefined('NEEDS_TWO_CODERS');
  return { alphaU: alphaUOf(units, frameId, coderIds), tokenF1: tokenF1Of(units, frameId) };
}

const exact = (value: number, n: number): Coefficient => ({
  ...undefinedCoefficient(''),
  value,
  n,
  undefinedReason: null,
});

/** αU needs texts that all coders read: those judged by fewer are left out. */
function alphaUOf(units: readonly MarkedUnit[], frameId: string, coderIds: readonly string[]): Coefficient {
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
    : exact(overall.value, readByAll.length);
}

const NO_WORDS: ReadonlySet<number> = new Set();

/** Mean over units of the mean over pairs of coders; pairs who both marked nothing are left out. */
function tokenF1Of(units: readonly MarkedUnit[], frameId: string): Coefficient {
  const means = units.flatMap((unit) => {
    const marks = unit.marks.get(frameId);
    if (!marks) return [];
    const words = unit.coderIds.map((id) => marks.get(id)?.words ?? NO_WORDS);
    const values = pairsOf(words.length)
      .map(([a, b]) => tokenF1(words[a] ?? NO_WORDS, words[b] ?? NO_WORDS))
      .filter((value) => value !== null);
    return values.length === 0 ? [] : [mean(values)];
  });
  return means.length === 0 ? undefinedCoefficient('NO_PAIRABLE_UNITS') : exact(mean(means), means.length);
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
