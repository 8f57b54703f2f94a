import type { Shingles } from './shingles.js';

/** How much of two texts is the same: distinct shingles in both, in the first and in the second. */
export interface Overlap {
  readonly shared: number;
  readonly a: number;
  readonly b: number;
}

/** How many hashes two ascending lists have in common. */
export function countShared(a: Shingles, b: Shingles): number {
  let [i, j, shared] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [one, other] = [a[i] ?? 0, b[j] ?? 0];
    if (one === other) shared++;
    if (one <= other) i++;
    if (other <= one) j++;
  }
  return shared;
}

/** The hashes two ascending lists have in common. */
export const inBoth = (a: Shingles, b: Shingles): Shingles => {
  const known = new Set(b);
  return a.filter((hash) => known.has(hash));
};

/** Counts the shingles two texts share; null when either has none (fewer words than a shingle). */
export function overlap(a: Shingles, b: Shingles): Overlap | null {
  return a.length === 0 || b.length === 0 ? null : { shared: countShared(a, b), a: a.length, b: b.length };
}

/**
 * The share of the first text that stands in the second, and the other way round (0 to 1): |A∩B|/|A| and
 * |A∩B|/|B|. A brief cut from a long agency report has containment near 1, the report has little.
 */
export function containment({ shared, a, b }: Overlap): { readonly aInB: number; readonly bInA: number } {
  return { aInB: shared / a, bInA: shared / b };
}

/** The larger of both containments: what tells syndication, since an outlet may cut or add. */
export const largerContainment = ({ shared, a, b }: Overlap): number => shared / Math.min(a, b);

/** |A∩B|/|A∪B|: near 1 for near-duplicates only, small for a brief that is cut whole from a long report. */
export const jaccard = ({ shared, a, b }: Overlap): number => shared / (a + b - shared);
