/** How two groupings of the same items, told by a label each, cross: counts of pairs of labels. */
interface Crossing {
  readonly cells: readonly number[];
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly n: number;
}

const tally = (values: readonly string[]): number[] => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()];
};

/** @throws RangeError when the two have not one length */
function crossing(gold: readonly string[], system: readonly string[]): Crossing {
  if (gold.length !== system.length) throw new RangeError('The two groupings have different numbers of items.');
  const cells = tally(gold.map((label, at) => JSON.stringify([label, system[at]])));
  return { cells, rows: tally(gold), columns: tally(system), n: gold.length };
}

const pairs = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);

/**
 * Adjusted Rand index: agreement over pairs of items beyond chance; 1 the same grouping, about 0 by chance, can be
 * negative. Dominated by the largest groups.
 *
 * @returns 1 where both put everything together or everything apart; null without items
 * @see Hubert & Arabie (1985). Journal of Classification 2, 193–218.
 */
export function adjustedRandIndex(gold: readonly string[], system: readonly string[]): number | null {
  const { cells, rows, columns, n } = crossing(gold, system);
  if (n === 0) return null;
  const all = (n * (n - 1)) / 2;
  const expected = all === 0 ? 0 : (pairs(rows) * pairs(columns)) / all;
  const largest = (pairs(rows) + pairs(columns)) / 2;
  return largest === expected ? 1 : (pairs(cells) - expected) / (largest - expected);
}

const entropy = (counts: readonly number[], n: number): number =>
  counts.reduce((sum, count) => sum - (count / n) * Math.log(count / n), 0);

export interface VMeasure {
  /** Each group holds items of one gold event only. */
  readonly homogeneity: number;
  /** All items of a gold event stand in one group. */
  readonly completeness: number;
  /** Their harmonic mean, which is also normalised mutual information with the arithmetic mean. */
  readonly v: number;
}

/**
 * V-measure: homogeneity 1 − H(gold|system)/H(gold), completeness 1 − H(system|gold)/H(system), each 1 where the
 * entropy below the line is 0.
 *
 * @returns null without items
 * @see Rosenberg & Hirschberg (2007). EMNLP-CoNLL, 410–420.
 */
export function vMeasure(gold: readonly string[], system: readonly string[]): VMeasure | null {
  const { cells, rows, columns, n } = crossing(gold, system);
  if (n === 0) return null;
  const [ofGold, ofSystem] = [entropy(rows, n), entropy(columns, n)];
  // Rounding can leave the information a hair below 0.
  const information = Math.max(0, ofGold + ofSystem - entropy(cells, n));
  const homogeneity = ofGold === 0 ? 1 : information / ofGold;
  const completeness = ofSystem === 0 ? 1 : information / ofSystem;
  const sum = homogeneity + completeness;
  return { homogeneity, completeness, v: sum === 0 ? 0 : (2 * homogeneity * completeness) / sum };
}

/**
 * How near two moments are: exp(−Δ²/2σ²), in (0, 1].
 * @param days apart, either way; @param sigma above 0, in days
 */
export const timeDecay = (days: number, sigma: number): number => Math.exp(-(days * days) / (2 * sigma * sigma));
