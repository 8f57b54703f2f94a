import type { Block } from '@parallax/kernel';
import { findBlocks, findQuotes, type Range, tokenise, type Token } from '@parallax/text';
import { distinct, SHINGLE_WORDS, shingleHashes, type Shingles } from './shingles.js';
import { modulusOf } from './sketch.js';

/** A text cut into words, with the shingle that begins at each. */
export interface ReadText {
  readonly body: string;
  readonly blocks: readonly Block[];
  readonly tokens: readonly Token[];
  /** In the order of the text, repeats included. */
  readonly hashes: Float64Array;
}

export function readText(body: string, blocks: readonly Block[] = []): ReadText {
  const tokens = tokenise(body);
  return { body, blocks, tokens, hashes: shingleHashes(tokens) };
}

type Meets = (shingle: Range, range: Range) => boolean;
const liesIn: Meets = (shingle, range) => range.start <= shingle.start && shingle.end <= range.end;
const touches: Meets = (shingle, range) => shingle.start < range.end && range.start < shingle.end;

/** The places whose shingle meets one of the ranges, which are in order and do not overlap. */
function placesOf({ tokens, hashes }: ReadText, ranges: readonly Range[], meets: Meets): Uint8Array {
  const found = new Uint8Array(hashes.length);
  let at = 0;
  for (let place = 0; place < hashes.length; place++) {
    const [first, last] = [tokens[place], tokens[place + SHINGLE_WORDS - 1]];
    if (!first || !last) break;
    while (at < ranges.length && (ranges[at]?.end ?? 0) <= first.start) at++;
    const range = ranges[at];
    if (range && meets({ start: first.start, end: last.end }, range)) found[place] = 1;
  }
  return found;
}

const MARKS = /["“”„«»‘‚'`「『‹›]/;

/** The distinct shingles that stand, wherever they stand in the text, between quotation marks. */
export function quotedShingles(text: ReadText): Shingles {
  if (!MARKS.test(text.body)) return new Float64Array(0);
  const quotes = findQuotes(text.body, text.blocks).flatMap((paragraph) => paragraph.quotes);
  const within = placesOf(text, quotes, liesIn);
  const own = new Set(text.hashes.filter((_, place) => within[place] === 0));
  return distinct(text.hashes.filter((hash, place) => within[place] === 1 && !own.has(hash)));
}

/** Shares and counts from which on a paragraph is what its outlet prints under everything. */
const BOILERPLATE_SHARE = 0.75;
const BOILERPLATE_SHINGLES = 2;

/** The paragraphs of which nearly all sampled shingles are common in the outlet: its footer, not the article. */
function boilerplate(text: ReadText, size: number, common: ReadonlySet<number>): Range[] {
  const blocks = text.blocks.length > 0 ? text.blocks : findBlocks(text.body);
  const modulus = modulusOf(size);
  return blocks.filter((block) => {
    const within = placesOf(text, [block], liesIn);
    const sampled = text.hashes.filter((hash, place) => within[place] === 1 && hash % modulus === 0);
    const known = sampled.filter((hash) => common.has(hash)).length;
    return known >= BOILERPLATE_SHINGLES && known >= BOILERPLATE_SHARE * sampled.length;
  });
}

/**
 * The distinct shingles of a text without its boilerplate and what runs into it.
 * @param common shingles of its sketch that many articles of the outlet have
 */
export function ownShingles(text: ReadText, common: ReadonlySet<number>): Shingles {
  if (common.size < BOILERPLATE_SHINGLES) return distinct(text.hashes);
  const left = placesOf(text, boilerplate(text, distinct(text.hashes).length, common), touches);
  return distinct(text.hashes.filter((_, place) => left[place] === 0));
}
