import { SHINGLE_WORDS } from './shingles.js';

/** A run of equal words by the places of its first word in both texts. */
export interface Run {
  readonly a: number;
  readonly b: number;
  readonly words: number;
}

/** Places of one shingle that are tried: a text may say the same a hundred times. */
const MOST_PLACES = 16;

function placesOf(hashes: Float64Array): Map<number, number[]> {
  const places = new Map<number, number[]>();
  hashes.forEach((hash, place) => {
    const known = places.get(hash);
    if (known === undefined) places.set(hash, [place]);
    else if (known.length < MOST_PLACES) known.push(place);
  });
  return places;
}

function lengthAt(a: Float64Array, b: Float64Array, from: readonly [number, number]): number {
  let length = 0;
  while (from[0] + length < a.length && from[1] + length < b.length && a[from[0] + length] === b[from[1] + length]) {
    length++;
  }
  return length;
}

/**
 * The longest equal run at each place of the first text, from left to right; of equally long ones the one that
 * follows on best from the run before.
 * @param a shingles in the order of the text, as `b`
 */
export function matchRuns(a: Float64Array, b: Float64Array): Run[] {
  const places = placesOf(b);
  const runs: Run[] = [];
  let shift = 0;
  for (let at = 0; at < a.length;) {
    let best = { place: 0, length: 0 };
    for (const place of places.get(a[at] ?? 0) ?? []) {
      const length = lengthAt(a, b, [at, place]);
      const isNearer = Math.abs(place - at - shift) < Math.abs(best.place - at - shift);
      if (length > best.length || (length === best.length && isNearer)) best = { place, length };
    }
    if (best.length > 0) {
      runs.push({ a: at, b: best.place, words: best.length + SHINGLE_WORDS - 1 });
      shift = best.place - at;
    }
    at += Math.max(1, best.length);
  }
  return withoutOverlap(runs);
}

/** Runs may meet in their last and first four words: the later gives way, on the side of the first text. */
function withoutOverlap(runs: readonly Run[]): Run[] {
  const kept: Run[] = [];
  for (const run of runs) {
    const before = kept.at(-1);
    const overlap = before ? Math.max(0, before.a + before.words - run.a) : 0;
    if (run.words > overlap) kept.push({ a: run.a + overlap, b: run.b + overlap, words: run.words - overlap });
  }
  return kept;
}
