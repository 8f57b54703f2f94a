import type { Shingles } from './shingles.js';

/** Two texts of a list, by their places in it (first < second), and how many distinct shingles they share. */
export interface SharingPair {
  readonly first: number;
  readonly second: number;
  readonly shared: number;
}

function indexByShingle(texts: readonly Shingles[]): Map<number, number[]> {
  const places = new Map<number, number[]>();
  texts.forEach((text, place) => {
    for (const hash of text) {
      const known = places.get(hash);
      if (known) known.push(place);
      else places.set(hash, [place]);
    }
  });
  return places;
}

/**
 * All pairs of texts that share at least one shingle, in order. An inverted index counts them: the work
 * grows with what is shared, not with the number of pairs, so large events of different texts stay cheap.
 */
export function* sharingPairs(texts: readonly Shingles[]): Generator<SharingPair> {
  const places = indexByShingle(texts);
  for (const [first, text] of texts.entries()) {
    const counts = new Map<number, number>();
    for (const hash of text) {
      for (const second of places.get(hash) ?? []) {
        if (second > first) counts.set(second, (counts.get(second) ?? 0) + 1);
      }
    }
    for (const second of [...counts.keys()].sort((x, y) => x - y)) {
      yield { first, second, shared: counts.get(second) ?? 0 };
    }
  }
}
