import type { ArticleId, SourceId } from '@parallax/kernel';
import { type Dated, publishedFirst } from './moment.js';

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

/** Text the articles of one source share with articles of other sources, strongest first. */
export function sharedTextOf(
  sourceId: SourceId,
  articles: readonly (Dated & { readonly id: ArticleId; readonly sourceId: SourceId })[],
  pairs: readonly ReusePair[],
): SharedText[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return pairs
    .flatMap((pair): SharedText[] => {
      const own = byId.get(pair.articleId);
      const other = byId.get(pair.otherId);
      if (own?.sourceId !== sourceId || !other || other.sourceId === sourceId) return [];
      return [
        {
          articleId: own.id,
          otherArticleId: other.id,
          otherSourceId: other.sourceId,
          containment: pair.sharedCount / pair.shingleCount,
          otherContainment: pair.sharedCount / pair.otherShingleCount,
          sharedShingles: pair.sharedCount,
          firstPublished: FIRST[publishedFirst(own, other)],
        },
      ];
    })
    .toSorted(byStrength);
}

/** Larger of the two containments first: a brief cut from a long text is contained in it, not the reverse. */
function byStrength(a: SharedText, b: SharedText): number {
  const strength = (pair: SharedText): number => Math.max(pair.containment, pair.otherContainment);
  return (
    strength(b) - strength(a) ||
    a.articleId.localeCompare(b.articleId) ||
    a.otherArticleId.localeCompare(b.otherArticleId)
  );
}
