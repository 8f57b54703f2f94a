import { analyticResult, undefinedResult, type AgreementResult } from './coefficient.js';
import type { Matrix } from './distance.js';
import { basisOf, whyUndefined } from './material.js';
import { sum, type UnitCounts } from './ratings.js';

/** What agreement by chance is taken to be. */
export type Chance = 'none' | 'uniform' | 'pooled' | 'gwet';

const REFERENCES: Readonly<Record<Chance, string>> = {
  none: 'Share of agreeing pairs of judgements, averaged over units.',
  uniform: 'Brennan, R. L., & Prediger, D. J. (1981). Educational and Psychological Measurement 41.',
  pooled: 'Fleiss, J. L. (1971). Psychological Bulletin 76.',
  gwet: 'Gwet, K. L. (2008). British Journal of Mathematical and Statistical Psychology 61.',
};

const dot = (a: readonly number[], b: readonly number[]): number => sum(a.map((value, i) => value * (b[i] ?? 0)));

interface ChanceModel {
  readonly total: number;
  /** The chance agreement of a unit's own judgements; its mean over units is `total`. Null: not estimated. */
  readonly ofUnit: ((row: readonly number[]) => number) | null;
}

function chanceModel(chance: Chance, share: readonly number[], weight: Matrix): ChanceModel {
  const q = share.length;
  const all = sum(weight.flat());
  if (chance === 'none') return { total: 0, ofUnit: null };
  if (chance === 'uniform') return { total: all / q ** 2, ofUnit: null };
  if (chance === 'pooled') {
    const weighted = weight.map((row) => dot(row, share));
    return { total: dot(share, weighted), ofUnit: (row) => dot(row, weighted) / sum(row) };
  }
  const spread = share.map((p) => 1 - p);
  const factor = all / (q * (q - 1));
  return { total: factor * dot(share, spread), ofUnit: (row) => (factor * dot(row, spread)) / sum(row) };
}

/** Weighted agreement of the pairs of one unit's judgements; 0 for a unit with one judgement. */
function agreementOf(row: readonly number[], weight: Matrix): number {
  const m = sum(row);
  return m < 2 ? 0 : sum(row.map((k, i) => k * (dot(row, weight[i] ?? []) - 1))) / (m * (m - 1));
}

/**
 * Agreement of any number of coders, corrected for chance in one of the usual ways, with missing values:
 * percent agreement (`none`), Brennan–Prediger and Bennett's S (`uniform`), Fleiss' κ (`pooled`) and Gwet's
 * AC1 or, with weights, AC2 (`gwet`). (p_a − p_e) / (1 − p_e), standard error by linearisation as in irrCAC.
 *
 * @param weight agreement in [0, 1] between categories; the identity for unweighted coefficients. Its size is the
 *   number of categories q: pass all categories of the codebook, or only those seen, and say which
 * @returns null with a reason where undefined; percent agreement needs no variation
 */
export function chanceCorrected(data: UnitCounts, chance: Chance, weight: Matrix): AgreementResult {
  const basis = basisOf(data, REFERENCES[chance]);
  const reason = whyUndefined(data);
  if (reason !== null && !(reason === 'NO_VARIATION' && chance === 'none')) return undefinedResult(basis, reason);
  const counts = data.counts.filter((row) => sum(row) > 0);
  const n = counts.length;
  const share = data.categories.map((_, column) => sum(counts.map((row) => (row[column] ?? 0) / sum(row))) / n);
  const { total, ofUnit } = chanceModel(chance, share, weight);
  const agreed = counts.map((row) => agreementOf(row, weight));
  const value = (sum(agreed) / basis.n - total) / (1 - total);
  const squares = counts.map((row, unit) => {
    const isPair = sum(row) >= 2;
    const own = (n / basis.n) * (((agreed[unit] ?? 0) - (isPair ? total : 0)) / (1 - total));
    const drift = ofUnit === null ? 0 : (2 * (1 - value) * (ofUnit(row) - total)) / (1 - total);
    return (own - drift - value) ** 2;
  });
  return analyticResult(basis, value, n < 2 ? null : Math.sqrt(sum(squares) / (n * (n - 1))), n - 1);
}
