import { LEFT_OUT, type TermMatrix } from './term-matrix.js';

/** The first set of articles, and the second. */
export const SIDE_A = 0;
export const SIDE_B = 1;

/** Articles of two sets with the counts of their words. */
export interface CountedArticles {
  readonly matrix: TermMatrix;
  /** SIDE_A or SIDE_B, row by row. */
  readonly side: Uint8Array;
  /** A number from 0 on for each event; −1: of no event. */
  readonly event: Int32Array;
  readonly outlet: Int32Array;
}

/** Sums over the articles of one side, word by word. */
export interface SideTotals {
  readonly articles: number;
  readonly tokens: number;
  readonly counts: Float64Array;
  readonly documents: Float64Array;
}

export interface WordTotals {
  /** Words of each article. */
  readonly tokens: Float64Array;
  readonly sides: readonly [SideTotals, SideTotals];
}

interface OpenTotals {
  articles: number;
  tokens: number;
  readonly counts: Float64Array;
  readonly documents: Float64Array;
}

const emptySide = (words: number): OpenTotals => ({
  ...{ articles: 0, tokens: 0 },
  ...{ counts: new Float64Array(words), documents: new Float64Array(words) },
});

export function totalWords({ matrix, side }: CountedArticles, words: number): WordTotals {
  const tokens = new Float64Array(side.length);
  const sides = [emptySide(words), emptySide(words)] as const;
  for (let row = 0; row < side.length; row++) {
    const own = side[row] === SIDE_A ? sides[0] : sides[1];
    const end = matrix.starts[row + 1] ?? 0;
    let length = 0;
    for (let at = matrix.starts[row] ?? 0; at < end; at++) {
      const word = matrix.terms[at] ?? 0;
      const count = matrix.counts[at] ?? 0;
      own.counts[word] = (own.counts[word] ?? 0) + count;
      own.documents[word] = (own.documents[word] ?? 0) + 1;
      length += count;
    }
    tokens[row] = length;
    own.articles++;
    own.tokens += length;
  }
  return { tokens, sides };
}

/** Words frequent enough to be tested, in both sets together. */
export interface Threshold {
  readonly minFrequency: number;
  readonly minDocuments: number;
}

/** The words that are tested, and each word's place among them ({@link LEFT_OUT} if it has none). */
export interface TestedWords {
  readonly words: Uint32Array;
  readonly placeOf: Int32Array;
  /** Words that occur at all. */
  readonly vocabulary: number;
}

export function testedWords({ sides: [a, b] }: WordTotals, { minFrequency, minDocuments }: Threshold): TestedWords {
  const placeOf = new Int32Array(a.counts.length).fill(LEFT_OUT);
  const words = new Uint32Array(a.counts.length);
  let tested = 0;
  let vocabulary = 0;
  for (let word = 0; word < placeOf.length; word++) {
    const count = (a.counts[word] ?? 0) + (b.counts[word] ?? 0);
    if (count > 0) vocabulary++;
    const isTested = count >= minFrequency && (a.documents[word] ?? 0) + (b.documents[word] ?? 0) >= minDocuments;
    if (count === 0 || !isTested) continue;
    placeOf[word] = tested;
    words[tested++] = word;
  }
  return { words: words.subarray(0, tested), placeOf, vocabulary };
}
