import { scored, unscored, type WordScore } from './word-table.js';

/** Two words that meet: how often together, each by itself, and the size of the text. */
export interface Meeting {
  /** Occurrences together, O. */
  readonly together: number;
  readonly first: number;
  readonly second: number;
  /** Words (or pairs) of the text. */
  readonly n: number;
  /**
   * Places around the node in which a meeting counts; E = first · second · span / n. 1 (the default) is the E of
   * adjacent pairs, which makes PMI, MI3 and t larger the wider the window is.
   */
  readonly span?: number;
}

const expectedOf = ({ first, second, n, span = 1 }: Meeting): number => (n > 0 ? (first * second * span) / n : 0);

function whyUndefined(meeting: Meeting): string | null {
  if (meeting.n <= 0) return 'NO_WORDS';
  if (expectedOf(meeting) <= 0) return 'NO_OCCURRENCES';
  return meeting.together > 0 ? null : 'NEVER_TOGETHER';
}

const measured = (meeting: Meeting, value: (observed: number, expected: number) => number): WordScore => {
  const reason = whyUndefined(meeting);
  return reason === null ? scored(value(meeting.together, expectedOf(meeting))) : unscored(reason);
};

/** Pointwise mutual information, log₂(O/E) (Church & Hanks 1990). NEVER_TOGETHER at O = 0. */
export const pmi = (meeting: Meeting): WordScore => measured(meeting, (o, e) => Math.log2(o / e));

/** MI3, log₂(O³/E): PMI that rare pairs do not win (Daille 1994). NEVER_TOGETHER at O = 0. */
export const mi3 = (meeting: Meeting): WordScore => measured(meeting, (o, e) => Math.log2(o) * 3 - Math.log2(e));

/** t, (O − E)/√O (Church et al. 1991). A ranking: the counts are no sample of independent draws. */
export const tScore = (meeting: Meeting): WordScore => measured(meeting, (o, e) => (o - e) / Math.sqrt(o));

/** Dice, 2O/(f₁ + f₂), whatever the size of the text; 0 at O = 0. In a window it may exceed 1. */
export function dice({ together, first, second }: Meeting): WordScore {
  return first + second > 0 ? scored((2 * together) / (first + second)) : unscored('NO_OCCURRENCES');
}

/**
 * logDice, 14 + log₂ Dice; 14 for two words always side by side, one less for half as often.
 *
 * @see Rychlý, P. (2008). A lexicographer-friendly association score.
 */
export function logDice(meeting: Meeting): WordScore {
  const { value } = dice(meeting);
  if (value === null) return unscored('NO_OCCURRENCES');
  return value > 0 ? scored(14 + Math.log2(value)) : unscored('NEVER_TOGETHER');
}
