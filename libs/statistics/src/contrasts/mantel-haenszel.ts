import { normalQuantile } from '../normal.js';
import { chiSquareTail } from '../tails.js';
import { sumOf, type FourCells } from './result.js';

/** Cochran–Mantel–Haenszel test and common odds ratio over strata. */
export interface MantelHaenszel {
  /** With one degree of freedom; null with a reason where no stratum is informative. */
  readonly chiSquare: number | null;
  readonly p: number | null;
  readonly oddsRatio: number | null;
  /** Robins, Breslow and Greenland's interval; null where the ratio is 0 or has no upper bound. */
  readonly low: number | null;
  readonly high: number | null;
  /** Strata in which both rows and both columns have counts: only these say anything. */
  readonly informativeStrata: number;
  readonly strata: number;
  readonly undefinedReason: string | null;
}

interface Stratum {
  readonly cells: FourCells;
  readonly total: number;
}

/** Of a under fixed margins. */
const expected = ({ cells: [a, b, c], total }: Stratum): number => ((a + b) * (a + c)) / total;

const variance = ({ cells: [a, b, c, d], total }: Stratum): number =>
  ((a + b) * (c + d) * (a + c) * (b + d)) / (total * total * (total - 1));

const isInformative = (stratum: Stratum): boolean => stratum.total > 1 && variance(stratum) > 0;

/** Variance of the logarithm of the common odds ratio. */
function logVariance(strata: readonly Stratum[]): number {
  const parts = strata.map(({ cells: [a, b, c, d], total }) => ({
    ...{ r: (a * d) / total, s: (b * c) / total, p: (a + d) / total, q: (b + c) / total },
  }));
  const [r, s] = [sumOf(parts.map((part) => part.r)), sumOf(parts.map((part) => part.s))];
  return (
    sumOf(parts.map((part) => part.p * part.r)) / (2 * r * r) +
    sumOf(parts.map((part) => part.p * part.s + part.q * part.r)) / (2 * r * s) +
    sumOf(parts.map((part) => part.q * part.s)) / (2 * s * s)
  );
}

function ratioOf(strata: readonly Stratum[], confidence: number) {
  const r = sumOf(strata.map(({ cells: [a, , , d], total }) => (a * d) / total));
  const s = sumOf(strata.map(({ cells: [, b, c], total }) => (b * c) / total));
  if (s === 0) return { oddsRatio: null, low: null, high: null, undefinedReason: 'NO_UPPER_BOUND' };
  const oddsRatio = r / s;
  if (r === 0) return { oddsRatio, low: null, high: null, undefinedReason: null };
  const reach = normalQuantile((1 + confidence) / 2) * Math.sqrt(logVariance(strata));
  return { oddsRatio, low: oddsRatio * Math.exp(-reach), high: oddsRatio * Math.exp(reach), undefinedReason: null };
}

/**
 * Whether two outlets differ in a frame within the same events: strata are events, rows the frame present or absent,
 * columns the two outlets.
 *
 * χ² = (|Σ(a − E)| − ½)² / ΣV, the ½ (continuity) only when asked for and the sum is at least ½; common odds ratio
 * Σ(ad/n) / Σ(bc/n). A stratum without both outlets, or with one value only, adds nothing to either.
 *
 * @param strata counts [a, b, c, d], whole numbers from 0 on
 * @returns nulls with NO_INFORMATIVE_STRATA or, for the ratio alone, NO_UPPER_BOUND (Σ bc/n = 0)
 * @see Mantel & Haenszel (1959), JNCI 22; Robins, Breslow & Greenland (1986), Biometrics 42, 311–323.
 */
export function mantelHaenszel(
  strata: readonly FourCells[],
  { correct = true, confidence = 0.95 }: { readonly correct?: boolean; readonly confidence?: number } = {},
): MantelHaenszel {
  const used = strata.map((cells) => ({ cells, total: sumOf(cells) })).filter(({ total }) => total > 1);
  const informativeStrata = used.filter(isInformative).length;
  const counts = { informativeStrata, strata: strata.length };
  if (informativeStrata === 0) {
    const nothing = { chiSquare: null, p: null, oddsRatio: null, low: null, high: null };
    return { ...nothing, ...counts, undefinedReason: 'NO_INFORMATIVE_STRATA' };
  }
  const delta = Math.abs(sumOf(used.map((stratum) => stratum.cells[0] - expected(stratum))));
  const shift = correct && delta >= 0.5 ? 0.5 : 0;
  const chiSquare = (delta - shift) ** 2 / sumOf(used.map(variance));
  return { chiSquare, p: chiSquareTail(chiSquare, 1), ...ratioOf(used, confidence), ...counts };
}
