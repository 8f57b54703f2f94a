import type { SearchTerm, SearchWord } from '../search-terms.js';
import type { Token } from '../tokenise.js';

/** A stretch of tokens: index of the first and the one after the last. */
export interface TokenSpan {
  readonly from: number;
  readonly to: number;
}

const fits = (token: Token | undefined, word: SearchWord): boolean =>
  token !== undefined && (word.isPrefix ? token.form.startsWith(word.form) : token.form === word.form);

/** The phrases a query looks for, longest first; what it does not want finds nothing. */
export const wantedPhrases = (terms: readonly SearchTerm[]): (readonly SearchWord[])[] =>
  terms
    .filter((term) => !term.isNegated)
    .map((term) => term.words)
    .sort((a, b) => b.length - a.length);

/**
 * Where the query stands in these tokens, from `within.from` to `within.to`: from left to right, the longest term at
 * each place, none overlapping another. “dam dam dam” holds “dam dam” once.
 */
export function findNodes(
  tokens: readonly Token[],
  phrases: readonly (readonly SearchWord[])[],
  within: TokenSpan = { from: 0, to: tokens.length },
): TokenSpan[] {
  const nodes: TokenSpan[] = [];
  for (let at = within.from; at < within.to;) {
    const found = phrases.find(
      (words) => at + words.length <= within.to && words.every((word, nth) => fits(tokens[at + nth], word)),
    );
    const to = at + (found?.length ?? 1);
    if (found) nodes.push({ from: at, to });
    at = to;
  }
  return nodes;
}
