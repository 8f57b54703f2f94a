import { analyticResult, undefinedResult, type AgreementResult } from './coefficient.js';
import type { Matrix } from './distance.js';
import { basisOf, whyUndefined } from './material.js';
import { countPairs, sum, type PairTable } from './ratings.js';

const REFERENCES = {
  cohen:
    'Cohen, J. (1960). Educational and Psychological Measurement 20; weighted: Cohen (1968). Psychological Bulletin 70.',
  scott: 'Scott, W. A. (1955). Public Opinion Quarterly 19.',
  krippendorff: 'Krippendorff, K. (2011). Computing Krippendorff’s alpha-reliability.',
  gwet: 'Gwet, K. L. (2008). British Journal of Mathematical and Statistical Psychology 61.',
  uniform: 'Bennett, E. M., Alpert, R., & Goldstein, A. C. (1954). Public Opinion Quarterly 18.',
  none: 'Share of units both coders judged alike.',
} as const;
export type PairCoefficient = keyof typeof REFERENCES;

interface Shares {
  readonly q: number;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly pooled: readonly number[];
}

const dot = (a: readonly number[], b: readonly number[]): number => sum(a.map((value, i) => value * (b[i] ?? 0)));
const transposed = (matrix: Matrix): number[][] => matrix.map((_, j) => matrix.map((row) => row[j] ?? 0));

interface ChanceModel {
  readonly total: number;
  /** How much the chance agreement changes with a unit in cell (k, l), halved; 0 where chance is fixed. */
  readonly slope: (k: number, l: number) => number;
}

function chanceModel(kind: PairCoefficient, { q, rows, columns, pooled }: Shares, weight: Matrix): ChanceModel {
  const all = sum(weight.flat());
  if (kind === 'none') return { total: 0, slope: () => 0 };
  if (kind === 'uniform') return { total: all / q ** 2, slope: () => 0 };
  if (kind === 'cohen') {
    const ofRow = weight.map((row) => dot(row, columns));
    const ofColumn = transposed(weight).map((column) => dot(column, rows));
    return { total: dot(rows, ofRow), slope: (k, l) => ((ofRow[k] ?? 0) + (ofColumn[l] ?? 0)) / 2 };
  }
  if (kind === 'gwet') {
    const factor = all / (q * (q - 1));
    const spread = pooled.map((p) => 1 - p);
    return {
      total: factor * dot(pooled, spread),
      slope: (k, l) => factor * (1 - ((pooled[k] ?? 0) + (pooled[l] ?? 0)) / 2),
    };
  }
  const weighted = weight.map((row) => dot(row, pooled));
  return { total: dot(pooled, weighted), slope: (k, l) => ((weighted[k] ?? 0) + (weighted[l] ?? 0)) / 2 };
}

/**
 * A coefficient of two coders from their table: Cohen's κ, Scott's π, Krippendorff's α, Gwet's AC1/AC2, Bennett's S
 * (Brennan–Prediger) or percent agreement, plain or weighted, with the large-sample standard error of Gwet (2014)
 * as in irrCAC's two-rater functions.
 *
 * @param weight agreement in [0, 1] between categories, 1 on the diagonal
 * @returns null with a reason where undefined
 */
export function pairAgreement(kind: PairCoefficient, table: PairTable, weight: Matrix): AgreementResult {
  const data = countPairs(table);
  const basis = basisOf(data, REFERENCES[kind]);
  const reason = whyUndefined(data);
  if (reason !== null && !(reason === 'NO_VARIATION' && kind === 'none')) return undefinedResult(basis, reason);
  const { n } = basis;
  const cell = table.counts.map((row) => row.map((count) => count / n));
  const rows = cell.map(sum);
  const columns = transposed(cell).map(sum);
  const shares = { q: rows.length, rows, columns, pooled: rows.map((p, i) => (p + (columns[i] ?? 0)) / 2) };
  const { total, slope } = chanceModel(kind, shares, weight);
  if (1 - total < 1e-12) return undefinedResult(basis, 'NO_VARIATION');
  const agreed = sum(cell.map((row, k) => dot(row, weight[k] ?? [])));
  const observed = kind === 'krippendorff' ? agreed + (1 - agreed) / (2 * n) : agreed;
  const value = (observed - total) / (1 - total);
  const large = (agreed - total) / (1 - total);
  const spread = sum(
    cell.map((row, k) => sum(row.map((p, l) => p * ((weight[k]?.[l] ?? 0) - 2 * (1 - large) * slope(k, l)) ** 2))),
  );
  const variance =
    (spread - (agreed - 2 * (1 - large) * (kind === 'uniform' ? 0 : total)) ** 2) / (n * (1 - total) ** 2);
  return analyticResult(basis, value, n < 2 ? null : Math.sqrt(Math.max(0, variance)));
}
