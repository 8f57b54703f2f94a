import type { Shingles } from './shingles.js';

/** How much of two texts is the same: distinct shingles in both, in the first and in the second. */
export interface Overlap {
  readonly shared: number;
  readonly a: number;
  readonly b: number;
}

/** Counts the shingles two texts share; null when either has none (fewer words than a shingle). */
export function overlap(a: Shingles, b: Shingles): Overlap | null {
  if (a.size === 0 || b.size === 0) return null;
  const [smaller, larger] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const hash of smaller) if (larger.has(hash)) shared++;
  return { shared, a: a.size, b: b.size };
}

/**
 * The share of the first text that stands in the second, and the other way round (0 to 1): |A∩B|/|A| and
 * |A∩B|/|B|. A brief cut from a long agency report has containment near 1, the report has little.
 */
export function containment({ shared, a, b }: Overlap): { readonly aInB: number; readonly bInA: number } {
  return { aInB: shared / a, bInA: shared / b };
}
