/** A stretch of stored text in UTF-16 code units, end exclusive, and what it stands for. */
export interface Range<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

export interface Segment<T> {
  readonly start: number;
  readonly end: number;
  /** Everything that covers this stretch, in the order given. */
  readonly values: readonly T[];
}

/**
 * Cuts [start, end) wherever a range begins or ends, so that overlapping ranges can each be shown:
 * the segments meet without gaps and each names all the ranges that cover it.
 */
export function segments<T>(ranges: readonly Range<T>[], start: number, end: number): Segment<T>[] {
  const inside = ranges
    .map((range) => ({ ...range, start: Math.max(start, range.start), end: Math.min(end, range.end) }))
    .filter((range) => range.start < range.end);
  const cuts = [...new Set([start, end, ...inside.flatMap((range) => [range.start, range.end])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? end;
    const covering = inside.filter((range) => range.start <= from && to <= range.end);
    return { start: from, end: to, values: covering.map((range) => range.value) };
  });
}
