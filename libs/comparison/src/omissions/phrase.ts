import type { Range } from '@parallax/text';
import type { Statement } from './statements.js';

/** Characters a phrase may have: what fits a cell of the side-by-side table. */
const LONGEST = 44;

/**
 * The stretch of the representative sentence that holds most of what its members share: a few words to name the
 * statement by, quoted from the stored text. Whole words, first and last of which carry weight.
 */
export function phraseOf({ representative, members }: Statement): Range {
  const { words, quantities, start, end } = representative.sentence;
  const units = [
    ...words.map((word) => ({ key: word.stem, start: word.start, end: word.end })),
    ...quantities.map(({ key, start: from, end: to }) => ({ key, start: from, end: to })),
  ].sort((a, b) => a.start - b.start);
  const shareOf = (key: string): number => members.filter(({ vector }) => vector.has(key)).length / members.length;
  const worths = units.map(({ key }) => (representative.vector.get(key) ?? 0) * shareOf(key) ** 2);
  let [best, most]: [Range, number] = [{ start, end: Math.min(end, start + LONGEST) }, 0];
  units.forEach((from, first) => {
    let worth = 0;
    for (let last = first; last < units.length; last++) {
      const to = units[last];
      if (!to || to.end - from.start > LONGEST) break;
      worth += worths[last] ?? 0;
      if (worth > most + 1e-9) [best, most] = [{ start: from.start, end: to.end }, worth];
    }
  });
  return best;
}
