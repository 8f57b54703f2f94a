/** Whole numbers up to this are exact in a double. */
const BITS = 53;

/** A row takes a multiple of so many doubles, so that loops over it can be written out: a third of the time. */
export const LANES = 4;

/**
 * Several columns of small counts in one column of doubles: each has so many bits that its sum, however often a row is
 * counted, cannot run over into the next. Weighted sums of all columns then take one multiplication for several.
 */
export interface PackedCounts {
  readonly rows: number;
  /** Doubles a row, a multiple of {@link LANES}. */
  readonly width: number;
  readonly cells: Float64Array;
  /** Takes the sums of one row of doubles apart, one number a column. */
  readonly unpack: (sums: Float64Array, into: Float64Array) => void;
}

/** @param columns of one length; @param largestSum no weighted sum of any column exceeds it */
export function packCounts(columns: readonly Int32Array[], largestSum: number): PackedCounts {
  const rows = columns[0]?.length ?? 0;
  const bits = Math.max(1, Math.ceil(Math.log2(largestSum + 1)));
  const each = Math.max(1, Math.floor(BITS / bits));
  const width = LANES * Math.ceil(columns.length / each / LANES);
  const cells = new Float64Array(rows * width);
  columns.forEach((column, at) => {
    const [place, unit] = [Math.floor(at / each), 2 ** (bits * (at % each))];
    for (let row = 0; row < rows; row++)
      cells[row * width + place] = (cells[row * width + place] ?? 0) + unit * (column[row] ?? 0);
  });
  const radix = 2 ** bits;
  const unpack = (sums: Float64Array, into: Float64Array): void => {
    for (let at = 0; at < columns.length; at++) {
      const shifted = Math.floor((sums[Math.floor(at / each)] ?? 0) / 2 ** (bits * (at % each)));
      into[at] = shifted - radix * Math.floor(shifted / radix);
    }
  };
  return { rows, width, cells, unpack };
}
