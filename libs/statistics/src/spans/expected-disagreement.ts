/** Distinct lengths, ascending, and how often each occurs. */
export interface LengthCounts {
  readonly lengths: readonly number[];
  readonly counts: ArrayLike<number>;
}

/**
 * Krippendorff's D_e of one category: units of length l against all units and all gaps, wherever these might lie.
 *
 *   D_e = (2/L) Σ_units [(N − 1)(2l³ − 3l² + l)/3 + l² Σ_{gaps ≥ l} (gap − l + 1)] / (mL(mL − 1) − Σ_units l(l − 1))
 *
 * Long units first, so that the gaps wide enough only ever get more: linear in the distinct lengths.
 *
 * @param places mL: coders times the length L of the continuum
 */
export function expectedDisagreement(
  marked: LengthCounts,
  gaps: LengthCounts,
  { places, length }: { readonly places: number; readonly length: number },
): number {
  const units = Array.from(marked.counts).reduce((sum, count) => sum + count, 0);
  let [sum, within, wide, widths] = [0, 0, 0, 0];
  let gap = gaps.lengths.length - 1;
  for (let at = marked.lengths.length - 1; at >= 0; at--) {
    const [l, count] = [marked.lengths[at] ?? 0, marked.counts[at] ?? 0];
    for (; gap >= 0 && (gaps.lengths[gap] ?? 0) >= l; gap--) {
      wide += gaps.counts[gap] ?? 0;
      widths += (gaps.counts[gap] ?? 0) * ((gaps.lengths[gap] ?? 0) + 1);
    }
    sum += count * (((units - 1) / 3) * (2 * l ** 3 - 3 * l ** 2 + l) + l ** 2 * (widths - wide * l));
    within += count * l * (l - 1);
  }
  return ((2 / length) * sum) / (places * (places - 1) - within);
}

/** Counts the lengths of a list. */
export function countLengths(all: readonly number[]): LengthCounts {
  const counts = new Map<number, number>();
  for (const length of all) counts.set(length, (counts.get(length) ?? 0) + 1);
  const lengths = [...counts.keys()].sort((a, b) => a - b);
  return { lengths, counts: lengths.map((length) => counts.get(length) ?? 0) };
}
