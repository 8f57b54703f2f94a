import { seededRandom } from '@parallax/statistics';
import { describe, expect, it } from 'vitest';
import {
  type Assignment,
  ComparedReports,
  DEFAULT_SETTINGS,
  EventGrouping,
  groupReports,
  type Pins,
  type Report,
  scoreGroups,
} from './index.js';
import { plantedStream, type PlantedReport } from './planted/stream.js';

const streamOf = (seed: string, events: number): PlantedReport[] => [
  ...plantedStream({ events, days: events / 5, rng: seededRandom(seed) }),
];
const goldOf = (reports: readonly PlantedReport[]) => new Map(reports.map(({ key, event }) => [key, event]));
const f1Of = (groups: readonly (readonly string[])[], reports: readonly PlantedReport[]): number =>
  scoreGroups(groups, goldOf(reports)).bCubed.f1 ?? 0;
const keysOf = (groups: readonly { readonly articles: readonly string[] }[]): string[][] =>
  groups.map(({ articles }) => [...articles].sort());
const partition = (groups: readonly { readonly articles: readonly string[] }[]): string[] =>
  keysOf(groups)
    .map((keys) => keys.join(' '))
    .sort();

function shuffled<T>(items: readonly T[], seed: string): T[] {
  const [rng, all] = [seededRandom(seed), [...items]];
  for (let at = all.length - 1; at > 0; at--) {
    const other = rng.below(at + 1);
    [all[at], all[other]] = [all[other]!, all[at]!];
  }
  return all;
}

/** One by one in the order of time, as a feed brings them. */
function oneByOne(reports: readonly Report[], pins?: Pins): EventGrouping {
  const grouping = new EventGrouping(pins && { pins });
  for (const report of reports.toSorted((a, b) => (a.day ?? Infinity) - (b.day ?? Infinity))) grouping.add(report);
  return grouping;
}

describe('groups of a planted stream', () => {
  it('300 events of 4 to 12 outlets, a third with a look-alike: B³ of .90 and more', () => {
    const reports = streamOf('held out', 300);
    expect(f1Of(keysOf(groupReports(reports).groups), reports)).toBeGreaterThan(0.9);
  });

  it('one by one it is as good, and close to the same', () => {
    const reports = streamOf('one by one', 60);
    const [groups, together] = [keysOf(oneByOne(reports).groups()), keysOf(groupReports(reports).groups)];
    expect(f1Of(groups, reports)).toBeGreaterThan(0.9);
    const likeness = scoreGroups(
      groups,
      new Map(together.flatMap((keys, at) => keys.map((key) => [key, String(at)] as const))),
    );
    expect(likeness.bCubed.f1).toBeGreaterThan(0.9);
  });

  it('the order of the file changes nothing', () => {
    const reports = streamOf('order', 40);
    const expected = groupReports(reports);
    for (const seed of ['a', 'b']) expect(groupReports(shuffled(reports, seed))).toEqual(expected);
  });

  it('other keys, and so another order of undated articles, change next to nothing', () => {
    const undated = streamOf('keys', 40).map((report) => ({ ...report, day: null }));
    const f1 = ['a', 'b', 'c'].map((seed) => {
      const keys = shuffled(
        undated.map((_, at) => `k${at}`),
        seed,
      );
      const renamed = undated.map((report, at) => ({ ...report, key: keys[at]! }));
      return f1Of(keysOf(groupReports(renamed).groups), renamed);
    });
    expect(Math.max(...f1) - Math.min(...f1)).toBeLessThan(0.01);
  });

  it('a higher mark gives no fewer groups', () => {
    const compared = new ComparedReports(streamOf('marks', 40));
    const sizes = [0.1, 0.15, 0.2, 0.3, 0.5].map((mark) => compared.keysAt(mark).length);
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
  });
});

describe('what one article costs', () => {
  it('is bounded, however many there are', () => {
    const reports = streamOf('cost', 160).toSorted((a, b) => (a.day ?? Infinity) - (b.day ?? Infinity));
    const grouping = new EventGrouping();
    const efforts = reports.map((report) => grouping.add(report).effort);
    const meanOf = (from: number, to: number, of: 'entries' | 'compared'): number =>
      efforts.slice(from, to).reduce((sum, effort) => sum + effort[of], 0) / (to - from);
    const { keyWords, longestList } = DEFAULT_SETTINGS;
    expect(Math.max(...efforts.map(({ entries }) => entries))).toBeLessThanOrEqual(keyWords * longestList);
    // Four times as many articles, spread over four times as many days.
    const [early, late] = [meanOf(300, 400, 'compared'), meanOf(1_100, 1_200, 'compared')];
    expect(late).toBeLessThan(1.5 * early);
    expect(meanOf(1_100, 1_200, 'entries')).toBeLessThan(3 * meanOf(300, 400, 'entries'));
  });
});

const article = (key: string, text: string, day: number | null = 1): Report => ({
  key,
  headline: text,
  body: text,
  day,
});
const DAM = 'The dam above Ostrev was closed after cracks were found in the northern wall';
const FIRE = 'A fire in the harbour of Lunden destroyed two warehouses and a ferry';

describe('why an article is where it is', () => {
  const reports = [
    article('a', DAM, 1),
    article('b', `${DAM} on Friday`, 2.5),
    article('c', FIRE, 1),
    article('d', `${FIRE} overnight`, null),
    article('e', 'Nothing like it', 1),
  ];
  const { groups, assignments } = groupReports(reports);
  const of = (key: string): Assignment => assignments.find((one) => one.article === key)!;

  it('tells the nearest article, the days between, and what is shared with the number of articles that have it', () => {
    expect(keysOf(groups)).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
    expect(of('b')).toMatchObject({ nearestArticle: 'a', daysApart: 1.5 });
    expect(of('b').sharedNames).toEqual([{ word: 'ostrev', documents: 2 }]);
    expect(of('b').sharedWords.map(({ word }) => word)).toContain('cracks');
    expect(of('d')).toMatchObject({ nearestArticle: 'c', daysApart: null });
    expect(of('b').score).toBeGreaterThan(DEFAULT_SETTINGS.mark);
  });

  it('who is alone has no score and no reasons', () => {
    expect(of('e')).toMatchObject({
      score: null,
      nearestArticle: null,
      daysApart: null,
      sharedNames: [],
      sharedWords: [],
    });
  });

  it('one of several languages is tied by names', () => {
    const names = 'Mira Tal, Ostrev, Kaldor, Lunden, Branik';
    const several = [
      article('en', `${names}: the minister resigned today after the vote`),
      article('de', `${names}: heute trat der ministerin nach abstimmung zurück`),
      ...Array.from({ length: 12 }, (_, at) =>
        article(`x${at}`, `Word${at} the minister heute ${at} der vote today nach`),
      ),
    ];
    const { groups: found } = groupReports(several);
    expect(found.some(({ articles }) => articles.includes('en') && articles.includes('de'))).toBe(true);
  });
});

describe('articles of every kind', () => {
  it.each([
    { why: 'none', reports: [] },
    { why: 'one', reports: [article('a', DAM)] },
    { why: 'without any word', reports: [article('a', '…'), article('b', '…', null)] },
    {
      why: 'the same text many times',
      reports: Array.from({ length: 200 }, (_, at) => article(`k${at}`, DAM, at % 2)),
    },
  ])('$why', ({ why, reports }) => {
    const expected = why === 'none' ? 0 : why === 'without any word' ? 2 : 1;
    expect(groupReports(reports).groups).toHaveLength(expected);
    expect(oneByOne(reports).groups()).toHaveLength(expected);
  });

  it('the same text a year later is another event', () => {
    expect(groupReports([article('a', DAM, 1), article('b', DAM, 366)]).groups).toHaveLength(2);
  });
});

describe('pins', () => {
  const rng = seededRandom('pins');
  const reports = streamOf('pins', 30);
  const key = (): string => reports[rng.below(reports.length)]!.key;
  const held = new Set<string>();
  const eventsOf = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      ...{ id: `event ${at}`, isLocked: at % 2 === 0 },
      articles: Array.from({ length: 3 }, key).filter((one) => !held.has(one) && held.add(one)),
    }));

  it.each(Array.from({ length: 8 }, (_, round) => round))('hold in every grouping, round %i', (round) => {
    held.clear();
    const pins: Pins = {
      events: eventsOf(4).filter(({ articles }) => articles.length > 0),
      together: Array.from({ length: 4 }, () => [key(), key()] as const),
      apart: Array.from({ length: 12 }, () => [key(), key()] as const),
      notIn: Array.from({ length: 6 }, (_, at) => ({ article: key(), event: `event ${at % 4}` })),
    };
    const batch = groupReports(reports, { pins });
    const refused = new Set(batch.conflicts.map(({ articles }) => [...articles].sort().join(' ')));
    const stands = ([a, b]: readonly [string, string]): boolean => a !== b && !refused.has([a, b].sort().join(' '));
    // Which of two wishes gives way depends on the order in which articles come; here none has to.
    const kept = { ...pins, together: pins.together.filter(stands), apart: pins.apart.filter(stands) };
    for (const groups of [batch.groups, ...(round < 6 ? [] : [oneByOne(reports, kept).groups()])]) {
      const groupOf = new Map(groups.flatMap(({ articles }, at) => articles.map((one) => [one, at] as const)));
      const isOne = ([a, b]: readonly [string, string]): boolean => groupOf.get(a) === groupOf.get(b);
      for (const { id, articles, isLocked } of pins.events) {
        const home = groups[groupOf.get(articles[0]!)!]!;
        expect(home.event).toBe(id);
        expect(home.articles).toEqual(expect.arrayContaining([...articles]));
        if (isLocked) expect(home.articles).toHaveLength(articles.length);
      }
      expect(pins.together.filter((pair) => stands(pair) && !isOne(pair))).toEqual([]);
      expect(pins.apart.filter((pair) => stands(pair) && isOne(pair))).toEqual([]);
      const barred = pins.notIn.filter(({ article: one, event }) => groups[groupOf.get(one)!]!.event === event);
      expect(
        barred.filter(({ article: one, event }) => !pins.events.find(({ id }) => id === event)?.articles.includes(one)),
      ).toEqual([]);
    }
  });

  it('people hold apart what the texts join, and join what they do not', () => {
    const two = [article('a', DAM), article('b', DAM), article('c', FIRE)];
    const none: Pins = { events: [], together: [], apart: [], notIn: [] };
    expect(partition(groupReports(two).groups)).toEqual(['a b', 'c']);
    expect(partition(groupReports(two, { pins: { ...none, apart: [['b', 'a']] } }).groups)).toEqual(['a', 'b', 'c']);
    expect(
      partition(groupReports(two, { pins: { ...none, apart: [['b', 'a']], together: [['b', 'c']] } }).groups),
    ).toEqual(['a', 'b c']);
  });

  it('tells wishes that contradict each other', () => {
    const two = [article('a', DAM), article('b', FIRE), article('c', 'Something else')];
    const pins: Pins = {
      events: [
        { id: 'e', articles: ['a'], isLocked: true },
        { id: 'f', articles: ['b'], isLocked: false },
      ],
      together: [
        ['a', 'b'],
        ['a', 'c'],
        ['b', 'c'],
      ],
      apart: [['b', 'c']],
      notIn: [],
    };
    const { conflicts, groups } = groupReports(two, { pins });
    expect(conflicts.map(({ code }) => code)).toEqual([
      'TOGETHER_IN_TWO_EVENTS',
      'TOGETHER_IN_LOCKED_EVENT',
      'TOGETHER_BUT_APART',
    ]);
    expect(groups).toHaveLength(3);
  });
});
