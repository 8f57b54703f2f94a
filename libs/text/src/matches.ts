import type { SearchTerm, SearchWord } from './search-terms.js';
import { walkTokens, type Token } from './tokenise.js';

/** A stretch of a text: UTF-16 offsets, end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

const fits = (token: Token | undefined, word: SearchWord): boolean =>
  token !== undefined && (word.isPrefix ? token.form.startsWith(word.form) : token.form === word.form);

/** The longest wanted phrase that ends with the last of these tokens. */
function phraseEndingHere(recent: readonly Token[], phrases: readonly (readonly SearchWord[])[]): Range | null {
  const last = recent.at(-1);
  const found = phrases.find((words) =>
    words.every((word, index) => fits(recent[recent.length - words.length + index], word)),
  );
  const first = found && recent[recent.length - found.length];
  return first && last ? { start: first.start, end: last.end } : null;
}

/**
 * Walks through the places where a wanted term stands, in order of their ends; a later one may overlap
 * an earlier one. False from `visit` stops the walk.
 */
export function walkMatches(text: string, terms: readonly SearchTerm[], visit: (match: Range) => boolean): void {
  const wanted = terms.filter((term) => !term.isNegated).map((term) => term.words);
  const phrases = wanted.sort((a, b) => b.length - a.length);
  const longest = phrases[0]?.length ?? 0;
  const recent: Token[] = [];
  walkTokens(text, (form, start, end) => {
    recent.push({ form, start, end });
    if (recent.length > longest) recent.shift();
    const match = phraseEndingHere(recent, phrases);
    return match === null || visit(match);
  });
}
