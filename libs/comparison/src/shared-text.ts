import { type ArticleId, type SourceId, groupBy } from '@parallax/kernel';
import { type Dated, compareText, publishedFirst } from './moment.js';

/** Shingles one article shares with another, as measured by `@parallax/reuse`. */
export interface ReusePair {
  readonly articleId: ArticleId;
  readonly otherId: ArticleId;
  readonly shingleCount: number;
  readonly otherShingleCount: number;
  readonly sharedCount: number;
}

export interface SharedText {
  readonly articleId: ArticleId;
  readonly otherArticleId: ArticleId;
  readonly otherSourceId: SourceId;
  /** Share of this article's shingles that stand in the other, in (0, 1]. */
  readonly containment: number;
  /** Share of the other article's shingles that stand in this one, in (0, 1]. */
  readonly otherContainment: number;
  readonly sharedShingles: number;
  /** Who printed first; `unknown` where dates do not tell. It does not say who took from whom. */
  readonly firstPublished: 'this' | 'other' | 'unknown';
}

const FIRST = { '-1': 'this', '0': 'unknown', '1': 'other' } as const;

interface SourcedArticle extends Dated {
  readonly id: ArticleId;
  readonly sourceId: SourceId;
}

/** Text the articles of each source share with articles of other sources, strongest first. */
export function sharedTextBySource(
  articles: readonly SourcedArticle[],
  pairs: readonly ReusePair[],
): ReadonlyMap<SourceId, readonly SharedText[]> {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const found = pairs.flatMap((pair) => {
    const own = byId.get(pair.articleId);
    const other = byId.get(pair.otherId);
    return own && other && own.sourceId !== other.sourceId ? [{ own, shared: sharedTextOf(pair, own, other) }] : [];
  });
  const bySource = groupBy(found, ({ own }) => own.sourceId);
  return new Map([...bySource].map(([id, own]) => [id, own.map(({ shared }) => shared).sort(byStrength)]));
}

const sharedTextOf = (pair: ReusePair, own: SourcedArticle, other: SourcedArticle): SharedText => ({
  articleId: own.id,
  otherArticleId: other.id,
  otherSourceId: other.sourceId,
  containment: pair.sharedCount / pair.shingleCount,
  otherContainment: pair.sharedCount / pair.otherShingleCount,
  sharedShingles: pair.sharedCount,
  firstPublished: FIRST[publishedFirst(own, other)],
});

const strengthOf = (pair: SharedText): number => Math.max(pair.containment, pair.otherContainment);

/** Larger of the two containments first: a brief cut from a long text is contained in it, not the reverse. */
const byStrength = (a: SharedText, b: SharedText): number =>
  strengthOf(b) - strengthOf(a) ||
  compareText(a.articleId, b.articleId) ||
  compareText(a.otherArticleId, b.otherArticleId);
