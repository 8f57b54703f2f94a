/**
 * F1 of the words two coders marked: 2·|A ∩ B| / (|A| + |B|), the same whichever coder comes first. Positions may
 * be words or characters.
 *
 * @returns null where neither marked anything: there is nothing to agree on, which is not perfect agreement
 */
export function tokenF1(a: ReadonlySet<number>, b: ReadonlySet<number>): number | null {
  if (a.size + b.size === 0) return null;
  let shared = 0;
  for (const position of a) if (b.has(position)) shared++;
  return (2 * shared) / (a.size + b.size);
}

/** A passage, [start, end). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words, given as passages, that any of the spans touches; as positions in the list of words. */
export function wordsIn(words: readonly Span[], spans: readonly Span[]): Set<number> {
  const touched = new Set<number>();
  words.forEach((word, position) => {
    if (spans.some((span) => span.start < word.end && word.start < span.end)) touched.add(position);
  });
  return touched;
}
