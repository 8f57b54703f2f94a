/** Counts of terms in articles, row by row: those of article r stand at starts[r] up to starts[r + 1]. */
export interface TermMatrix {
  readonly starts: Uint32Array;
  readonly terms: Uint32Array;
  readonly counts: Uint32Array;
}

/** Of a term that is left out. */
export const LEFT_OUT = -1;

/**
 * The same articles with other terms: `wordOf` says which word a term belongs to, or {@link LEFT_OUT}. Terms of one
 * word in one article become one count.
 */
export function mergeTerms(matrix: TermMatrix, wordOf: Int32Array, words: number): TermMatrix {
  const starts = new Uint32Array(matrix.starts.length);
  const terms = new Uint32Array(matrix.terms.length);
  const counts = new Uint32Array(matrix.terms.length);
  const placeOf = new Int32Array(words).fill(-1);
  let end = 0;
  for (let row = 0; row + 1 < matrix.starts.length; row++) {
    const first = end;
    for (let at = matrix.starts[row] ?? 0; at < (matrix.starts[row + 1] ?? 0); at++) {
      const word = wordOf[matrix.terms[at] ?? 0] ?? LEFT_OUT;
      if (word === LEFT_OUT) continue;
      let place = placeOf[word] ?? -1;
      if (place < first) {
        place = end++;
        placeOf[word] = place;
        terms[place] = word;
        counts[place] = 0;
      }
      counts[place] = (counts[place] ?? 0) + (matrix.counts[at] ?? 0);
    }
    starts[row + 1] = end;
  }
  return { starts, terms: terms.subarray(0, end), counts: counts.subarray(0, end) };
}
