import { percentile } from '../agreement/bootstrap.js';
import { seededRandom } from '../random.js';
import { type MarkedDocument, type Tally, tallyOf } from './alpha-u.js';
import { expectedDisagreement, type LengthCounts } from './expected-disagreement.js';

export interface DocumentBootstrap {
  readonly seed: string;
  /** At least 100; 1,000 where nothing else is wanted. */
  readonly replicates: number;
  /** In (0, 1); default .95. */
  readonly confidence?: number;
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

/** Draws documents with replacement and measures each draw, given as how often each document is in it. */
function drawDocuments(
  count: number,
  { seed, replicates, confidence = 0.95 }: DocumentBootstrap,
  measure: (times: Int32Array) => number | null,
): DocumentInterval {
  const rng = seededRandom(seed);
  const times = new Int32Array(count);
  const found: number[] = [];
  for (let replicate = 0; count >= 2 && replicate < replicates; replicate++) {
    times.fill(0);
    for (let draw = 0; draw < count; draw++) {
      const document = rng.below(count);
      times[document] = (times[document] ?? 0) + 1;
    }
    const value = measure(times);
    if (value !== null) found.push(value);
  }
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

/** Lengths with their numbers, ascending; a draw changes the numbers only. */
interface Lengths {
  readonly lengths: readonly number[];
  /** Of each document the places of its lengths, one by one. */
  readonly ofDocument: readonly Int32Array[];
}

function lengthsOf(documents: readonly (readonly number[])[]): Lengths {
  const lengths = [...new Set(documents.flat())].sort((a, b) => a - b);
  const place = new Map(lengths.map((length, index) => [length, index]));
  return { lengths, ofDocument: documents.map((all) => Int32Array.from(all, (length) => place.get(length) ?? 0)) };
}

function countDraw({ lengths, ofDocument }: Lengths, times: Int32Array): LengthCounts {
  const counts = new Float64Array(lengths.length);
  ofDocument.forEach((places, document) => {
    const weight = times[document] ?? 0;
    if (weight > 0) for (const place of places) counts[place] = (counts[place] ?? 0) + weight;
  });
  return { lengths, counts };
}

/** D_o and D_e of one category for one draw of documents. */
function drawnDisagreement(tallies: readonly Tally[], coders: number) {
  const marked = lengthsOf(tallies.map((tally) => tally.marked));
  const gaps = lengthsOf(tallies.map((tally) => tally.gaps));
  return (times: Int32Array, length: number): { readonly observed: number; readonly expected: number } => {
    const observed = tallies.reduce((all, tally, document) => all + (times[document] ?? 0) * tally.observed, 0);
    return {
      observed: observed / (coders * (coders - 1) * length ** 2),
      expected: expectedDisagreement(countDraw(marked, times), countDraw(gaps, times), {
        places: coders * length,
        length,
      }),
    };
  };
}

/**
 * Interval of αU over all categories: documents are drawn with replacement, with all marks in them, and both
 * disagreements computed anew. Marks within a text depend on each other, texts are taken as independent. From one
 * document there is no interval; from fewer than about 20 it is too narrow.
 *
 * @param documents, coders as in {@link alphaU}, checked with {@link sectionError}
 */
export function alphaUInterval(
  documents: readonly MarkedDocument[],
  coders: number,
  options: DocumentBootstrap,
): DocumentInterval {
  const names = [...new Set(documents.flatMap(({ sections }) => sections.map(({ category }) => category)))];
  const byCategory = names.map((name) =>
    drawnDisagreement(
      documents.map((document) => tallyOf([document], coders, name)),
      coders,
    ),
  );
  return drawDocuments(documents.length, options, (times) => {
    const length = documents.reduce((sum, document, index) => sum + (times[index] ?? 0) * document.length, 0);
    let [observed, expected] = [0, 0];
    for (const disagreement of byCategory) {
      const drawn = disagreement(times, length);
      observed += drawn.observed;
      expected += drawn.expected;
    }
    return expected > 0 ? 1 - observed / expected : null;
  });
}

/** Interval of the mean of one value per document, such as {@link tokenF1}; documents without a value are left out. */
export function meanInterval(values: readonly (number | null)[], options: DocumentBootstrap): DocumentInterval {
  const known = values.filter((value) => value !== null);
  return drawDocuments(
    known.length,
    options,
    (times) => known.reduce((sum, value, index) => sum + (times[index] ?? 0) * value, 0) / known.length,
  );
}
