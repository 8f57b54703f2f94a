import type { DistanceOfSizes } from './set-lattice.js';

/**
 * Two incompatible definitions carry the name MASI. With Jaccard's J and a factor M of 1 for equal sets, about 2/3
 * where one holds the other, about 1/3 where they overlap, and 0 where they share nothing:
 * `nltk` is d = 1 − J·M with .67 and .33; `dkpro` is d = (1 − J)·m with m = 0, 1/3, 2/3, 1.
 */
export const MASI_VARIANTS = ['nltk', 'dkpro'] as const;
export type MasiVariant = (typeof MASI_VARIANTS)[number];

const FACTORS: Readonly<Record<MasiVariant, readonly [subset: number, overlap: number, apart: number]>> = {
  nltk: [0.67, 0.33, 0],
  dkpro: [1 / 3, 2 / 3, 1],
};

/** The distance of two sets from their sizes and the number of labels they share. */
export const masiOfSizes =
  (variant: MasiVariant): DistanceOfSizes =>
  (a, b, shared) => {
    const all = a + b - shared;
    if (shared === all) return 0;
    const jaccard = shared / all;
    const [subset, overlap, apart] = FACTORS[variant];
    // The empty set is part of every set: with `dkpro` it lies 1/3 from any other, with `nltk` 1 as J is 0.
    const factor = shared === Math.min(a, b) ? subset : shared === 0 ? apart : overlap;
    return variant === 'nltk' ? 1 - jaccard * factor : (1 - jaccard) * factor;
  };

/** Distance of two sets of labels, in [0, 1]. Two empty sets are alike: nobody found anything. */
export function masiDistance(a: ReadonlySet<string>, b: ReadonlySet<string>, variant: MasiVariant): number {
  const shared = [...a].filter((label) => b.has(label)).length;
  return masiOfSizes(variant)(a.size, b.size, shared);
}
