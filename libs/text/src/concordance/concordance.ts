import type { Range } from '../matches.js';
import type { SearchQuery } from '../search.js';
import { tokenise, type Token } from '../tokenise.js';
import { findNodes, wantedPhrases, type TokenSpan } from './nodes.js';
import { unitsOfTokens, wholeOf, type TokenUnit } from './token-units.js';

/**
 * A place where the query stands, with what is around it. `left` comes before the node in reading order, also where
 * that is on the right. The three ranges touch, so `text.slice(left.start, right.end)` is the line as it is stored.
 */
export interface ConcordanceLine {
  readonly left: Range;
  readonly node: Range;
  readonly right: Range;
  /** Folded words from the node outwards, L1 first; three at least where there are three, to be sorted by. */
  readonly leftWords: readonly string[];
  /** Folded words from the node outwards, R1 first; three at least where there are three. */
  readonly rightWords: readonly string[];
}

export interface ConcordanceOptions {
  /** Words shown before the node. */
  readonly left: number;
  /** Words shown after it. */
  readonly right: number;
  /** What neither a node nor its context leaves, in order: paragraphs, say. The whole text when left out. */
  readonly units?: readonly Range[];
}

/** L3 and R3 are what people sort by at most, however little they look at. */
const LEAST_WORDS = 3;

// A rule of dashes has no words; a line must not hold all of it.
const MAX_SIDE_LENGTH = 1_000;

const isLowSurrogate = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
};

function leftStart(text: string, wanted: number, nodeStart: number): number {
  const start = Math.max(wanted, nodeStart - MAX_SIDE_LENGTH);
  return start > wanted && isLowSurrogate(text, start) ? start + 1 : start;
}

function rightEnd(text: string, wanted: number, nodeEnd: number): number {
  const end = Math.min(wanted, nodeEnd + MAX_SIDE_LENGTH);
  return end < wanted && isLowSurrogate(text, end) ? end - 1 : end;
}

interface Place {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly unit: TokenUnit;
}

function lineAt({ text, tokens, unit }: Place, node: TokenSpan, options: ConcordanceOptions): ConcordanceLine {
  const start = tokens[node.from]?.start ?? unit.range.start;
  const end = tokens[node.to - 1]?.end ?? start;
  const [first, last] = [node.from - options.left, node.to - 1 + options.right];
  // Where the unit has no more words, what it has is shown to its very end: an opening quote, a full stop.
  const from = first >= unit.from ? (tokens[first]?.start ?? start) : unit.range.start;
  const to = last < unit.to ? (tokens[last]?.end ?? end) : unit.range.end;
  const before = tokens.slice(Math.max(unit.from, node.from - Math.max(LEAST_WORDS, options.left)), node.from);
  const after = tokens.slice(node.to, Math.min(unit.to, node.to + Math.max(LEAST_WORDS, options.right)));
  return {
    left: { start: options.left === 0 ? start : leftStart(text, from, start), end: start },
    node: { start, end },
    right: { start: end, end: options.right === 0 ? end : rightEnd(text, to, end) },
    leftWords: before.map(({ form }) => form).reverse(),
    rightWords: after.map(({ form }) => form),
  };
}

/**
 * Every place of a text where a query stands, in order, with n words to the left and right. It finds what
 * `parseSearch`'s tsquery finds, by the same words; the terms of a query are alternatives here, and places do not
 * overlap (see {@link findNodes}).
 *
 * @returns ranges into the text as it is given: what is shown is quoted, never put together again from words
 */
export function concordance(text: string, query: SearchQuery, options: ConcordanceOptions): ConcordanceLine[] {
  const tokens = tokenise(text);
  const phrases = wantedPhrases(query.terms);
  return unitsOfTokens(tokens, options.units ?? [wholeOf(text)]).flatMap((unit) =>
    findNodes(tokens, phrases, unit).map((node) => lineAt({ text, tokens, unit }, node, options)),
  );
}
