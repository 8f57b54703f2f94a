import { analyticResult, undefinedResult, type AgreementResult } from './coefficient.js';
import type { Matrix } from './distance.js';
import { basisOf, pairable, whyUndefined, type Pairable } from './material.js';
import { sum, type UnitCounts } from './ratings.js';

const REFERENCE = 'Krippendorff, K. (2011). Computing Krippendorff’s alpha-reliability.';

/** Σ_ij n_i (n_j − [i = j]) δ²_ij of one unit, over m − 1: its share of the observed disagreement. */
export function unitDisagreement(row: readonly number[], judgements: number, distance: Matrix): number {
  let total = 0;
  row.forEach((n, i) => {
    if (n === 0) return;
    row.forEach((m, j) => (total += n * (i === j ? m - 1 : m) * (distance[i]?.[j] ?? 0)));
  });
  return total / (judgements - 1);
}

/** Σ_ij n_i n_j δ²_ij: the disagreement that pooled judgements, paired by chance, would show. */
export function pooledDisagreement(used: readonly number[], distance: Matrix): number {
  return sum(used.flatMap((n, i) => used.map((m, j) => n * m * (distance[i]?.[j] ?? 0))));
}

export const columnTotals = ({ categories, counts }: UnitCounts): number[] =>
  categories.map((_, column) => sum(counts.map((row) => row[column] ?? 0)));

/** Null where the expected disagreement is 0. */
function alphaValue(data: Pairable, distance: Matrix): number | null {
  const observed = sum(data.counts.map((row, unit) => unitDisagreement(row, data.judgements[unit] ?? 0, distance)));
  const expected = pooledDisagreement(columnTotals(data), distance);
  return expected === 0 ? null : 1 - ((sum(data.judgements) - 1) * observed) / expected;
}

/**
 * Standard error by linearisation, for any number of coders and missing values
 * (Gwet 2014, Handbook of Inter-Rater Reliability, as in irrCAC's `krippen.alpha.raw`).
 */
function alphaError({ counts, judgements, categories }: Pairable, distance: Matrix): number | null {
  const n = counts.length;
  const largest = Math.max(...distance.flat());
  if (n < 2 || largest === 0) return null;
  const weight = distance.map((row) => row.map((cell) => 1 - cell / largest));
  const mean = sum(judgements) / n;
  const share = categories.map((_, column) => sum(counts.map((row) => row[column] ?? 0)) / (n * mean));
  const weighted = weight.map((row) => sum(row.map((cell, j) => cell * (share[j] ?? 0))));
  const chance = sum(share.map((p, i) => p * (weighted[i] ?? 0)));
  const agreed = counts.map((row, unit) => {
    const m = judgements[unit] ?? 0;
    return sum(row.map((k, i) => k * (sum(row.map((l, j) => l * (weight[i]?.[j] ?? 0))) - 1))) / (mean * (m - 1));
  });
  const observed = sum(agreed) / n;
  const prime = (observed - chance) / (1 - chance);
  const squares = counts.map((row, unit) => {
    const excess = ((judgements[unit] ?? 0) - mean) / mean;
    const own = ((agreed[unit] ?? 0) - observed * excess - chance) / (1 - chance);
    const expected = sum(row.map((k, i) => k * (weighted[i] ?? 0))) / mean - chance * excess;
    return (own - (2 * (1 - prime) * (expected - chance)) / (1 - chance) - prime) ** 2;
  });
  return Math.sqrt(sum(squares) / (n * (n - 1)));
}

/**
 * Krippendorff's α for any number of coders, missing values, and any distance between categories.
 *
 * α = 1 − D_o / D_e over units with at least two judgements, with its analytic standard error and t interval.
 *
 * @param distance from the pairable units: δ², symmetric, 0 on the diagonal (see `squaredDistance`)
 * @returns null with NEEDS_TWO_CODERS, NO_PAIRABLE_UNITS or NO_VARIATION where undefined; α may be negative
 */
export function krippendorffAlpha(data: UnitCounts, distance: (pairableUnits: UnitCounts) => Matrix): AgreementResult {
  const basis = basisOf(data, REFERENCE);
  const reason = whyUndefined(data);
  if (reason !== null) return undefinedResult(basis, reason);
  const units = pairable(data);
  const delta = distance(units);
  const value = alphaValue(units, delta);
  if (value === null) return undefinedResult(basis, 'NO_VARIATION');
  return analyticResult(basis, value, alphaError(units, delta), data.counts.length - 1);
}
