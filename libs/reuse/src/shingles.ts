import type { Token } from '@parallax/text';

/** Bumped when the same two texts may give other counts; stored with every measurement. */
export const REUSE_VERSION = 'reuse-2';

/** Words in a shingle: the usual width for news (Nicholls 2019, International Journal of Communication 13). */
export const SHINGLE_WORDS = 5;

/** The distinct shingles of a text as 53-bit hashes, ascending: 4 kB for 500 words, compared by one walk. */
export type Shingles = Float64Array;

// Multipliers and mixing of cyrb53, a published public-domain hash: two 32-bit streams joined to 53 bits.
const FIRST = 0x9e3779b1;
const SECOND = 0x5f356495;

function join(a: number, b: number): number {
  const low = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  const high = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return ((high ^ (high >>> 15)) & 0x1fffff) * 0x1_0000_0000 + ((low ^ (low >>> 15)) >>> 0);
}

/** Two streams of word hashes, so that a word is read once and not once for each of the shingles it stands in. */
function hashWords(tokens: readonly Pick<Token, 'form'>[]): { readonly a: Int32Array; readonly b: Int32Array } {
  const a = new Int32Array(tokens.length);
  const b = new Int32Array(tokens.length);
  for (let index = 0; index < tokens.length; index++) {
    const form = tokens[index]?.form ?? '';
    let [one, other] = [0xdeadbeef ^ form.length, 0x41c6ce57];
    for (let at = 0; at < form.length; at++) {
      const code = form.charCodeAt(at);
      one = Math.imul(one ^ code, FIRST);
      other = Math.imul(other ^ code, SECOND);
    }
    a[index] = one ^ (one >>> 15);
    b[index] = other ^ (other >>> 13);
  }
  return { a, b };
}

/**
 * The hash of the run of `width` words that begins at each word, in the order of the text; empty when the text has
 * fewer words. Two different runs share a hash with odds of 1 in 9·10¹⁵.
 */
export function shingleHashes(tokens: readonly Pick<Token, 'form'>[], width = SHINGLE_WORDS): Float64Array {
  const { a, b } = hashWords(tokens);
  const hashes = new Float64Array(Math.max(0, tokens.length - width + 1));
  for (let from = 0; from < hashes.length; from++) {
    let [one, other] = [width, ~width];
    for (let index = from; index < from + width; index++) {
      one = Math.imul(one ^ (a[index] ?? 0), FIRST);
      one ^= one >>> 15;
      other = Math.imul(other ^ (b[index] ?? 0), SECOND);
      other ^= other >>> 14;
    }
    hashes[from] = join(one, other);
  }
  return hashes;
}

/** The distinct ones of some hashes, ascending. The list given is left as it was. */
export function distinct(hashes: Float64Array): Shingles {
  const sorted = hashes.slice().sort();
  let kept = 0;
  for (let at = 0; at < sorted.length; at++) {
    if (at > 0 && sorted[at] === sorted[at - 1]) continue;
    sorted[kept++] = sorted[at] ?? 0;
  }
  return sorted.slice(0, kept);
}

/** The distinct runs of `width` words of a text (Broder 1997). */
export const shingles = (tokens: readonly Pick<Token, 'form'>[], width = SHINGLE_WORDS): Shingles =>
  distinct(shingleHashes(tokens, width));
