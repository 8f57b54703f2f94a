import type { ArticleId, SourceId } from '@parallax/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTextReuse, type QuotingPair, type ReuseArticle } from './text-reuse.js';

const article = (
  id: string,
  sourceId: string,
  publishedAt: string | null,
  group: string | null = null,
): ReuseArticle => ({
  ...{ id: id as ArticleId, sourceId: sourceId as SourceId, publishedAt, precision: publishedAt ? 'time' : null },
  copyGroupId: group as ArticleId | null,
});
const pair = (a: string, b: string, [own, shared, quoted, other]: readonly [number, number, number, number]) =>
  ({
    ...{ articleId: a as ArticleId, otherId: b as ArticleId, shingleCount: own, otherShingleCount: other },
    ...{ sharedCount: shared, sharedQuotedCount: quoted },
  }) satisfies QuotingPair;

const ARTICLES = [
  article('p1', 'post', '2026-03-01T09:00:00Z', 'a1'),
  article('a1', 'agency', '2026-03-01T06:00:00Z', 'a1'),
  article('w1', 'weekly', null),
  article('p2', 'post', '2026-03-02T09:00:00Z'),
];
const PAIRS = [
  pair('p1', 'a1', [100, 90, 20, 300]),
  pair('a1', 'p2', [300, 30, 0, 60]),
  pair('p1', 'p2', [100, 50, 0, 60]),
  pair('p2', 'w1', [60, 6, 6, 10]),
];

describe('compareTextReuse', () => {
  it('puts the earliest first, and tells both directions with the quoted part', () => {
    const { articleIds, sourceIds, pairs } = compareTextReuse(ARTICLES, PAIRS);
    expect(articleIds).toEqual(['a1', 'p1', 'p2', 'w1']);
    expect(sourceIds).toEqual(['agency', 'post', 'weekly']);
    expect(pairs.map(({ articleId, otherId }) => [articleId, otherId])).toEqual([
      ['a1', 'p1'],
      ['p1', 'p2'],
      ['p2', 'w1'],
      ['a1', 'p2'],
    ]);
    expect(pairs[0]).toEqual({
      ...{ articleId: 'a1', otherId: 'p1', sharedShingles: 90, quotedShingles: 20, firstPublished: 'this' },
      ...{ containment: 90 / 300, otherContainment: 0.9, quotedContainment: 20 / 300, otherQuotedContainment: 0.2 },
      jaccard: 90 / (300 + 100 - 90),
    });
  });

  it('shows of two outlets the article that shares most, each way, and no pairs within one', () => {
    const { cells } = compareTextReuse(ARTICLES, PAIRS);
    const shown = cells.map(({ sourceId, otherSourceId, strongest, pairCount }) => [
      ...[sourceId, otherSourceId, strongest.articleId, strongest.otherId, strongest.containment, pairCount],
    ]);
    expect(shown).toEqual([
      ['agency', 'post', 'a1', 'p1', 0.3, 2],
      ['post', 'weekly', 'p2', 'w1', 0.1, 1],
      ['post', 'agency', 'p1', 'a1', 0.9, 2],
      ['weekly', 'post', 'w1', 'p2', 0.6, 1],
    ]);
  });

  it('names those that print one text, where two of them are here', () => {
    expect(compareTextReuse(ARTICLES, []).sameTexts).toEqual([{ groupId: 'a1', articleIds: ['a1', 'p1'] }]);
    expect(compareTextReuse(ARTICLES.slice(1), []).sameTexts).toEqual([]);
  });

  it('does not depend on the order in which rows arrive', () => {
    const whole = compareTextReuse(ARTICLES, PAIRS);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(ARTICLES, { minLength: 4 }),
        fc.shuffledSubarray(PAIRS, { minLength: 4 }),
        (articles, pairs) => {
          const { cells, ...rest } = compareTextReuse(articles, pairs);
          const { cells: known, ...expected } = whole;
          expect(rest).toEqual(expected);
          expect(new Set(cells)).toEqual(new Set(known));
        },
      ),
    );
  });
});
