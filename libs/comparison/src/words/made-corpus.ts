import { seededRandom, type Rng } from '@parallax/statistics';
import type { CountedArticles } from './word-totals.js';
import { SIDE_A, SIDE_B } from './word-totals.js';

/** An article of a corpus made for a test: how often each word stands in it. */
export interface MadeArticle {
  readonly words: Readonly<Record<string, number>>;
  readonly side: 'A' | 'B';
  readonly event: number;
  readonly outlet?: number;
}

/** Counted articles with the words they are numbered by. */
export function made(articles: readonly MadeArticle[]): { articles: CountedArticles; words: string[] } {
  const words = [...new Set(articles.flatMap((article) => Object.keys(article.words)))];
  const numberOf = new Map(words.map((word, number) => [word, number]));
  const entries = articles.map((article) =>
    Object.entries(article.words).map(([word, count]) => [numberOf.get(word) ?? 0, count] as const),
  );
  const starts = new Uint32Array(articles.length + 1);
  entries.forEach((list, row) => (starts[row + 1] = (starts[row] ?? 0) + list.length));
  return {
    words,
    articles: {
      matrix: {
        starts,
        terms: Uint32Array.from(entries.flat(), ([word]) => word),
        counts: Uint32Array.from(entries.flat(), ([, count]) => count),
      },
      side: Uint8Array.from(articles, ({ side }) => (side === 'A' ? SIDE_A : SIDE_B)),
      event: Int32Array.from(articles, ({ event }) => event),
      outlet: Int32Array.from(articles, ({ outlet, side }) => outlet ?? (side === 'A' ? 0 : 1)),
    },
  };
}

/** Draws words by weights. */
function drawer(weights: readonly number[], { next }: Rng): () => number {
  const ends = new Float64Array(weights.length);
  let sum = 0;
  weights.forEach((weight, at) => (ends[at] = sum += weight));
  return () => {
    const wanted = next() * sum;
    let [low, high] = [0, ends.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

export interface NullCorpus {
  readonly events: number;
  readonly articlesAnEvent: number;
  readonly vocabulary: number;
  readonly length: number;
}

/**
 * Articles of one distribution in which each event has words of its own (a tenth of the vocabulary, twenty times as
 * frequent there) and each article repeats itself (a fifth of its words is one word again). Sides are drawn, at least
 * one of each in an event. So nothing sets the sides apart, and words are far from independent.
 */
export function nullCorpus(shape: NullCorpus, seed: string): MadeArticle[] {
  const rng = seededRandom(seed);
  return Array.from({ length: shape.events }, (_, event) => {
    const weights = Array.from({ length: shape.vocabulary }, (__, rank) => (rng.next() < 0.1 ? 20 : 1) / (rank + 3));
    const draw = drawer(weights, rng);
    const first = rng.below(2);
    return Array.from({ length: shape.articlesAnEvent }, (__, nth): MadeArticle => {
      const words: Record<string, number> = {};
      const again = draw();
      const length = Math.round(shape.length * (0.5 + rng.next()));
      for (let at = 0; at < length; at++) {
        const word = `w${rng.next() < 0.2 ? again : draw()}`;
        words[word] = (words[word] ?? 0) + 1;
      }
      const isA = nth < 2 ? nth === first : rng.next() < 0.5;
      return { words, side: isA ? 'A' : 'B', event };
    });
  }).flat();
}
