import type { PassagesOfPair } from '../../providers/text-reuse-types.js';

/** A stretch of one text that stands in another, too. */
export interface LitPassage {
  readonly start: number;
  readonly end: number;
  /** The same on both sides. */
  readonly key: string;
  /** The article that has it too. */
  readonly otherId: string;
}

/** The passages of each article with any other that is shown, by its id. */
export function passagesByArticle(pairs: readonly PassagesOfPair[]): ReadonlyMap<string, readonly LitPassage[]> {
  const byArticle = new Map<string, LitPassage[]>();
  const add = (id: string, passage: LitPassage) => byArticle.set(id, [...(byArticle.get(id) ?? []), passage]);
  pairs.forEach(({ articleId, otherArticleId, passages }, pair) => {
    passages.forEach(({ start, end, otherStart, otherEnd }, place) => {
      const key = `${pair}-${place}`;
      add(articleId, { start, end, key, otherId: otherArticleId });
      add(otherArticleId, { start: otherStart, end: otherEnd, key, otherId: articleId });
    });
  });
  return byArticle;
}
