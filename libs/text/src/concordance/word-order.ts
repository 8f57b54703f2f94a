import type { ConcordanceLine } from './concordance.js';

/** A place beside the node: the first to third word to its left or right. */
export const WORD_PLACES = ['L1', 'L2', 'L3', 'R1', 'R2', 'R3'] as const;
export type WordPlace = (typeof WORD_PLACES)[number];

type Words = Pick<ConcordanceLine, 'leftWords' | 'rightWords'>;

/** The words a line is sorted by: the one at the place, then those further out. Empty where the text ends before. */
export function sortWords({ leftWords, rightWords }: Words, place: WordPlace): readonly string[] {
  return (place.startsWith('L') ? leftWords : rightWords).slice(Number(place[1]) - 1);
}

/** Code units of the folded words: the same order on every machine, whatever its language. Missing words come last. */
export function compareWords(a: readonly string[], b: readonly string[]): number {
  const differs = Array.from({ length: Math.max(a.length, b.length) }, (_, nth) => nth).find(
    (nth) => a[nth] !== b[nth],
  );
  if (differs === undefined) return 0;
  const [own, other] = [a[differs], b[differs]];
  if (own === undefined || other === undefined) return own === undefined ? 1 : -1;
  return own < other ? -1 : 1;
}
