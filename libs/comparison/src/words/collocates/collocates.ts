import { g2FourCell, logDice, mi3, pmi, tScore, type WordScore } from '@parallax/statistics';
import type { TermReader, Vocabulary } from '@parallax/text';
import type { CollocateCounter, CollocateCounts } from './collocate-counter.js';

/** Bumped when the same texts may give another number. */
export const COLLOCATES_VERSION = 'collocates-1';
/** A list for people; what is beyond is told by `tested`. */
const MOST_ROWS = 1_000;

/** A word beside the node in one set of articles. */
export interface CollocateScores {
  /** Places near the node that hold the word, O. */
  readonly together: number;
  /** Places of the set that hold it, no node among them. */
  readonly frequency: number;
  /** Articles in which the two meet. */
  readonly documents: number;
  /** Meetings expected if the word were spread evenly over all places; null in a set without any. */
  readonly expected: number | null;
  readonly logDice: WordScore;
  readonly pmi: WordScore;
  readonly mi3: WordScore;
  readonly t: WordScore;
  readonly g2: WordScore;
}

export interface Collocate {
  /** The folded word; its stem where words are stemmed. */
  readonly word: string;
  readonly a: CollocateScores;
  /** Null when there is no second set. */
  readonly b: CollocateScores | null;
}

/** What the numbers of a set rest on. */
export interface CollocateSet {
  readonly articles: number;
  readonly nodeArticles: number;
  readonly nodes: number;
  readonly places: number;
  readonly nearPlaces: number;
  /** Places near a node for each node: at most twice the window, less where texts end or windows meet. */
  readonly span: number | null;
}

export interface Collocates {
  readonly a: CollocateSet;
  readonly b: CollocateSet | null;
  readonly rows: readonly Collocate[];
  /** Words that met the node as often as was asked for; `rows` has the strongest thousand of each set by logDice. */
  readonly tested: number;
}

export interface CollocateOptions {
  /** Meetings at least, in one of the sets. */
  readonly minFrequency: number;
  /** Under which word a form is told; null: it is left out of the list, not out of the windows. */
  readonly read: TermReader;
}

interface Sums {
  together: number;
  frequency: number;
  documents: number;
}

type WordSums = ReadonlyMap<string, Sums>;

/** Forms of one word are added up. Documents may then count an article once for each form: the largest is told. */
function sumWords(counter: CollocateCounter, words: ReadonlyMap<number, string>): WordSums {
  const counts = counter.counts();
  const sums = new Map<string, Sums>();
  for (const [number, word] of words) {
    const sum = sums.get(word) ?? { together: 0, frequency: 0, documents: 0 };
    sum.together += counts.together(number);
    sum.frequency += counts.frequency(number);
    sum.documents = Math.max(sum.documents, counts.documents(number));
    sums.set(word, sum);
  }
  return sums;
}

const spanOf = ({ nodes, nearPlaces }: CollocateCounts): number | null => (nodes > 0 ? nearPlaces / nodes : null);

/** E = f(node) · f(word) · span / places, so with the span as it is, E = places near a node · share of the word. */
function scoresOf(sums: Sums, counts: CollocateCounts): CollocateScores {
  const { together, frequency, documents } = sums;
  const { nodes, places, nearPlaces } = counts;
  const meeting = { together, first: nodes, second: frequency, n: places, span: spanOf(counts) ?? 0 };
  const table = { f1: together, n1: nearPlaces, f2: frequency - together, n2: places - nearPlaces };
  return {
    ...{ together, frequency, documents, expected: places > 0 ? (nearPlaces * frequency) / places : null },
    ...{ logDice: logDice(meeting), pmi: pmi(meeting), mi3: mi3(meeting), t: tScore(meeting), g2: g2FourCell(table) },
  };
}

const setOf = (counts: CollocateCounts): CollocateSet => ({
  ...{ articles: counts.articles, nodeArticles: counts.nodeArticles, nodes: counts.nodes },
  ...{ places: counts.places, nearPlaces: counts.nearPlaces, span: spanOf(counts) },
});

/** Every form of a word that met the node: how often a stem stands is the sum over all its forms. */
function readWords(counters: readonly CollocateCounter[], vocabulary: Vocabulary, read: TermReader) {
  const met = new Set<string>();
  for (const counter of counters) {
    for (const number of counter.nearWords()) {
      const word = read(vocabulary.formOf(number));
      if (word !== null) met.add(word);
    }
  }
  const words = new Map<number, string>();
  for (let number = 0; number < vocabulary.size; number++) {
    const word = read(vocabulary.formOf(number));
    if (word !== null && met.has(word)) words.set(number, word);
  }
  return words;
}

const strength = (scores: CollocateScores | null): number => scores?.logDice.value ?? -Infinity;

const byWord = (x: Collocate, y: Collocate): number => (x.word < y.word ? -1 : 1);

function strongest(rows: readonly Collocate[], side: 'a' | 'b'): Collocate[] {
  const sorted = [...rows].sort((x, y) => strength(y[side]) - strength(x[side]) || byWord(x, y));
  return sorted.slice(0, MOST_ROWS).filter((row) => strength(row[side]) > -Infinity);
}

/**
 * The words that stand near a node more often than evenly spread words would, in one set of articles or two side by
 * side. Both counters read one vocabulary.
 *
 * @see Evert, S. (2008). Corpora and collocations: places within the span of a node, each counted once.
 */
export function collocatesOf(
  [a, b]: readonly [CollocateCounter, CollocateCounter | null],
  { minFrequency, read }: CollocateOptions,
): Collocates {
  const [countsA, countsB] = [a.counts(), b?.counts() ?? null];
  const words = readWords(b === null ? [a] : [a, b], a.vocabulary, read);
  const [sumsA, sumsB] = [sumWords(a, words), b && sumWords(b, words)];
  const nothing = { together: 0, frequency: 0, documents: 0 };
  const tested = [...sumsA.keys()].filter((word) =>
    [sumsA, sumsB].some((sums) => (sums?.get(word)?.together ?? 0) >= minFrequency),
  );
  const rows = tested.map((word) => ({
    word,
    a: scoresOf(sumsA.get(word) ?? nothing, countsA),
    b: countsB && scoresOf(sumsB?.get(word) ?? nothing, countsB),
  }));
  const kept = new Set([...strongest(rows, 'a'), ...strongest(rows, 'b')]);
  return { a: setOf(countsA), b: countsB && setOf(countsB), rows: [...kept], tested: tested.length };
}
