import { type ArticleId, groupBy, type SourceId } from '@parallax/kernel';
import { compareMoments, compareText, type Dated, publishedFirst } from './moment.js';
import type { ReusePair } from './shared-text.js';

/** One direction of a measured pair, with the shingles that both have between quotation marks. */
export interface QuotingPair extends ReusePair {
  readonly sharedQuotedCount: number;
}

export interface ReuseArticle extends Dated {
  readonly id: ArticleId;
  readonly sourceId: SourceId;
  /** The same for all articles that print one text; null when it shares its text with nobody. */
  readonly copyGroupId: ArticleId | null;
}

/** What two articles share; the shares add up: own words and words quoted by both. */
export interface SharedBetween {
  readonly articleId: ArticleId;
  readonly otherId: ArticleId;
  /** Share of this article that stands in the other, and the reverse. */
  readonly containment: number;
  readonly otherContainment: number;
  /** The part of it that stands between quotation marks in both. */
  readonly quotedContainment: number;
  readonly otherQuotedContainment: number;
  readonly jaccard: number;
  readonly sharedShingles: number;
  readonly quotedShingles: number;
  /** Who printed first; `unknown` where dates do not tell. It does not say who took from whom. */
  readonly firstPublished: 'this' | 'other' | 'unknown';
}

const FIRST = { '-1': 'this', '0': 'unknown', '1': 'other' } as const;

export function sharedBetween(pair: QuotingPair, moments: { own: Dated | null; other: Dated | null }): SharedBetween {
  const { sharedCount, sharedQuotedCount, shingleCount, otherShingleCount } = pair;
  const { own, other } = moments;
  return {
    ...{ articleId: pair.articleId, otherId: pair.otherId },
    containment: sharedCount / shingleCount,
    otherContainment: sharedCount / otherShingleCount,
    quotedContainment: sharedQuotedCount / shingleCount,
    otherQuotedContainment: sharedQuotedCount / otherShingleCount,
    jaccard: sharedCount / (shingleCount + otherShingleCount - sharedCount),
    ...{ sharedShingles: sharedCount, quotedShingles: sharedQuotedCount },
    firstPublished: own && other ? FIRST[publishedFirst(own, other)] : 'unknown',
  };
}

/** How much of one outlet stands in another: of its article that shares most with one of the other’s. */
export interface ReuseCell {
  readonly sourceId: SourceId;
  readonly otherSourceId: SourceId;
  readonly strongest: SharedBetween;
  /** Pairs of articles of the two outlets that share anything. */
  readonly pairCount: number;
}

/** Articles that print one text, earliest first. */
export interface SameText {
  readonly groupId: ArticleId;
  readonly articleIds: readonly ArticleId[];
}

export interface TextReuse {
  /** By day, within it known moments before bare days, undated last. */
  readonly articleIds: readonly ArticleId[];
  /** In order of first report. */
  readonly sourceIds: readonly SourceId[];
  /** Strongest first; `articleId` is the one that comes first in `articleIds`. */
  readonly pairs: readonly SharedBetween[];
  /** Only of outlets that share anything; both directions. */
  readonly cells: readonly ReuseCell[];
  /** Of two articles or more. */
  readonly sameTexts: readonly SameText[];
}

const mirrored = (pair: QuotingPair): QuotingPair => ({
  ...pair,
  ...{ articleId: pair.otherId, otherId: pair.articleId },
  ...{ shingleCount: pair.otherShingleCount, otherShingleCount: pair.shingleCount },
});

const strengthOf = (shared: SharedBetween): number => Math.max(shared.containment, shared.otherContainment);

/** Larger of the two containments first, then by the articles, so that the order is always the same. */
export const byStrength = (a: SharedBetween, b: SharedBetween): number =>
  strengthOf(b) - strengthOf(a) || compareText(a.articleId, b.articleId) || compareText(a.otherId, b.otherId);

function cellsOf(both: readonly SharedBetween[], sourceOf: (id: ArticleId) => SourceId): ReuseCell[] {
  const elsewhere = both.filter(({ articleId, otherId }) => sourceOf(articleId) !== sourceOf(otherId));
  const keyOf = (shared: SharedBetween): string => `${sourceOf(shared.articleId)} ${sourceOf(shared.otherId)}`;
  return [...groupBy(elsewhere, keyOf).values()].flatMap((pairs) => {
    const [strongest] = pairs.toSorted((a, b) => b.containment - a.containment || byStrength(a, b));
    if (strongest === undefined) return [];
    const [sourceId, otherSourceId] = [sourceOf(strongest.articleId), sourceOf(strongest.otherId)];
    return [{ sourceId, otherSourceId, strongest, pairCount: pairs.length }];
  });
}

function sameTextsOf(sorted: readonly ReuseArticle[]): SameText[] {
  const grouped = groupBy(sorted, ({ copyGroupId }) => copyGroupId);
  return [...grouped].flatMap(([groupId, articles]) =>
    groupId === null || articles.length < 2 ? [] : [{ groupId, articleIds: articles.map(({ id }) => id) }],
  );
}

/** Who shares how much with whom among some articles, earliest first. Each pair is given once, whichever way round. */
export function compareTextReuse(articles: readonly ReuseArticle[], pairs: readonly QuotingPair[]): TextReuse {
  const sorted = articles.toSorted(compareMoments);
  const places = new Map(sorted.map((article, place) => [article.id, { article, place }]));
  const found = pairs.flatMap((pair) => {
    const [own, other] = [places.get(pair.articleId), places.get(pair.otherId)];
    return own && other ? [own.place < other.place ? pair : mirrored(pair)] : [];
  });
  const told = (pair: QuotingPair): SharedBetween => {
    const [own, other] = [places.get(pair.articleId), places.get(pair.otherId)];
    return sharedBetween(pair, { own: own?.article ?? null, other: other?.article ?? null });
  };
  const forth = found.map(told);
  const sourceOf = (id: ArticleId): SourceId => {
    const known = places.get(id);
    if (known === undefined) throw new Error('A pair names an article that is not compared.');
    return known.article.sourceId;
  };
  return {
    articleIds: sorted.map(({ id }) => id),
    sourceIds: [...new Set(sorted.map(({ sourceId }) => sourceId))],
    pairs: forth.toSorted(byStrength),
    cells: cellsOf([...forth, ...found.map((pair) => told(mirrored(pair)))], sourceOf),
    sameTexts: sameTextsOf(sorted),
  };
}
