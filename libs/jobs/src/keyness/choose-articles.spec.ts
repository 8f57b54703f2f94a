import type { SidedArticleRow } from '@parallax/persistence';
import { describe, expect, it } from 'vitest';
import { chooseArticles, MOST_COUNTS } from './choose-articles.js';

type Given = Partial<Record<keyof SidedArticleRow, unknown>>;

/** An English article of set A, counted, unless said otherwise. */
const row = (n: number, given: Given = {}): SidedArticleRow =>
  ({
    ...{ id: `a${n}`, sourceId: 's', eventId: null, publishedAt: null, precision: null, versionNo: 1, wordCount: 9 },
    ...{ language: 'en', copyGroupId: null, inA: true, inB: false, termCount: 5 },
    ...given,
  }) as unknown as SidedArticleRow;
const B: Given = { inA: false, inB: true };
const PLAIN = { language: null, collapseCopies: false };

describe('which articles are compared', () => {
  it('those of one set and one language, each text once, and tells what was left out', () => {
    const rows = [
      row(1),
      row(2, B),
      row(3, { inB: true }),
      row(4, { language: 'de' }),
      row(5, { ...B, copyGroupId: 'a5', publishedAt: '2025-03-12T06:00:00.000Z', precision: 'time' }),
      row(6, { copyGroupId: 'a5', publishedAt: '2025-03-12T07:00:00.000Z', precision: 'time' }),
      row(7, { termCount: null }),
    ];
    const { articles, chosen, undefinedReason } = chooseArticles(rows, { language: 'en', collapseCopies: true });
    expect(articles.map(({ id }) => id)).toEqual(['a1', 'a2', 'a5']);
    expect(chosen).toMatchObject({ language: 'en', inBoth: 1, otherLanguage: 1, copies: 1, notCounted: 1 });
    expect(undefinedReason).toBeNull();
  });

  it.each([
    { why: 'nothing in A', rows: [row(1, B)], reason: 'NO_ARTICLES_A', language: 'en' },
    { why: 'nothing in B', rows: [row(1)], reason: 'NO_ARTICLES_B', language: 'en' },
    {
      why: 'B not counted',
      rows: [row(1), row(2, { ...B, termCount: null })],
      reason: 'NOT_COUNTED_YET',
      language: 'en',
    },
    {
      why: 'two languages',
      rows: [row(1), row(2, { ...B, language: 'de' })],
      reason: 'SEVERAL_LANGUAGES',
      language: null,
    },
    { why: 'two languages, mixed', rows: [row(1), row(2, { ...B, language: 'de' })], reason: null, language: null },
    {
      why: 'too much',
      rows: [row(1), row(2, { ...B, termCount: MOST_COUNTS })],
      reason: 'TOO_MANY_WORDS',
      language: 'en',
    },
    { why: 'one known, one unknown', rows: [row(1), row(2, { ...B, language: null })], reason: null, language: 'en' },
  ])('$why: $reason', ({ rows, reason, language, why }) => {
    const options = why.endsWith('mixed') ? { ...PLAIN, language: 'mixed' } : PLAIN;
    const { chosen, undefinedReason } = chooseArticles(rows, options);
    expect(undefinedReason).toBe(reason);
    expect(chosen.language).toBe(language);
  });
});
