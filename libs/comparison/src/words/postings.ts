import type { RowGroups } from './clusters.js';
import { LEFT_OUT } from './term-matrix.js';
import type { CountedArticles, TestedWords, WordTotals } from './word-totals.js';

/** The same counts word by word: those of the word at place p stand at starts[p] up to starts[p + 1]. */
export interface Postings {
  readonly starts: Uint32Array;
  /**
   * Pairs of an article and its count; articles are numbered in the order of the groups, so that those of one group are
   * beside each other. One array, since two would cost two cache misses a count.
   */
  readonly pairs: Uint32Array;
}

interface Counted {
  readonly articles: CountedArticles;
  readonly totals: WordTotals;
  readonly tested: TestedWords;
}

function startsOf({ words }: TestedWords, { sides: [a, b] }: WordTotals): Uint32Array {
  const starts = new Uint32Array(words.length + 1);
  words.forEach((word, place) => {
    starts[place + 1] = (starts[place] ?? 0) + (a.documents[word] ?? 0) + (b.documents[word] ?? 0);
  });
  return starts;
}

/** Turns counts by article into counts by word: one pass here saves a cache miss for every sum kept of a word. */
export function postingsOf({ articles: { matrix }, totals, tested }: Counted, { rows }: RowGroups): Postings {
  const { placeOf } = tested;
  const starts = startsOf(tested, totals);
  const next = starts.slice();
  const size = starts.at(-1) ?? 0;
  const pairs = new Uint32Array(2 * size);
  for (let article = 0; article < rows.length; article++) {
    const row = rows[article] ?? 0;
    const end = matrix.starts[row + 1] ?? 0;
    for (let at = matrix.starts[row] ?? 0; at < end; at++) {
      const place = placeOf[matrix.terms[at] ?? 0] ?? LEFT_OUT;
      if (place === LEFT_OUT) continue;
      const into = next[place] ?? 0;
      next[place] = into + 1;
      pairs[2 * into] = article;
      pairs[2 * into + 1] = matrix.counts[at] ?? 0;
    }
  }
  return { starts, pairs };
}
