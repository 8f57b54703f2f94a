import type { ArticleId, CoderId, DatePrecision, FrameId, SourceId } from '@parallax/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ComparisonInput, type EventArticle, compareEvent } from './index.js';

const source = (name: string) => name as SourceId;
const frame = (name: string) => name as FrameId;
const article = (
  id: string,
  of: string,
  publishedAt: string | null,
  precision: DatePrecision = 'time',
): EventArticle => ({
  id: id as ArticleId,
  sourceId: source(of),
  publishedAt,
  precision: publishedAt === null ? null : precision,
  copyGroupId: null,
});
const label = (id: string, coder: string, name: string, present: boolean) => ({
  articleId: id as ArticleId,
  coderId: coder as CoderId,
  frameId: frame(name),
  present,
  versionNo: 1,
});
const input = (given: Partial<ComparisonInput>): ComparisonInput => ({
  articles: [],
  collapseCopies: false,
  sourceIds: null,
  frames: [],
  absence: 'explicit',
  labels: [],
  reuse: [],
  ...given,
});

const articles = [
  article('p2', 'post', '2025-03-12T09:00:00Z'),
  article('p1', 'post', '2025-03-12T07:30:00Z'),
  article('p3', 'post', null),
  article('a1', 'agency', '2025-03-12T06:10:00Z'),
  article('w1', 'weekly', '2025-03-14T00:00:00Z', 'day'),
  article('u1', 'undated', null),
];

describe('compareEvent, time', () => {
  const { firstReportAt, sources } = compareEvent(input({ articles }));

  it('orders sources by first report and articles by time, undated last', () => {
    expect(sources.map((column) => [column.sourceId, column.articleIds])).toEqual([
      ['agency', ['a1']],
      ['post', ['p1', 'p2', 'p3']],
      ['weekly', ['w1']],
      ['undated', ['u1']],
    ]);
  });

  it('counts minutes between moments, days where only a day is known, and nothing without a date', () => {
    expect(firstReportAt).toBe('2025-03-12T06:10:00Z');
    expect(sources.map((column) => [column.delayMinutes, column.delayDays, column.delayUndefinedReason])).toEqual([
      [0, 0, null],
      [80, 0, null],
      [null, 2, 'DAY_PRECISION'],
      [null, null, 'NO_DATE'],
    ]);
  });

  it('shows the sources asked for, in that order, still measured against the first report of all', () => {
    const chosen = compareEvent(input({ articles, sourceIds: [source('weekly'), source('post'), source('weekly')] }));
    expect(chosen.sources.map((column) => column.sourceId)).toEqual(['weekly', 'post']);
    expect(chosen.sources[1]?.delayMinutes).toBe(80);
  });

  it('takes a known moment for the first report before a bare date of the same day', () => {
    const sameDay = [
      article('d', 'daily', '2025-03-12T00:00:00Z', 'day'),
      article('a', 'agency', '2025-03-12T23:00:00Z'),
    ];
    const comparison = compareEvent(input({ articles: sameDay }));
    expect(comparison.firstReportAt).toBe('2025-03-12T23:00:00Z');
    expect(comparison.sources.map((column) => column.delayUndefinedReason)).toEqual([null, 'DAY_PRECISION']);
  });
});

describe('compareEvent, frames', () => {
  it('counts articles by the majority of their coders, leaves ties out of n, and keeps the texts behind k', () => {
    const { sources } = compareEvent(
      input({
        articles,
        frames: [frame('conflict'), frame('morality')],
        labels: [
          label('p1', 'A', 'conflict', true),
          label('p1', 'B', 'conflict', true),
          label('p1', 'C', 'conflict', false),
          label('p2', 'A', 'conflict', false),
          label('p2', 'B', 'conflict', false),
          label('p3', 'A', 'conflict', true),
          label('p3', 'B', 'conflict', false),
        ],
      }),
    );
    const [conflict, morality] = sources.find((column) => column.sourceId === 'post')!.frameShares;
    expect(conflict).toMatchObject({ articleIds: ['p1'], undecided: 1, labelCount: 3 });
    // Wilson, 1 of 2, z = 1.95996: (.5 + .96036) / 2.92073 ± 1.95996 √(.125 + .24009) / 2.92073 … by symmetry about .5
    expect(conflict!.share).toMatchObject({ k: 1, n: 2, value: 0.5 });
    expect(conflict!.share.low).toBeCloseTo(0.09453, 5);
    expect(conflict!.share.high).toBeCloseTo(0.90547, 5);
    expect(morality!.share).toMatchObject({ k: 0, n: 0, value: null, undefinedReason: 'NO_CODED_ARTICLES' });
  });
});

describe('compareEvent, copies collapsed', () => {
  const copied = articles.map((one) => (['a1', 'p1', 'w1'].includes(one.id) ? { ...one, copyGroupId: one.id } : one));
  const group = 'a1' as ArticleId;
  const inGroup = copied.map((one) => (one.copyGroupId === null ? one : { ...one, copyGroupId: group }));
  const labels = ['a1', 'p1', 'p2', 'w1'].map((id) => label(id, 'A', 'conflict', true));
  const asked = input({ articles: inGroup, labels, frames: [frame('conflict')], collapseCopies: true });

  it('counts a text once, where it was printed first, and says which articles that leaves out', () => {
    const { sources } = compareEvent(asked);
    const summary = sources.map(({ sourceId, collapsedArticleIds, frameShares }) => [
      ...[sourceId, collapsedArticleIds.join()],
      ...[frameShares[0]!.share.k, frameShares[0]!.share.n, frameShares[0]!.labelCount],
      frameShares[0]!.share.undefinedReason,
    ]);
    expect(summary).toEqual([
      ['agency', '', 1, 1, 1, null],
      ['post', 'p1', 1, 1, 1, null],
      ['weekly', 'w1', 0, 0, 0, 'ONLY_COPIES'],
      ['undated', '', 0, 0, 0, 'NO_CODED_ARTICLES'],
    ]);
  });

  it('keeps the columns, their articles and their delays', () => {
    const kept = ({ sourceId, articleIds, delayMinutes }: ReturnType<typeof compareEvent>['sources'][number]) => [
      ...[sourceId, articleIds, delayMinutes],
    ];
    const whole = compareEvent({ ...asked, collapseCopies: false });
    expect(compareEvent(asked).sources.map(kept)).toEqual(whole.sources.map(kept));
    expect(whole.sources.flatMap(({ collapsedArticleIds }) => collapsedArticleIds)).toEqual([]);
  });
});

describe('compareEvent, shared text', () => {
  const pair = (articleId: string, otherId: string, [shared, own, other]: [number, number, number]) => ({
    articleId: articleId as ArticleId,
    otherId: otherId as ArticleId,
    sharedCount: shared,
    shingleCount: own,
    otherShingleCount: other,
  });

  it('gives containment both ways, who printed first, and no pairs inside one source', () => {
    const reuse = [
      pair('p1', 'a1', [82, 100, 200]),
      pair('a1', 'p1', [82, 200, 100]),
      pair('p1', 'p2', [50, 100, 100]),
      pair('p2', 'a1', [90, 100, 200]),
    ];
    const post = compareEvent(input({ articles, reuse })).sources.find((column) => column.sourceId === 'post')!;
    expect(post.sharedText).toEqual([
      {
        articleId: 'p2',
        otherArticleId: 'a1',
        otherSourceId: 'agency',
        containment: 0.9,
        otherContainment: 0.45,
        sharedShingles: 90,
        firstPublished: 'other',
      },
      {
        articleId: 'p1',
        otherArticleId: 'a1',
        otherSourceId: 'agency',
        containment: 0.82,
        otherContainment: 0.41,
        sharedShingles: 82,
        firstPublished: 'other',
      },
    ]);
    expect(post.sharedTextUndefinedReason).toBeNull();
  });

  it('says when nothing was measured yet', () => {
    const [column] = compareEvent(input({ articles, reuse: null })).sources;
    expect(column).toMatchObject({ sharedText: [], sharedTextUndefinedReason: 'NOT_MEASURED_YET' });
  });
});

it('does not depend on the order in which rows arrive', () => {
  const labels = ['p1', 'p2', 'a1', 'w1'].flatMap((id) =>
    ['A', 'B', 'C'].map((coder, i) => label(id, coder, 'conflict', (id.length + i) % 2 === 0)),
  );
  const whole = compareEvent(input({ articles, labels, frames: [frame('conflict')] }));
  fc.assert(
    fc.property(
      fc.shuffledSubarray(articles, { minLength: articles.length }),
      fc.shuffledSubarray(labels, { minLength: labels.length }),
      (shuffledArticles, shuffledLabels) => {
        expect(
          compareEvent(input({ articles: shuffledArticles, labels: shuffledLabels, frames: [frame('conflict')] })),
        ).toEqual(whole);
      },
    ),
  );
});
