import type { Corpus } from './corpus.js';
import { TermIndex } from './term-index.js';

/** An article found by the words of another, and how near it is. */
export interface Neighbour {
  readonly article: number;
  readonly score: number;
}

/** For every article those found by its words, before or after it. */
export function neighbours(corpus: Corpus): ReadonlyMap<number, readonly Neighbour[]> {
  const index = new TermIndex(corpus.frequencies, corpus.settings);
  const near = new Map<number, Neighbour[]>();
  for (let article = 0; article < corpus.size; article++) {
    const vector = corpus.vectorOf(article);
    const { found } = index.search(vector, (other) => corpus.mayBelong(article, other));
    const scores = corpus.scores(article, found);
    const own: Neighbour[] = [];
    near.set(article, own);
    found.forEach((other, at) => {
      const score = scores[at] ?? 0;
      own.push({ article: other, score });
      near.get(other)?.push({ article, score });
    });
    index.enter(article, vector, false);
  }
  return near;
}
