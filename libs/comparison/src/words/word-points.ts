import type { Keyness } from './keyness.js';
import type { RankedWords } from './rank-words.js';

/** A word on a plane: how frequent it is in A and in B among all words. */
export interface WordPoint {
  readonly place: number;
  /** Rank of the word's frequency among the different frequencies of its side, over their number: 0 absent, 1 most. */
  readonly x: number;
  readonly y: number;
}

export const MOST_POINTS = 2_000;

/** Dense ranks, as Scattertext scales them (Kessler 2017): equal counts share a rank, and no rank is left out. */
export function denseRanks(counts: readonly number[]): Float64Array {
  const different = [...new Set(counts)].filter((count) => count > 0).sort((a, b) => a - b);
  const rankOf = new Map(different.map((count, at) => [count, (at + 1) / different.length]));
  return Float64Array.from(counts, (count) => rankOf.get(count) ?? 0);
}

/** Takes from the lists in turns what was not taken yet. */
function inTurns(lists: readonly (readonly number[])[], most: number): number[] {
  const taken = new Set<number>();
  const longest = Math.max(0, ...lists.map((list) => list.length));
  for (let at = 0; at < longest && taken.size < most; at++) {
    for (const list of lists) {
      const place = list[at];
      if (place !== undefined && taken.size < most) taken.add(place);
    }
  }
  return [...taken];
}

/**
 * The words to be drawn, x by frequency in B and y by frequency in A: taken in turns from the strongest words of A, the
 * strongest of B and the most frequent of both together, until there are `most`.
 */
export function wordPoints({ columns }: Keyness, ranked: RankedWords, most: number = MOST_POINTS): WordPoint[] {
  const total = (place: number): number => (columns.countA[place] ?? 0) + (columns.countB[place] ?? 0);
  const frequent = [...columns.word.keys()].sort((one, other) => total(other) - total(one) || one - other);
  const [x, y] = [denseRanks(columns.countB), denseRanks(columns.countA)];
  return inTurns([ranked.a, ranked.b, frequent], Math.min(most, MOST_POINTS)).map((place) => ({
    ...{ place, x: x[place] ?? 0, y: y[place] ?? 0 },
  }));
}
