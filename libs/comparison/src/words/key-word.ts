import {
  chiSquared,
  g2FourCell,
  g2TwoTerm,
  logOddsZ,
  logRatio,
  studentQuantile,
  type WordScore,
} from '@parallax/statistics';
import type { Keyness } from './keyness.js';

/** A number, or null with a machine code saying why there is none. */
export interface Scored {
  readonly value: number | null;
  readonly undefinedReason: string | null;
}

export interface WordOnSide {
  readonly count: number;
  /** Occurrences in a million words; null where the side has no words. */
  readonly perMillion: number | null;
  readonly documents: number;
  readonly events: number;
}

export interface WordDispersion {
  /** The side that uses the word more for its size: its parts are looked at. */
  readonly side: 'A' | 'B';
  /** Articles, or events, of that side; and those in which the word stands. */
  readonly parts: number;
  readonly range: number;
  /** Gries' DP: 0 spread as the words are. Juilland's D: 1 the same rate everywhere. */
  readonly deviationOfProportions: number | null;
  readonly juillandD: number | null;
  readonly undefinedReason: string | null;
}

/** All that is told of one word. */
export interface KeyWord {
  readonly word: string;
  readonly a: WordOnSide;
  readonly b: WordOnSide;
  /** Log-odds with the informative Dirichlet prior, as z: above 0 a word of A. */
  readonly logOdds: Scored;
  readonly g2FourCell: Scored;
  readonly g2TwoTerm: Scored;
  readonly g2Williams: Scored;
  readonly chiSquared: Scored;
  readonly chiSquaredYates: Scored;
  readonly logRatio: Scored & { readonly low: number | null; readonly high: number | null };
  /** (rate in A − rate in B) / rate in B · 100. */
  readonly percentDifference: Scored;
  readonly byArticle: WordDispersion;
  readonly byEvent: WordDispersion;
  readonly shuffledZ: Scored;
  readonly p: Scored;
  readonly adjustedP: Scored;
  readonly familyP: Scored;
}

const scored = ({ value, undefinedReason }: WordScore): Scored => ({ value, undefinedReason });
const perMillion = (count: number, tokens: number): number | null => (tokens > 0 ? (count / tokens) * 1e6 : null);
const orReason = (value: number | null | undefined, reason: string): Scored =>
  value === null || value === undefined ? { value: null, undefinedReason: reason } : { value, undefinedReason: null };

function percentDifference(rateA: number | null, rateB: number | null): Scored {
  if (rateA === null || rateB === null) return { value: null, undefinedReason: 'NO_WORDS' };
  if (rateB === 0) return { value: null, undefinedReason: 'INFINITE' };
  return { value: ((rateA - rateB) / rateB) * 100, undefinedReason: null };
}

/** 95 %, Student's t with one degree of freedom fewer than clusters. */
function ratioWithInterval(keyness: Keyness, place: number): KeyWord['logRatio'] {
  const { columns, clusters } = keyness;
  const ratio = scored(logRatio(tableOf(keyness, place)));
  const error = columns.logRatioError[place] ?? null;
  if (ratio.value === null) return { ...ratio, low: null, high: null };
  if (error === null || clusters < 2) {
    const reason = clusters < 2 ? 'NEEDS_TWO_CLUSTERS' : 'MISSING_ON_ONE_SIDE';
    return { value: ratio.value, low: null, high: null, undefinedReason: reason };
  }
  const reach = studentQuantile(0.975, clusters - 1) * error;
  return { ...ratio, low: ratio.value - reach, high: ratio.value + reach };
}

const tableOf = ({ columns, sides }: Keyness, place: number) => ({
  ...{ f1: columns.countA[place] ?? 0, n1: sides[0].tokens },
  ...{ f2: columns.countB[place] ?? 0, n2: sides[1].tokens },
});

/** The prior of a word: α₀ times its share in both sets together. */
function priorOf({ f1, n1, f2, n2 }: ReturnType<typeof tableOf>, total: number) {
  return { alpha: n1 + n2 > 0 ? (total * (f1 + f2)) / (n1 + n2) : 0, total };
}

/** Above 0: a word of A. The ranking measure, told alone so that all words can be put in order quickly. */
export const logOddsAt = (keyness: Keyness, place: number): Scored => {
  const table = tableOf(keyness, place);
  return scored(logOddsZ(table, priorOf(table, keyness.prior)));
};

function dispersions({ columns, sides }: Keyness, place: number): Pick<KeyWord, 'byArticle' | 'byEvent'> {
  const at = (values: readonly (number | null)[]) => values[place] ?? null;
  const isA =
    (perMillion(columns.countA[place] ?? 0, sides[0].tokens) ?? 0) >=
    (perMillion(columns.countB[place] ?? 0, sides[1].tokens) ?? 0);
  const side = isA ? 'A' : 'B';
  const own = sides[isA ? 0 : 1];
  const dp = at(columns.dpArticles);
  const dpEvents = at(columns.dpEvents);
  return {
    byArticle: {
      ...{ side, parts: own.articles, range: at(isA ? columns.documentsA : columns.documentsB) ?? 0 },
      ...{ deviationOfProportions: dp, juillandD: at(columns.juillandArticles) },
      undefinedReason: dp === null ? 'NEEDS_TWO_PARTS' : null,
    },
    byEvent: {
      ...{ side, parts: own.events, range: at(isA ? columns.eventsA : columns.eventsB) ?? 0 },
      ...{ deviationOfProportions: dpEvents, juillandD: at(columns.juillandEvents) },
      undefinedReason: dpEvents === null ? 'NEEDS_TWO_PARTS' : null,
    },
  };
}

/** All that is told of the word at one place of the columns. */
export function keyWord(keyness: Keyness, place: number): KeyWord {
  const { columns, shuffled } = keyness;
  const table = tableOf(keyness, place);
  const rates = [perMillion(table.f1, table.n1), perMillion(table.f2, table.n2)] as const;
  const noTest = shuffled.undefinedReason ?? 'NO_VARIATION_WITHIN_EVENTS';
  const count = (values: readonly number[]): number => values[place] ?? 0;
  return {
    word: columns.word[place] ?? '',
    a: {
      ...{ count: table.f1, perMillion: rates[0] },
      ...{ documents: count(columns.documentsA), events: count(columns.eventsA) },
    },
    b: {
      ...{ count: table.f2, perMillion: rates[1] },
      ...{ documents: count(columns.documentsB), events: count(columns.eventsB) },
    },
    logOdds: logOddsAt(keyness, place),
    g2FourCell: scored(g2FourCell(table)),
    g2TwoTerm: scored(g2TwoTerm(table)),
    g2Williams: scored(g2FourCell(table, { williams: true })),
    chiSquared: scored(chiSquared(table)),
    chiSquaredYates: scored(chiSquared(table, { yates: true })),
    logRatio: ratioWithInterval(keyness, place),
    percentDifference: percentDifference(...rates),
    ...dispersions(keyness, place),
    shuffledZ: orReason(columns.shuffledZ[place], noTest),
    p: orReason(columns.p[place], noTest),
    adjustedP: orReason(columns.adjustedP[place], noTest),
    familyP: orReason(columns.familyP[place], noTest),
  };
}
