import { sharesEvents, type Shuffle, shuffleUnits, type ShuffleUnits } from './shuffle-units.js';
import { shuffledTests, type ShuffledTests } from './shuffled-tests.js';
import { type Spread, spreadWords } from './spread.js';
import { unitStatistics } from './unit-counts.js';
import {
  type CountedArticles,
  SIDE_A,
  SIDE_B,
  testedWords,
  type TestedWords,
  type Threshold,
  totalWords,
  type WordTotals,
} from './word-totals.js';

/** Bumped when the same counts may give another number; with a line in the changelog. */
export const KEYNESS_VERSION = 'keyness-1';

/** More words are not tested: the minimum frequency is raised until there are no more, and told. */
export const MOST_TESTED_WORDS = 100_000;

export interface KeynessOptions extends Threshold {
  /** Forms by number; the terms of the matrix are these numbers. */
  readonly words: readonly string[];
  /** α₀ of the informative prior; null: as many words as both sets have, so that a word's α is its own count. */
  readonly prior: number | null;
  /** What is shuffled: see {@link shuffleOf}. */
  readonly shuffle: Shuffle;
  /** 0: no permutation test. */
  readonly replicates: number;
  readonly seed: string;
  readonly onReplicates?: (done: number) => void | Promise<void>;
}

type Maybe = number | null;

/** A column of numbers for each measure that the counts alone do not give; one place a word. JSON can say all of it. */
export interface KeynessColumns {
  readonly word: readonly string[];
  readonly countA: readonly number[];
  readonly countB: readonly number[];
  readonly documentsA: readonly number[];
  readonly documentsB: readonly number[];
  /** Events in which it stands; an article of no event counts as one. */
  readonly eventsA: readonly number[];
  readonly eventsB: readonly number[];
  /** On the side that uses the word more for its size. Null with NEEDS_TWO_PARTS. */
  readonly dpArticles: readonly Maybe[];
  readonly juillandArticles: readonly Maybe[];
  readonly dpEvents: readonly Maybe[];
  readonly juillandEvents: readonly Maybe[];
  /** Standard error over events of log₂(rate in A / rate in B); null where a side lacks the word. */
  readonly logRatioError: readonly Maybe[];
  /** Permutation: T divided by its deviation; p of the word, p adjusted, p of the family. Null where nothing moves. */
  readonly shuffledZ: readonly Maybe[];
  readonly p: readonly Maybe[];
  readonly adjustedP: readonly Maybe[];
  readonly familyP: readonly Maybe[];
}

export interface KeynessSide {
  readonly articles: number;
  readonly tokens: number;
  /** Different words. */
  readonly types: number;
  /** Events; an article of no event counts as one. */
  readonly events: number;
}

/** What the permutation test rested on. */
export interface ShuffleReport {
  readonly shuffle: Shuffle;
  readonly replicates: number;
  /** Strata that hold both labels, and the articles and units in them; all others say nothing about the difference. */
  readonly strata: number;
  readonly units: number;
  readonly articles: number;
  /** log₁₀ of the number of ways in which the labels can lie; below 1.3 no p can reach .05. */
  readonly log10Arrangements: number;
  /** Why no word has a p; null when some have. */
  readonly undefinedReason: 'NOT_ASKED' | 'NO_SHARED_EVENTS' | null;
}

export interface Keyness {
  readonly sides: readonly [KeynessSide, KeynessSide];
  readonly vocabulary: number;
  readonly tested: number;
  /** As asked for, or higher where more than {@link MOST_TESTED_WORDS} words would have been tested. */
  readonly minFrequency: number;
  readonly minDocuments: number;
  /** α₀ as used. */
  readonly prior: number;
  readonly clusters: number;
  readonly shuffled: ShuffleReport;
  readonly columns: KeynessColumns;
}

/**
 * What can be shuffled: what outlets wrote, or articles, within events that both sets hold; else whole events. Sets
 * that share no event, such as two periods, can only be told apart event by event.
 */
export function shuffleOf(articles: CountedArticles, areOutlets: boolean): Shuffle {
  if (areOutlets) return 'outlets-within-events';
  const hasEvents = articles.event.some((event) => event >= 0);
  return hasEvents && !sharesEvents(articles) ? 'events' : 'articles-within-events';
}

function choose(totals: WordTotals, asked: Threshold): { tested: TestedWords; minFrequency: number } {
  let { minFrequency } = asked;
  for (;;) {
    const tested = testedWords(totals, { ...asked, minFrequency });
    if (tested.words.length <= MOST_TESTED_WORDS) return { tested, minFrequency };
    minFrequency = Math.ceil(minFrequency * 1.2) + 1;
  }
}

const rateOf = (count: number, tokens: number): number => (tokens > 0 ? count / tokens : 0);

const keySides = ({ sides: [a, b] }: WordTotals, { words }: TestedWords): Uint8Array =>
  Uint8Array.from(words, (word) =>
    rateOf(a.counts[word] ?? 0, a.tokens) >= rateOf(b.counts[word] ?? 0, b.tokens) ? SIDE_A : SIDE_B,
  );

// What is stored is read by people too: digits beyond the sixth say nothing.
const short = (value: number): Maybe => (Number.isFinite(value) ? Math.round(value * 1e6) / 1e6 : null);
const column = (values: ArrayLike<number>): Maybe[] => Array.from(values, short);
const pColumn = (values: ArrayLike<number> | undefined, words: number): Maybe[] =>
  Array.from({ length: words }, (_, place) => short(values?.[place] ?? NaN));

const dispersionColumns = (found: Spread['byArticle']): { dp: Maybe[]; juilland: Maybe[] } => ({
  dp: found.map(({ dp }) => (dp === null ? null : short(dp))),
  juilland: found.map(({ juillandD }) => (juillandD === null ? null : short(juillandD))),
});

interface Found {
  readonly totals: WordTotals;
  readonly tested: TestedWords;
  readonly spread: Spread;
  readonly tests: ShuffledTests | null;
}

function columnsOf(words: readonly string[], { totals, tested, spread, tests }: Found): KeynessColumns {
  const [a, b] = totals.sides;
  const pick = (values: Float64Array): number[] => Array.from(tested.words, (word) => values[word] ?? 0);
  const byArticle = dispersionColumns(spread.byArticle);
  const byEvent = dispersionColumns(spread.byEvent);
  const { length } = tested.words;
  return {
    word: Array.from(tested.words, (word) => words[word] ?? ''),
    ...{ countA: pick(a.counts), countB: pick(b.counts) },
    ...{ documentsA: pick(a.documents), documentsB: pick(b.documents) },
    ...{ eventsA: [...spread.events[0]], eventsB: [...spread.events[1]] },
    ...{ dpArticles: byArticle.dp, juillandArticles: byArticle.juilland },
    ...{ dpEvents: byEvent.dp, juillandEvents: byEvent.juilland },
    logRatioError: column(spread.logRatioVariance.map((variance) => Math.sqrt(variance) / Math.LN2)),
    shuffledZ: pColumn(tests?.z, length),
    ...{ p: pColumn(tests?.own, length), adjustedP: pColumn(tests?.adjusted, length) },
    familyP: pColumn(tests?.family, length),
  };
}

const typesOf = (counts: Float64Array): number => counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);

function sideOf(totals: WordTotals, spread: Spread, side: 0 | 1): KeynessSide {
  const { articles, tokens, counts } = totals.sides[side];
  return { articles, tokens, types: typesOf(counts), events: spread.eventCounts[side] };
}

function reportOf(plan: ShuffleUnits, replicates: number): ShuffleReport {
  const strata = plan.strata.length - 1;
  return {
    ...{ shuffle: plan.shuffle, replicates, strata, units: plan.side.length, articles: plan.articles },
    log10Arrangements: Math.round((plan.logArrangements / Math.LN10) * 1e4) / 1e4,
    undefinedReason: replicates === 0 ? 'NOT_ASKED' : strata === 0 ? 'NO_SHARED_EVENTS' : null,
  };
}

/** Compares the words of two sets of articles. What follows from counts and sizes alone is told by `keyWord`. */
export async function compareWords(articles: CountedArticles, options: KeynessOptions): Promise<Keyness> {
  const { words, replicates, seed, minDocuments } = options;
  const totals = totalWords(articles, words.length);
  const { tested, minFrequency } = choose(totals, options);
  const keySide = keySides(totals, tested);
  const spread = spreadWords({ articles, totals, tested, keySide });
  const plan = shuffleUnits(articles, totals, options.shuffle);
  const shuffled = reportOf(plan, replicates);
  const onReplicates = options.onReplicates ?? (() => undefined);
  const tests =
    shuffled.undefinedReason === null
      ? await shuffledTests(unitStatistics(articles, tested, plan), plan, { replicates, seed, onReplicates })
      : null;
  return {
    sides: [sideOf(totals, spread, 0), sideOf(totals, spread, 1)],
    ...{ vocabulary: tested.vocabulary, tested: tested.words.length, minFrequency, minDocuments },
    prior: options.prior ?? totals.sides[0].tokens + totals.sides[1].tokens,
    ...{ clusters: spread.clusters, shuffled },
    columns: columnsOf(words, { totals, tested, spread, tests }),
  };
}
