import { describe, expect, it } from 'vitest';
import { placed, usesOf } from './introduction-lanes.js';

const outlet = (id: string) => ({ id, name: id, initials: id.toUpperCase() });
const use = (articleId: string, publishedAt: string, publishedPrecision: 'DAY' | 'TIME' = 'TIME') => ({
  ...{ articleId, publishedAt, publishedPrecision },
});

describe('first uses of a name', () => {
  it('show own words, and a quotation only where it came earlier or is all there is', () => {
    const marks = usesOf({
      ...{ variantKey: 'closure', undatedArticles: 0, quoted: null },
      own: { ...use('a1', '2025-03-12T06:00:00Z'), source: outlet('ka'), tiedSources: [] },
      outlets: [
        {
          source: outlet('tt'),
          undatedArticles: 0,
          own: use('a3', '2025-03-14T06:00:00Z'),
          quoted: use('a2', '2025-03-13T00:00:00Z', 'DAY'),
        },
        {
          source: outlet('ka'),
          undatedArticles: 0,
          own: use('a1', '2025-03-12T06:00:00Z'),
          quoted: use('a9', '2025-03-15T06:00:00Z'),
        },
      ],
    });
    expect(marks.map(({ initials, isQuoted, isFirst, isDay }) => [initials, isQuoted, isFirst, isDay])).toEqual([
      ['KA', false, true, false],
      ['TT', true, false, true],
      ['TT', false, false, false],
    ]);
  });

  it('take another lane where they would cover one another', () => {
    const mark = (at: number) => ({
      sourceId: 'a',
      initials: 'A',
      name: 'A',
      at,
      isDay: false,
      isQuoted: false,
      isFirst: false,
    });
    expect(placed([mark(0), mark(10), mark(30)], (at) => at, 25).map(({ lane }) => lane)).toEqual([0, 1, 0]);
  });
});
