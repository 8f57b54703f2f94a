import { foldWord } from './fold.js';
import { walkWords } from './words.js';

/** A word of a text: UTF-16 offsets (end exclusive) and the folded form under which it is found. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly form: string;
}

/** Walks through the tokens without keeping them; false from `visit` stops the walk. */
export function walkTokens(text: string, visit: (form: string, start: number, end: number) => boolean): void {
  walkWords(text, (start, end) => {
    const form = foldWord(text.slice(start, end));
    return form === '' || visit(form, start, end);
  });
}

/** The tokens of a text in order. Which characters make a word: see {@link walkWords}. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  walkTokens(text, (form, start, end) => {
    tokens.push({ start, end, form });
    return true;
  });
  return tokens;
}
