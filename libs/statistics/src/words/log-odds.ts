import { scored, unscored, type WordScore, type WordTable } from './word-table.js';

/** The prior of a word, and of all words together. */
export interface WordPrior {
  /** α of the word: above 0, unless the word occurs on both sides. */
  readonly alpha: number;
  /** α₀, the sum of α over the vocabulary. */
  readonly total: number;
}

/**
 * Log-odds ratio with a Dirichlet prior, divided by its standard error:
 * δ = ln[(y₁+α)/(n₁+α₀−y₁−α)] − ln[(y₂+α)/(n₂+α₀−y₂−α)], z = δ/√(1/(y₁+α) + 1/(y₂+α)).
 * Informative when α is α₀ times the word's share in a background text. Above 0: the word of the first side.
 *
 * @returns NO_PRIOR when the word is missing on a side and α is 0; NO_OTHER_WORDS when a side has no other word
 * @see Monroe, B. L., Colaresi, M. P. & Quinn, K. M. (2008). Fightin' words. Political Analysis 16, eqs 15, 16, 19, 22.
 */
export function logOddsZ({ f1, n1, f2, n2 }: WordTable, { alpha, total }: WordPrior): WordScore {
  const [own, other] = [f1 + alpha, f2 + alpha];
  if (!(own > 0 && other > 0)) return unscored('NO_PRIOR');
  const [rest, otherRest] = [n1 + total - own, n2 + total - other];
  // Not 0: with one word in the vocabulary, n + α₀ − y − α is rounding only.
  const leastRest = 1e-12 * (n1 + n2 + total);
  if (!(rest > leastRest && otherRest > leastRest)) return unscored('NO_OTHER_WORDS');
  const delta = Math.log(own / rest) - Math.log(other / otherRest);
  return scored(delta / Math.sqrt(1 / own + 1 / other));
}
