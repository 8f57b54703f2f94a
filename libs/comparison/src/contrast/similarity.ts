/** Rows and columns of a matrix in an order that puts like beside like. */
export interface SimilarityOrder {
  /** Places of the rows and of the columns. */
  readonly rows: number[];
  readonly columns: number[];
}

const STEPS = 200;

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Columns less their means; a missing share counts as its column's mean, so it pulls nowhere. */
function centred(matrix: readonly (readonly (number | null)[])[]): number[][] {
  const width = matrix[0]?.length ?? 0;
  const means = Array.from({ length: width }, (_, column) => mean(matrix.flatMap((row) => row[column] ?? [])));
  return matrix.map((row) => row.map((value, column) => (value === null ? 0 : value - (means[column] ?? 0))));
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);

/** The direction in which the rows differ most, by power iteration from a fixed start. */
function firstDirection(rows: readonly (readonly number[])[], width: number): number[] {
  let direction = Array.from({ length: width }, (_, at) => 1 + at / width);
  for (let step = 0; step < STEPS; step++) {
    const scores = rows.map((row) => dot(row, direction));
    const next = direction.map((_, column) =>
      dot(
        scores,
        rows.map((row) => row[column] ?? 0),
      ),
    );
    const length = Math.hypot(...next);
    if (length === 0) return direction;
    direction = next.map((value) => value / length);
  }
  // A direction and its opposite are the same: the heaviest column is made positive.
  const heaviest = direction.reduce((most, value) => (Math.abs(value) > Math.abs(most) ? value : most), 0);
  return heaviest < 0 ? direction.map((value) => -value) : direction;
}

const byScore = (scores: readonly number[]): number[] =>
  scores.map((_, at) => at).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);

/**
 * Orders rows by their score on the first principal direction of the matrix, and columns by their loading on it, both
 * falling; equal ones keep their order.
 */
export function similarityOrder(matrix: readonly (readonly (number | null)[])[]): SimilarityOrder {
  const rows = centred(matrix);
  const direction = firstDirection(rows, matrix[0]?.length ?? 0);
  return { rows: byScore(rows.map((row) => dot(row, direction))), columns: byScore(direction) };
}
