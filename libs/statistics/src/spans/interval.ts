import { percentile } from '../agreement/bootstrap.js';
import { forEachDraw, type KeptDraws, type Times } from '../draws.js';
import { type MarkedDocument, tallyOf } from './alpha-u.js';
import { countLengths, expectedDisagreement, type LengthCounts } from './expected-disagreement.js';

export interface DocumentBootstrap {
  readonly seed: string;
  /** At least 100; 1,000 where nothing else is wanted. */
  readonly replicates: number;
  /** In (0, 1); default .95. */
  readonly confidence?: number;
  /** Draws that other calls with this seed and number of replicates share. */
  readonly kept?: KeptDraws;
}

/** An interval from drawing documents; null with a reason where there is none. */
export interface DocumentInterval {
  readonly ciLow: number | null;
  readonly ciHigh: number | null;
  /** For example `bootstrap-documents-percentile-0.95`. */
  readonly ciMethod: string | null;
  /** Standard deviation of the replicates. */
  readonly se: number | null;
  /** Documents drawn from. */
  readonly nDocuments: number;
  readonly seed: string;
  readonly replicates: number;
  /** Replicates in which the measure was undefined; they are left out. */
  readonly undefinedReplicates: number;
  readonly reason: 'NEEDS_TWO_DOCUMENTS' | 'MOSTLY_UNDEFINED' | null;
}

/** From one document nothing can be drawn. */
function drawDocuments(count: number, options: DocumentBootstrap, visit: (times: Times) => void): void {
  if (count >= 2) forEachDraw(count, options, visit);
}

/** Percentiles of what was found in the draws in which the measure was defined. */
function intervalOf(found: readonly number[], count: number, options: DocumentBootstrap): DocumentInterval {
  const { seed, replicates, confidence = 0.95 } = options;
  const reason = count < 2 ? 'NEEDS_TWO_DOCUMENTS' : found.length > replicates / 2 ? null : 'MOSTLY_UNDEFINED';
  const values = Float64Array.from(found).sort();
  const mean = found.reduce((sum, value) => sum + value, 0) / found.length;
  const spread = found.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (found.length - 1);
  return {
    ciLow: reason === null ? percentile(values, (1 - confidence) / 2) : null,
    ciHigh: reason === null ? percentile(values, (1 + confidence) / 2) : null,
    ciMethod: reason === null ? `bootstrap-documents-percentile-${confidence}` : null,
    se: reason === null ? Math.sqrt(spread) : null,
    ...{ nDocuments: count, seed, replicates, reason },
    undefinedReplicates: count < 2 ? 0 : replicates - found.length,
  };
}

/** Lengths that occur, ascending, and which documents have them how often; a draw changes the numbers only. */
interface Lengths {
  readonly lengths: readonly number[];
  /** Of length l the entries from ends[l] to ends[l + 1]: length by length, so that a draw reads them in order. */
  readonly ends: Int32Array;
  readonly documents: Int32Array;
  readonly times: Int32Array;
}

function lengthsOf(ofDocuments: readonly (readonly number[])[]): Lengths {
  const entries = new Map<number, number[]>();
  ofDocuments.forEach((all, document) => {
    const { lengths, counts } = countLengths(all);
    lengths.forEach((length, index) => {
      const known = entries.get(length);
      if (known === undefined) entries.set(length, [document, counts[index] ?? 0]);
      else known.push(document, counts[index] ?? 0);
    });
  });
  const lengths = [...entries.keys()].sort((a, b) => a - b);
  const flat = Int32Array.from(lengths.flatMap((length) => entries.get(length) ?? []));
  const ends = new Int32Array(lengths.length + 1);
  lengths.forEach((length, at) => (ends[at + 1] = (ends[at] ?? 0) + (entries.get(length)?.length ?? 0) / 2));
  return {
    ...{ lengths, ends },
    documents: flat.filter((_, at) => at % 2 === 0),
    times: flat.filter((_, at) => at % 2 === 1),
  };
}

/** Counts one draw; the same memory for every draw. */
function lengthCounter({ lengths, ends, documents, times }: Lengths): (draw: Times) => LengthCounts {
  const counts = new Float64Array(lengths.length);
  return (draw) => {
    for (let length = 0; length < counts.length; length++) {
      let count = 0;
      const end = ends[length + 1] ?? 0;
      for (let at = ends[length] ?? 0; at < end; at++) count += (draw[documents[at] ?? 0] ?? 0) * (times[at] ?? 0);
      counts[length] = count;
    }
    return { lengths, counts };
  };
}

const weighted = (values: Float64Array, times: Times): number => {
  let sum = 0;
  for (let index = 0; index < values.length; index++) sum += (times[index] ?? 0) * (values[index] ?? 0);
  return sum;
};

interface Disagreement {
  readonly observed: number;
  readonly expected: number;
}

/** D_o and D_e of one category for one draw of documents of so much length. */
function drawnDisagreement(documents: readonly MarkedDocument[], coders: number, category: string) {
  const tallies = documents.map((document) => tallyOf([document], coders, category));
  const observed = Float64Array.from(tallies, (tally) => tally.observed);
  const countMarked = lengthCounter(lengthsOf(tallies.map((tally) => tally.marked)));
  const countGaps = lengthCounter(lengthsOf(tallies.map((tally) => tally.gaps)));
  return (times: Times, length: number): Disagreement => ({
    observed: weighted(observed, times) / (coders * (coders - 1) * length ** 2),
    expected: expectedDisagreement(countMarked(times), countGaps(times), { places: coders * length, length }),
  });
}

/** Of each category in turn what the draws made of it. */
export interface AlphaUIntervals {
  readonly overall: DocumentInterval;
  readonly categories: ReadonlyMap<string, DocumentInterval>;
}

/**
 * Intervals of αU, over all categories and of each of them: documents are drawn with replacement, with all marks in
 * them, and both disagreements computed anew. Marks within a text depend on each other, texts are taken as independent. From one
 * document there is no interval; from fewer than about 20 it is too narrow.
 *
 * @param documents, coders as in {@link alphaU}, checked with {@link sectionError}
 */
export function alphaUIntervals(
  documents: readonly MarkedDocument[],
  coders: number,
  options: DocumentBootstrap,
): AlphaUIntervals {
  const names = [...new Set(documents.flatMap(({ sections }) => sections.map(({ category }) => category)))].sort();
  const disagreements = names.map((name) => drawnDisagreement(documents, coders, name));
  const lengths = Float64Array.from(documents, ({ length }) => length);
  const ofAll: number[] = [];
  const ofEach = names.map((): number[] => []);
  const note = (values: number[] | undefined, { observed, expected }: Disagreement): void => {
    if (expected > 0) values?.push(1 - observed / expected);
  };
  drawDocuments(documents.length, options, (times) => {
    const length = weighted(lengths, times);
    const all = { observed: 0, expected: 0 };
    disagreements.forEach((disagreement, category) => {
      const drawn = disagreement(times, length);
      all.observed += drawn.observed;
      all.expected += drawn.expected;
      note(ofEach[category], drawn);
    });
    note(ofAll, all);
  });
  const interval = (values: readonly number[]) => intervalOf(values, documents.length, options);
  return {
    overall: interval(ofAll),
    categories: new Map(names.map((name, category) => [name, interval(ofEach[category] ?? [])])),
  };
}

/** Interval of the mean of one value per document, such as {@link tokenF1}; documents without a value are left out. */
export function meanInterval(values: readonly (number | null)[], options: DocumentBootstrap): DocumentInterval {
  const known = Float64Array.from(values.filter((value) => value !== null));
  const means: number[] = [];
  drawDocuments(known.length, options, (times) => means.push(weighted(known, times) / known.length));
  return intervalOf(means, known.length, options);
}
