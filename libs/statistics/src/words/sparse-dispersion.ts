/** What a word leaves in the parts in which it stands; the other parts need not be looked at. */
export interface PartSums {
  /** All parts, and those in which the word stands. */
  readonly parts: number;
  readonly range: number;
  /** Of the parts in which it stands: Σ|t − w| and Σw, as in {@link dispersion}; ΣR and ΣR². */
  readonly deviations: number;
  readonly shares: number;
  readonly rates: number;
  readonly squaredRates: number;
}

/** Null where undefined, as in {@link dispersion}. */
export interface SparseDispersion {
  readonly dp: number | null;
  readonly juillandD: number | null;
  readonly undefinedReason: 'NO_OCCURRENCES' | 'NEEDS_TWO_PARTS' | null;
}

/**
 * Gries' DP (0 even) and Juilland's D (1 even) from sums over the parts in which a word stands: a part without it adds
 * its share w to Σ|t − w| and nothing to ΣR and ΣR². The same numbers as {@link dispersion}, for many words over many
 * parts.
 */
export function dispersionOfSums(sums: PartSums): SparseDispersion {
  const { parts, range, deviations, shares, rates, squaredRates } = sums;
  if (range === 0) return { dp: null, juillandD: null, undefinedReason: 'NO_OCCURRENCES' };
  if (parts < 2) return { dp: null, juillandD: null, undefinedReason: 'NEEDS_TWO_PARTS' };
  const mean = rates / parts;
  const deviation = Math.sqrt(Math.max(0, squaredRates / parts - mean ** 2));
  return {
    dp: Math.max(0, (deviations + 1 - shares) / 2),
    juillandD: 1 - deviation / mean / Math.sqrt(parts - 1),
    undefinedReason: null,
  };
}
