import type { Span } from './token-f1.js';

/**
 * Positional dissimilarity of two passages: ((|Δstart| + |Δend|) / (length₁ + length₂))² · Δ∅.
 * It is one part of γ; γ itself is not offered: it needs the best alignment of all coders' passages and a sampled
 * null, and Parallax does not ship a measure it cannot reproduce exactly.
 *
 * @param emptyCost Δ∅, what it costs to align a passage with nothing; above 0
 * @see Mathet, Y., Widlöcher, A., & Métivier, J.-P. (2015). The unified and holistic method gamma. Computational
 *   Linguistics 41.
 */
export function positionalDissimilarity(a: Span, b: Span, emptyCost: number): number {
  const shift = Math.abs(a.start - b.start) + Math.abs(a.end - b.end);
  return (shift / (a.end - a.start + (b.end - b.start))) ** 2 * emptyCost;
}
