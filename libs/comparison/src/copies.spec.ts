import type { ArticleId } from '@parallax/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Copied, withoutCopies } from './index.js';

const article = (id: string, group: string | null, publishedAt: string | null = null): Copied => ({
  id,
  publishedAt,
  precision: publishedAt === null ? null : 'time',
  copyGroupId: group as ArticleId | null,
});

describe('withoutCopies', () => {
  it('keeps the first of each group and whatever is in none', () => {
    const articles = [
      article('late', 'wire', '2025-03-12T09:00:00Z'),
      article('alone', null, '2025-03-12T10:00:00Z'),
      article('early', 'wire', '2025-03-12T06:00:00Z'),
      article('undated', 'wire'),
      article('other', 'speech', '2025-03-13T06:00:00Z'),
    ];
    expect(withoutCopies(articles).map(({ id }) => id)).toEqual(['alone', 'early', 'other']);
  });

  it('lets the first of those compared stand for a group whose very first is not among them', () => {
    const articles = [article('b', 'wire', '2025-03-12T09:00:00Z'), article('a', 'wire', '2025-03-12T09:00:00Z')];
    expect(withoutCopies(articles).map(({ id }) => id)).toEqual(['a']);
  });

  it('leaves one of each group, the same one in whatever order they come', () => {
    const some = fc.array(fc.tuple(fc.constantFrom('g', 'h', null), fc.constantFrom('2025-03-12T09:00:00Z', null)));
    fc.assert(
      fc.property(some, fc.infiniteStream(fc.nat()), (kinds, order) => {
        const articles = kinds.map(([group, at], i) => article(String(i), group, at));
        const kept = withoutCopies(articles);
        const groups = kept.flatMap(({ copyGroupId }) => copyGroupId ?? []);
        expect(new Set(groups).size).toBe(groups.length);
        const shuffled = articles.map((one) => ({ one, key: order.next().value ?? 0 })).sort((a, b) => a.key - b.key);
        const again = withoutCopies(shuffled.map(({ one }) => one));
        expect(new Set(again.map(({ id }) => id))).toEqual(new Set(kept.map(({ id }) => id)));
      }),
    );
  });
});
