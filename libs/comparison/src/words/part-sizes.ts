import type { RowGroups } from './clusters.js';
import { type CountedArticles, SIDE_A, type WordTotals } from './word-totals.js';

/** Sizes of parts in words; a part lies on one side. */
export interface PartSizes {
  /** 1 / the part's words. */
  readonly perSize: Float64Array;
  /** The part's words over those of its side. */
  readonly share: Float64Array;
}

/** Articles in the order of their clusters, and clusters: events, and articles of no event. */
export interface Parts {
  /** SIDE_A or SIDE_B, article by article. */
  readonly side: Uint8Array;
  readonly clusterOf: Uint32Array;
  readonly articles: PartSizes;
  /** What the cluster has on each side. */
  readonly clusters: readonly [PartSizes, PartSizes];
  /** The cluster's share of all words in A less its share of those in B. */
  readonly plain: Float64Array;
  /** Articles of each side, and clusters with words on it. */
  readonly articleCounts: readonly [number, number];
  readonly counts: readonly [number, number];
  readonly clusterCount: number;
}

const sizesOf = (sizes: Float64Array, wordsOf: (part: number) => number): PartSizes => ({
  perSize: sizes.map((size) => 1 / size),
  share: sizes.map((size, part) => (size > 0 ? size / wordsOf(part) : 0)),
});

/** All in the order of `groups`. */
export function partsOf(articles: CountedArticles, totals: WordTotals, { rows, starts }: RowGroups): Parts {
  const clusterCount = starts.length - 1;
  const side = Uint8Array.from(rows, (row) => articles.side[row] ?? SIDE_A);
  const sizes = Float64Array.from(rows, (row) => totals.tokens[row] ?? 0);
  const clusterOf = new Uint32Array(rows.length);
  const ofSide = [new Float64Array(clusterCount), new Float64Array(clusterCount)] as const;
  for (let cluster = 0; cluster < clusterCount; cluster++) {
    for (let article = starts[cluster] ?? 0; article < (starts[cluster + 1] ?? 0); article++) {
      clusterOf[article] = cluster;
      const own = side[article] === SIDE_A ? ofSide[0] : ofSide[1];
      own[cluster] = (own[cluster] ?? 0) + (sizes[article] ?? 0);
    }
  }
  const [a, b] = totals.sides;
  const clusters = [sizesOf(ofSide[0], () => a.tokens), sizesOf(ofSide[1], () => b.tokens)] as const;
  const onB = side.reduce((sum, own) => sum + Number(own !== SIDE_A), 0);
  const counted = (of: Float64Array): number => of.reduce((sum, size) => sum + Number(size > 0), 0);
  return {
    ...{ side, clusterOf, clusters, clusterCount },
    articles: sizesOf(sizes, (article) => (side[article] === SIDE_A ? a.tokens : b.tokens)),
    plain: clusters[0].share.map((share, cluster) => share - (clusters[1].share[cluster] ?? 0)),
    articleCounts: [side.length - onB, onB],
    counts: [counted(ofSide[0]), counted(ofSide[1])],
  };
}
