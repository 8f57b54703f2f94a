import type { TermCounts } from './count-terms.js';

/** Ids are kept below this, so that an id and one bit more fit into a signed 32-bit number. */
export const MOST_TERMS = 2 ** 30;

const MOST_BYTES_A_TERM = 10;

function writeVarint(bytes: Uint8Array, at: number, value: number): number {
  let rest = value;
  let place = at;
  for (; rest > 0x7f; rest >>>= 7) bytes[place++] = (rest & 0x7f) | 0x80;
  bytes[place++] = rest;
  return place;
}

/**
 * Terms and counts as bytes: for each term, ascending, how far it lies from the one before (from −1 at first, less
 * one) times two, plus one where it stands more than once; then how often, less two. Seven bits a byte, low ones first,
 * the eighth says that more follow. A word that stands once, as most do, takes one to three bytes.
 *
 * @throws RangeError when terms are not ascending, or a count is below 1: a mistake of ours
 */
export function packTerms({ terms, counts }: Pick<TermCounts, 'terms' | 'counts'>): Uint8Array {
  const bytes = new Uint8Array(terms.length * MOST_BYTES_A_TERM);
  let end = 0;
  let previous = -1;
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at] ?? 0;
    const count = counts[at] ?? 0;
    if (term <= previous || term >= MOST_TERMS || count < 1) {
      throw new RangeError(`Not a packable term: ${term} × ${count} after ${previous}.`);
    }
    end = writeVarint(bytes, end, ((term - previous - 1) << 1) | (count > 1 ? 1 : 0));
    if (count > 1) end = writeVarint(bytes, end, count - 2);
    previous = term;
  }
  return bytes.slice(0, end);
}

/** Where unpacked terms go. */
export interface TermRoom {
  readonly terms: Uint32Array;
  readonly counts: Uint32Array;
}

/**
 * Writes what {@link packTerms} packed into `room` from place `at` on; no more places are taken than there are bytes.
 *
 * @returns the place after the last one
 * @throws RangeError when the bytes end within a number
 */
export function unpackTerms(bytes: Uint8Array, { terms, counts }: TermRoom, at = 0): number {
  const { length } = bytes;
  let place = at;
  let term = -1;
  for (let byteAt = 0; byteAt < length;) {
    let byte = bytes[byteAt++] ?? 0;
    let step = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      if (byteAt === length) throw new RangeError('Packed terms end within a number.');
      byte = bytes[byteAt++] ?? 0;
      step |= (byte & 0x7f) << shift;
    }
    term += (step >>> 1) + 1;
    let count = 1;
    if ((step & 1) === 1) {
      count = 2;
      let shift = 0;
      do {
        if (byteAt === length) throw new RangeError('Packed terms end within a number.');
        byte = bytes[byteAt++] ?? 0;
        count += (byte & 0x7f) << shift;
        shift += 7;
      } while (byte > 0x7f);
    }
    terms[place] = term;
    counts[place++] = count;
  }
  return place;
}
