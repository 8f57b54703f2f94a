/** Where a word stands: occurrences and words of each part (article, event), in the same order. */
export interface Parts {
  readonly counts: ArrayLike<number>;
  readonly sizes: ArrayLike<number>;
}

/** Null where undefined: with one part, or where the word stands in none. Directions are named: Gries' 0 is even. */
export interface Dispersion {
  /** Parts, and those in which the word stands; their quotient. */
  readonly parts: number;
  readonly range: number;
  readonly rangeShare: number | null;
  /** Standard deviation (population) of the occurrences over parts, and it divided by their mean: sizes play no part. */
  readonly sd: number | null;
  readonly vc: number | null;
  /** Deviation of proportions: 0 spread as the parts' sizes, towards 1 all in the smallest part. */
  readonly dp: number | null;
  /** DP divided by 1 − the smallest share, so that 1 is reached (Lijffijt & Gries 2012). */
  readonly dpNorm: number | null;
  /** DP divided by 1 − the smallest share of a part in which the word stands (Egbert et al. 2020). */
  readonly dpEgbert: number | null;
  /** Of these 1 is even: Juilland's D, Carroll's D2, Rosengren's S, Burch's D_A, D_KL = 1/(1 + KL in bits). */
  readonly juillandD: number | null;
  readonly carrollD2: number | null;
  readonly rosengrenS: number | null;
  readonly da: number | null;
  readonly dkl: number | null;
  readonly undefinedReason: 'NO_OCCURRENCES' | 'NEEDS_TWO_PARTS' | null;
}

const UNDEFINED = {
  ...{ rangeShare: null, sd: null, vc: null, dp: null, dpNorm: null, dpEgbert: null },
  ...{ juillandD: null, carrollD2: null, rosengrenS: null, da: null, dkl: null },
};

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
const smallest = (numbers: readonly number[]): number => numbers.reduce((least, number) => Math.min(least, number), 1);

function deviation(numbers: readonly number[]): number {
  const mean = total(numbers) / numbers.length;
  return Math.sqrt(total(numbers.map((number) => (number - mean) ** 2)) / numbers.length);
}

/** Mean |a − b| over pairs, from the sorted numbers: each counts as often as there are smaller less larger ones. */
function meanDifference(numbers: readonly number[]): number {
  const k = numbers.length;
  const sorted = [...numbers].sort((a, b) => a - b);
  return total(sorted.map((number, rank) => number * (2 * rank - k + 1))) / ((k * (k - 1)) / 2);
}

function readParts({ counts, sizes }: Parts): { readonly counts: number[]; readonly sizes: number[] } {
  const read = { counts: Array.from(counts), sizes: Array.from(sizes) };
  const isWrong = read.counts.some((count, part) => !(count >= 0 && (read.sizes[part] ?? 0) > 0));
  if (isWrong || read.counts.length !== read.sizes.length)
    throw new RangeError('Each part needs its size above 0 and a count.');
  return read;
}

/** Of proportions: t of the word's occurrences, w of the words, part by part. */
function ofProportions(t: readonly number[], w: readonly number[]) {
  const dp = total(t.map((share, part) => Math.abs(share - (w[part] ?? 0)))) / 2;
  const held = w.filter((_, part) => (t[part] ?? 0) > 0);
  const divergence = total(t.map((share, part) => (share > 0 ? share * Math.log2(share / (w[part] ?? 1)) : 0)));
  return {
    dp,
    dpNorm: dp / (1 - smallest(w)),
    dpEgbert: dp / (1 - smallest(held)),
    rosengrenS: total(t.map((share, part) => Math.sqrt(share * (w[part] ?? 0)))) ** 2,
    dkl: 1 / (1 + Math.max(0, divergence)),
  };
}

function ofRates(rates: readonly number[]) {
  const k = rates.length;
  const sum = total(rates);
  const entropy = total(rates.map((rate) => (rate > 0 ? (rate / sum) * Math.log2(sum / rate) : 0)));
  return {
    juillandD: 1 - deviation(rates) / (sum / k) / Math.sqrt(k - 1),
    carrollD2: entropy / Math.log2(k),
    da: 1 - meanDifference(rates) / (2 * (sum / k)),
  };
}

/**
 * How evenly a word is spread over the parts of a text. With t the part's share of the occurrences, w its share of the
 * words, R its rate and k the number of parts: DP = ½ Σ|t − w|; D = 1 − sd(R)/mean(R)/√(k−1); D2 = entropy of R/ΣR over
 * log₂ k; S = (Σ√(t w))²; D_A = 1 − mean|Rᵢ − Rⱼ|/(2 mean R); D_KL = 1/(1 + Σ t log₂(t/w)).
 *
 * @throws RangeError when a part has no words: leave empty parts out and say so
 * @see Gries, St. Th. (2008, 2020); Lijffijt & Gries (2012); Burch, Egbert & Biber (2017); Egbert, Burch & Biber (2020)
 */
export function dispersion(parts: Parts): Dispersion {
  const { counts, sizes } = readParts(parts);
  const [occurrences, words] = [total(counts), total(sizes)];
  const shape = { parts: counts.length, range: counts.filter((count) => count > 0).length };
  if (occurrences === 0) return { ...shape, ...UNDEFINED, undefinedReason: 'NO_OCCURRENCES' };
  if (counts.length < 2) return { ...shape, ...UNDEFINED, undefinedReason: 'NEEDS_TWO_PARTS' };
  const sd = deviation(counts);
  return {
    ...shape,
    ...{ rangeShare: shape.range / shape.parts, sd, vc: sd / (occurrences / shape.parts) },
    ...ofProportions(
      counts.map((count) => count / occurrences),
      sizes.map((size) => size / words),
    ),
    ...ofRates(counts.map((count, part) => count / (sizes[part] ?? 1))),
    undefinedReason: null,
  };
}
