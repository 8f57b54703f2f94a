import { krippendorffAlpha } from './alpha.js';
import type { AgreementResult } from './coefficient.js';
import type { Matrix } from './distance.js';
import { countRatings, type UnitCounts } from './ratings.js';

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

/** Distance of two sets of labels, in [0, 1]. Two empty sets are alike: nobody found anything. */
export function masiDistance(a: ReadonlySet<string>, b: ReadonlySet<string>, variant: MasiVariant): number {
  const shared = [...a].filter((label) => b.has(label)).length;
  const all = a.size + b.size - shared;
  if (shared === all) return 0;
  const jaccard = shared / all;
  const [subset, overlap, apart] = FACTORS[variant];
  // The empty set is part of every set: with `dkpro` it lies 1/3 from any other, with `nltk` 1 as J is 0.
  const factor = shared === Math.min(a.size, b.size) ? subset : shared === 0 ? apart : overlap;
  return variant === 'nltk' ? 1 - jaccard * factor : (1 - jaccard) * factor;
}

/** Coder by unit; each judgement is a set of labels, null is missing. */
export type LabelSetMatrix = readonly (readonly (readonly string[] | null)[])[];

const keyOf = (labels: readonly string[]): string => JSON.stringify([...new Set(labels)].sort());

/** Label sets as categories: every distinct set is one. */
export function countLabelSets(matrix: LabelSetMatrix): UnitCounts {
  return countRatings(matrix.map((ratings) => ratings.map((labels) => (labels === null ? null : keyOf(labels)))));
}

export function masiDistances({ categories }: UnitCounts, variant: MasiVariant): Matrix {
  const sets = categories.map((key) => new Set<string>(JSON.parse(String(key))));
  return sets.map((a) => sets.map((b) => masiDistance(a, b, variant)));
}

/**
 * Krippendorff's α of sets of labels with the MASI distance (Passonneau 2006), the variant named: one summary over
 * all labels of a multi-label codebook, beside and never instead of α label by label.
 */
export function masiAlpha(matrix: LabelSetMatrix, variant: MasiVariant): AgreementResult {
  return krippendorffAlpha(countLabelSets(matrix), (data) => masiDistances(data, variant));
}
