/** A number, or null with the reason why there is none. */
export type Undefined = { readonly value: null; readonly undefinedReason: string };

export const undefinedBecause = (undefinedReason: string): Undefined => ({ value: null, undefinedReason });

/** The four counts of a 2 × 2 table, row by row. */
export type FourCells = readonly [a: number, b: number, c: number, d: number];

export const sumOf = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};
