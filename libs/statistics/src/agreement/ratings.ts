/** What a coder may say of a unit. Numbers and texts are not mixed in one data set. */
export type Category = string | number;

/** Coder by unit; null is missing: not coded, which is not a judgement. */
export type RatingMatrix = readonly (readonly (Category | null)[])[];

/** How often each category was given to each unit, whoever gave it. */
export interface UnitCounts {
  /** In ascending order; numbers by value, texts by code unit. */
  readonly categories: readonly Category[];
  /** Unit by category. */
  readonly counts: readonly (readonly number[])[];
  readonly coders: number;
}

/** Two coders' judgements of the units both judged, as counts: row the first coder, column the second. */
export interface PairTable {
  readonly categories: readonly Category[];
  readonly counts: readonly (readonly number[])[];
}

const ascending = (a: Category, b: Category): number => {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : 1;
};

/** The categories that occur, ascending. */
export function categoriesOf(matrix: RatingMatrix): Category[] {
  const seen = new Set(matrix.flat().filter((value) => value !== null));
  return [...seen].sort(ascending);
}

/** Counts from a coder × unit matrix. A unit that nobody judged keeps its row of zeros. */
export function countRatings(matrix: RatingMatrix, categories = categoriesOf(matrix)): UnitCounts {
  const place = new Map(categories.map((category, index) => [category, index]));
  const units = Math.max(0, ...matrix.map((ratings) => ratings.length));
  const counts = Array.from({ length: units }, () => new Array<number>(categories.length).fill(0));
  for (const ratings of matrix) {
    ratings.forEach((value, unit) => {
      const row = counts[unit];
      const at = value === null ? undefined : place.get(value);
      if (row !== undefined && at !== undefined) row[at] = (row[at] ?? 0) + 1;
    });
  }
  return { categories, counts, coders: matrix.length };
}

/** The units two coders both judged, as a table. */
export function pairTable(
  first: readonly (Category | null)[],
  second: readonly (Category | null)[],
  categories = categoriesOf([first, second]),
): PairTable {
  const place = new Map(categories.map((category, index) => [category, index]));
  const counts = categories.map(() => new Array<number>(categories.length).fill(0));
  first.forEach((a, unit) => {
    const b = second[unit] ?? null;
    const row = a === null ? undefined : counts[place.get(a) ?? -1];
    const column = b === null ? undefined : place.get(b);
    if (row !== undefined && column !== undefined) row[column] = (row[column] ?? 0) + 1;
  });
  return { categories, counts };
}

/** A table of two coders as unit counts: each unit appears as often as it was counted. */
export function countPairs({ categories, counts }: PairTable): UnitCounts {
  const units = counts.flatMap((row, a) =>
    row.flatMap((times, b) => {
      const unit = categories.map((_, at) => (at === a ? 1 : 0) + (at === b ? 1 : 0));
      return Array.from({ length: times }, () => unit);
    }),
  );
  return { categories, counts: units, coders: 2 };
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
