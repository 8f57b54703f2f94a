/**
 * The assignment of rows to columns with the largest sum of scores: each row at most one column, each column at most
 * one row. Hungarian method with potentials, O(rows² · columns).
 *
 * @param scores finite, all rows of one length
 * @returns the largest sum; 0 without rows or columns
 * @see Kuhn, H. W. (1955). Naval Research Logistics Quarterly 2, 83–97.
 */
export function bestAssignment(scores: readonly (readonly number[])[]): number {
  const width = scores[0]?.length ?? 0;
  if (scores.length > width) return bestAssignment(transposed(scores, width));
  const { length: height } = scores;
  const rowPotential = new Float64Array(height + 1);
  const columnPotential = new Float64Array(width + 1);
  // Column 0 is where a row waits that has no column yet; rows and columns count from 1.
  const rowOf = new Int32Array(width + 1);
  for (let row = 1; row <= height; row++) placeRow(row, { scores, width, rowPotential, columnPotential, rowOf });
  let sum = 0;
  for (let column = 1; column <= width; column++) {
    const row = rowOf[column] ?? 0;
    if (row > 0) sum += scores[row - 1]?.[column - 1] ?? 0;
  }
  return sum;
}

const transposed = (rows: readonly (readonly number[])[], width: number): number[][] =>
  Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? 0));

interface Matching {
  readonly scores: readonly (readonly number[])[];
  readonly width: number;
  readonly rowPotential: Float64Array;
  readonly columnPotential: Float64Array;
  readonly rowOf: Int32Array;
}

/** Finds a column for one more row, moving rows that stand in the way along the cheapest path. */
function placeRow(row: number, matching: Matching): void {
  const { scores, width, rowPotential, columnPotential, rowOf } = matching;
  const cheapest = new Float64Array(width + 1).fill(Infinity);
  const before = new Int32Array(width + 1);
  const isDone = new Uint8Array(width + 1);
  rowOf[0] = row;
  let column = 0;
  do {
    isDone[column] = 1;
    const here = rowOf[column] ?? 0;
    let [next, step] = [0, Infinity];
    for (let other = 1; other <= width; other++) {
      if (isDone[other]) continue;
      const cost = -(scores[here - 1]?.[other - 1] ?? 0) - (rowPotential[here] ?? 0) - (columnPotential[other] ?? 0);
      if (cost < (cheapest[other] ?? 0)) {
        cheapest[other] = cost;
        before[other] = column;
      }
      if ((cheapest[other] ?? 0) < step) [next, step] = [other, cheapest[other] ?? 0];
    }
    for (let other = 0; other <= width; other++) {
      if (isDone[other]) {
        const owner = rowOf[other] ?? 0;
        rowPotential[owner] = (rowPotential[owner] ?? 0) + step;
        columnPotential[other] = (columnPotential[other] ?? 0) - step;
      } else cheapest[other] = (cheapest[other] ?? 0) - step;
    }
    column = next;
  } while (rowOf[column] !== 0);
  while (column !== 0) {
    const previous = before[column] ?? 0;
    rowOf[column] = rowOf[previous] ?? 0;
    column = previous;
  }
}
