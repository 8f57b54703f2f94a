import { describe, expect, it } from 'vitest';
import { type DailySeries, dayAfter, seriesOf } from './daily-series.js';
import { pageFlags } from './page-flags.js';
import { rateInWords } from './source-flag.js';
import { volumeFlags } from './volume-flags.js';

const series = (articles: number[], doubted: Partial<DailySeries> = {}): DailySeries => {
  const none = articles.map(() => 0);
  return { sourceId: 's', firstDay: '2025-01-01', articles, pages: articles, paywalled: none, empty: none, ...doubted };
};
const steady = (days: number): number[] => Array.from({ length: days }, (_, day) => 29 + (day % 3));
const told = (flags: readonly { kind: string; fromDay: string; toDay: string | null }[]): (string | null)[][] =>
  flags.map(({ kind, fromDay, toDay }) => [kind, fromDay, toDay]);

describe('volumeFlags', () => {
  it('says in words since when nothing came, and is open as long as nothing comes', () => {
    const [flag] = volumeFlags(series([...steady(60), 0, 0, 0]));
    expect(flag).toMatchObject({ kind: 'flat-lined', fromDay: '2025-03-02', toDay: null, toldOn: '2025-03-03' });
    expect(flag?.words).toBe('No article since 2 March 2025; before, about 30 articles a day.');
  });

  it('ends with the last day without an article', () => {
    const flags = volumeFlags(series([...steady(60), 0, 0, 0, 0, ...steady(10)]));
    expect(told(flags)).toEqual([['flat-lined', '2025-03-02', '2025-03-05']]);
    expect(flags[0]?.words).toBe('No article from 2 March 2025 to 5 March 2025; before, about 30 articles a day.');
  });

  it('says how few came since, where a few did', () => {
    const silent = new Array<number>(60).fill(0).with(30, 1).with(55, 1);
    const [flag] = volumeFlags(series([...steady(60), ...silent]));
    expect(flag?.words).toBe('2 articles in all since 2 March 2025; before, about 30 articles a day.');
    expect(flag?.toDay).toBeNull();
  });

  it('takes a volume that lasts eight weeks for the new one', () => {
    const flags = volumeFlags(series([...steady(60), ...steady(80).map((count) => Math.round(count / 10))]));
    expect(told(flags)).toEqual([['volume-down', '2025-03-02', dayAfter('2025-03-02', 55)]]);
    expect(flags[0]?.words).toBe('Volume fell on 2 March 2025 from about 30 articles a day to 3 articles a day.');
  });
});

describe('pageFlags', () => {
  const weeks = (shares: number[]): number[] => shares.flatMap((share) => new Array<number>(7).fill(share));

  it('joins weeks in which three pages in ten are doubted', () => {
    const flags = pageFlags(series(weeks([10, 10, 10, 10]), { paywalled: weeks([0, 4, 5, 0]) }));
    expect(told(flags)).toEqual([['paywall', '2025-01-08', '2025-01-21']]);
    expect(flags[0]?.words).toContain('From 8 January 2025 on 45 % of its texts may be beginnings only');
  });

  it('is open in the last week, and says nothing of four articles', () => {
    expect(told(pageFlags(series(weeks([10, 10]), { empty: weeks([0, 3]) })))).toEqual([
      ['empty-extraction', '2025-01-08', null],
    ]);
    expect(pageFlags(series([0, 0, 0, 4, 0, 0, 0], { empty: [0, 0, 0, 4, 0, 0, 0] }))).toEqual([]);
  });
});

describe('seriesOf', () => {
  it('fills the days between with nothing, up to the end', () => {
    const row = (sourceId: string, day: string, articles: number) => ({
      sourceId,
      day,
      articles,
      paywalled: 0,
      empty: 1,
      refused: 0,
    });
    const rows = [row('a', '2024-02-28', 2), row('a', '2024-03-01', 3), row('b', '2024-03-02', 1)];
    expect(seriesOf(rows, '2024-03-02').map(({ sourceId, articles }) => [sourceId, articles])).toEqual([
      ['a', [2, 0, 3]],
    ]);
  });
});

it.each([
  [30.4, '30 articles a day'],
  [1.5, '11 articles a week'],
  [1 / 7, '1 article a week'],
  [0.02, 'less than one article a week'],
])('%d a day is %s', (perDay, words) => {
  expect(rateInWords(perDay)).toBe(words);
});
