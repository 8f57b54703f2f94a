import { type LabelSets, sharedLabels } from './label-sets.js';
import { type DistanceOfSizes, latticeDisagreement, latticeSteps } from './set-lattice.js';

/** Up to this many distinct sets all their distances are kept, at most 32 MB. */
const MOST_KEPT = 2_000;
/** A distance that is computed costs this many times one that is kept. */
const COMPUTED = 4;

export const distanceBetween =
  (sets: LabelSets, distance: DistanceOfSizes) =>
  (a: number, b: number): number =>
    distance(sets.sizes[a] ?? 0, sets.sizes[b] ?? 0, sharedLabels(sets, a, b));

/** Of each set Σ_t n_t d(s, t): its distance from all judgements. Every pair once: half of the number of sets squared. */
export function distanceSums(sets: LabelSets, distance: DistanceOfSizes, counts: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(sets.sizes.length);
  const between = distanceBetween(sets, distance);
  for (let s = 0; s < sums.length; s++) {
    let own = sums[s] ?? 0;
    for (let t = s + 1; t < sums.length; t++) {
      const apart = between(s, t);
      own += (counts[t] ?? 0) * apart;
      sums[t] = (sums[t] ?? 0) + (counts[s] ?? 0) * apart;
    }
    sums[s] = own;
  }
  return sums;
}

/** Σ_st n_s n_t d(s, t) for any counts, and how many steps one call takes, roughly. */
export interface PooledDisagreement {
  readonly steps: number;
  readonly of: (counts: ArrayLike<number>) => number;
}

/** By all pairs of distinct sets, or by all subsets of the labels, whichever is quicker; the same number. */
export function pooledSetDisagreement(sets: LabelSets, distance: DistanceOfSizes): PooledDisagreement {
  const size = sets.sizes.length;
  const isKept = size <= MOST_KEPT;
  const byPairs = (size ** 2 / 2) * (isKept ? 1 : COMPUTED * sets.words);
  const bySubsets = latticeSteps(sets);
  if (bySubsets < byPairs) return { steps: bySubsets, of: latticeDisagreement(sets, distance) };
  return { steps: byPairs, of: isKept ? keptPairs(sets, distance) : computedPairs(sets, distance) };
}

const computedPairs = (sets: LabelSets, distance: DistanceOfSizes) => (counts: ArrayLike<number>) =>
  distanceSums(sets, distance, counts).reduce((total, sum, set) => total + (counts[set] ?? 0) * sum, 0);

function keptPairs(sets: LabelSets, distance: DistanceOfSizes): (counts: ArrayLike<number>) => number {
  const size = sets.sizes.length;
  const between = distanceBetween(sets, distance);
  const kept = new Float64Array((size * (size - 1)) / 2);
  let at = 0;
  for (let s = 0; s < size; s++) for (let t = 0; t < s; t++) kept[at++] = between(s, t);
  return (counts) => {
    let [total, from] = [0, 0];
    for (let s = 0; s < size; from += s, s++) {
      const times = counts[s] ?? 0;
      if (times === 0) continue;
      let own = 0;
      for (let t = 0; t < s; t++) own += (counts[t] ?? 0) * (kept[from + t] ?? 0);
      total += times * own;
    }
    return 2 * total;
  };
}
