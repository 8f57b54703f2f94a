import type { ArticleId } from '@parallax/kernel';
import { type Dated, compareMoments } from './moment.js';

/** An article that may print the text of another. */
export interface Copied extends Dated {
  /** The same for all articles that print one text; null when it shares its text with nobody. */
  readonly copyGroupId: ArticleId | null;
}

/**
 * Of articles that print one text only the first: by day, then by known moment, undated last, then by id. Which one
 * that is depends on the set given: where an agency is not compared, the first of its reprints stands for all. The
 * order is kept.
 */
export function withoutCopies<T extends Copied>(articles: readonly T[]): T[] {
  const firsts = new Map<ArticleId, T>();
  for (const article of articles) {
    if (article.copyGroupId === null) continue;
    const first = firsts.get(article.copyGroupId);
    if (first === undefined || compareMoments(article, first) < 0) firsts.set(article.copyGroupId, article);
  }
  return articles.filter((article) => article.copyGroupId === null || firsts.get(article.copyGroupId) === article);
}
