import type { Range } from '../matches.js';
import type { Token } from '../tokenise.js';
import type { TokenSpan } from './nodes.js';

/** A unit of text that no context leaves, and the tokens that lie wholly in it. */
export interface TokenUnit extends TokenSpan {
  readonly range: Range;
}

/** The text between its outer spaces. */
export function wholeOf(text: string): Range {
  const start = text.length - text.trimStart().length;
  return { start, end: Math.max(start, text.trimEnd().length) };
}

/** The tokens of each unit; the units are in order and do not overlap. Tokens between units belong to none. */
export function unitsOfTokens(tokens: readonly Token[], units: readonly Range[]): TokenUnit[] {
  let at = 0;
  return units.map((range) => {
    while ((tokens[at]?.start ?? Infinity) < range.start) at++;
    const from = at;
    while ((tokens[at]?.end ?? Infinity) <= range.end) at++;
    return { range, from, to: at };
  });
}
