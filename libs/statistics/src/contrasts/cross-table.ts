import { chiSquareTail } from '../tails.js';
import { sumOf, undefinedBecause, type Undefined } from './result.js';

/** Association in a table of counts. */
export type CrossTable =
  | {
      /** Cramér's V, in [0, 1]. */
      readonly value: number;
      readonly chiSquare: number;
      /** Likelihood ratio, 2 Σ O ln(O/E). */
      readonly gSquare: number;
      readonly df: number;
      /** Of χ²; not to be read where expected counts are below 5. */
      readonly p: number;
      readonly smallestExpected: number;
    }
  | Undefined;

/**
 * χ² and Cramér's V = √(χ² / (n · min(r − 1, c − 1))) of an r × c table.
 *
 * @param rows counts, all rows of one length, at least 2 × 2
 * @returns null with EMPTY_ROW_OR_COLUMN when a margin is 0, or TOO_SMALL below 2 × 2
 * @see Cramér, H. (1946). Mathematical Methods of Statistics, ch. 21.
 */
export function crossTable(rows: readonly (readonly number[])[]): CrossTable {
  const width = rows[0]?.length ?? 0;
  if (rows.length < 2 || width < 2) return undefinedBecause('TOO_SMALL');
  const rowSums = rows.map(sumOf);
  const columnSums = Array.from({ length: width }, (_, column) => sumOf(rows.map((row) => row[column] ?? 0)));
  const total = sumOf(rowSums);
  if ([...rowSums, ...columnSums].some((sum) => sum === 0)) return undefinedBecause('EMPTY_ROW_OR_COLUMN');
  const cells = rows.flatMap((row, r) =>
    row.map((observed, c) => ({ observed, expected: ((rowSums[r] ?? 0) * (columnSums[c] ?? 0)) / total })),
  );
  const chiSquare = sumOf(cells.map(({ observed, expected }) => (observed - expected) ** 2 / expected));
  const gSquare = 2 * sumOf(cells.map(({ observed, expected }) => xLogRatio(observed, expected)));
  const df = (rows.length - 1) * (width - 1);
  // Rounding can leave it a hair off 1.
  const value = Math.min(1, Math.sqrt(chiSquare / (total * Math.min(rows.length - 1, width - 1))));
  const smallestExpected = Math.min(...cells.map(({ expected }) => expected));
  return { value, chiSquare, gSquare, df, p: chiSquareTail(chiSquare, df), smallestExpected };
}

/** x ln(x / y), which is 0 at x = 0. */
export const xLogRatio = (x: number, y: number): number => (x === 0 ? 0 : x * Math.log(x / y));
