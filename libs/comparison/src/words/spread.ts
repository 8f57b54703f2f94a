import { dispersionOfSums, type SparseDispersion } from '@parallax/statistics';
import { groupRows } from './clusters.js';
import { type Parts, partsOf } from './part-sizes.js';
import { PartTotals } from './part-totals.js';
import { type Postings, postingsOf } from './postings.js';
import { type CountedArticles, SIDE_A, SIDE_B, type TestedWords, type WordTotals } from './word-totals.js';

/** How the tested words lie over articles and events, place by place. */
export interface Spread {
  /** Over the articles, and over the events, of the side that uses the word more. */
  readonly byArticle: readonly SparseDispersion[];
  readonly byEvent: readonly SparseDispersion[];
  /** Events of each side in which the word stands; an article of no event counts as one. */
  readonly events: readonly [Float64Array, Float64Array];
  /** Events of each side. */
  readonly eventCounts: readonly [number, number];
  /** Events and articles of no event: what the interval of the log ratio counts as independent. */
  readonly clusters: number;
  /** Variance of ln(rate in A / rate in B) over clusters; NaN where a side lacks the word. */
  readonly logRatioVariance: Float64Array;
}

/** What is spread, and the side on which each tested word is more frequent for its size, place by place. */
export interface SpreadInput {
  readonly articles: CountedArticles;
  readonly totals: WordTotals;
  readonly tested: TestedWords;
  readonly keySide: Uint8Array;
}

/** One word after the other over the clusters in which it stands. */
class WordPass {
  readonly byArticle: SparseDispersion[] = [];
  readonly byEvent: SparseDispersion[] = [];
  readonly events: readonly [Float64Array, Float64Array];
  /** Σ over the clusters in which a word stands of e² − 2eb; see {@link spreadWords}. */
  readonly crossed: Float64Array;
  private readonly articleTotals = new PartTotals();
  private readonly eventTotals = new PartTotals();

  constructor(
    private readonly input: SpreadInput,
    private readonly parts: Parts,
    private readonly postings: Postings,
  ) {
    const words = input.tested.words.length;
    this.events = [new Float64Array(words), new Float64Array(words)];
    this.crossed = new Float64Array(words);
  }

  readWord(place: number): void {
    const { input, parts } = this;
    const word = input.tested.words[place] ?? 0;
    const [a, b] = input.totals.sides;
    const key = input.keySide[place] ?? SIDE_A;
    this.articleTotals.clear();
    this.eventTotals.clear();
    this.addPostings(place, key, [1 / (a.counts[word] ?? 0), 1 / (b.counts[word] ?? 0)]);
    const own = key === SIDE_A ? 0 : 1;
    this.byArticle.push(dispersionOfSums(this.articleTotals.of(parts.articleCounts[own])));
    this.byEvent.push(dispersionOfSums(this.eventTotals.of(parts.counts[own])));
  }

  private addPostings(place: number, key: number, [perA, perB]: readonly [number, number]): void {
    const { articleTotals, parts } = this;
    const { pairs, starts } = this.postings;
    const { clusterOf, side } = parts;
    const perKey = key === SIDE_A ? perA : perB;
    const end = 2 * (starts[place + 1] ?? 0);
    let at = 2 * (starts[place] ?? 0);
    while (at < end) {
      const cluster = clusterOf[pairs[at] ?? 0] ?? 0;
      let inA = 0;
      let inB = 0;
      do {
        const article = pairs[at] ?? 0;
        const count = pairs[at + 1] ?? 0;
        if (side[article] === key) articleTotals.add(parts.articles, article, count, perKey);
        if (side[article] === SIDE_A) inA += count;
        else inB += count;
        at += 2;
      } while (at < end && clusterOf[pairs[at] ?? 0] === cluster);
      this.closeCluster(place, cluster, { inA, inB, key, perKey });
      const excess = inA * perA - inB * perB;
      this.crossed[place] = (this.crossed[place] ?? 0) + excess * (excess - 2 * (parts.plain[cluster] ?? 0));
    }
  }

  private closeCluster(
    place: number,
    cluster: number,
    { inA, inB, key, perKey }: { inA: number; inB: number; key: number; perKey: number },
  ): void {
    const { clusters } = this.parts;
    const [a, b] = this.events;
    if (inA > 0) a[place] = (a[place] ?? 0) + 1;
    if (inB > 0) b[place] = (b[place] ?? 0) + 1;
    if (key === SIDE_A && inA > 0) this.eventTotals.add(clusters[0], cluster, inA, perKey);
    if (key === SIDE_B && inB > 0) this.eventTotals.add(clusters[1], cluster, inB, perKey);
  }
}

/**
 * Counts how each tested word lies over the articles and over the events, word by word. The variance of the log ratio
 * is Σ(e − b)² · G/(G−1) over G clusters, by linearisation: e is the cluster's share of the word's occurrences in A less
 * that in B, b its share of all words in A less that in B.
 */
export function spreadWords(input: SpreadInput): Spread {
  const { articles, totals, tested } = input;
  const groups = groupRows(articles.event, (row) => (totals.tokens[row] ?? 0) > 0);
  const parts = partsOf(articles, totals, groups);
  const words = tested.words.length;
  const pass = new WordPass(input, parts, postingsOf(input, groups));
  for (let place = 0; place < words; place++) pass.readWord(place);
  const plain = parts.plain.reduce((sum, share) => sum + share * share, 0);
  const { clusterCount } = parts;
  return {
    ...{ byArticle: pass.byArticle, byEvent: pass.byEvent, events: pass.events },
    ...{ eventCounts: parts.counts, clusters: clusterCount },
    logRatioVariance: pass.crossed.map((crossed) =>
      clusterCount > 1 ? (Math.max(0, plain + crossed) * clusterCount) / (clusterCount - 1) : NaN,
    ),
  };
}
