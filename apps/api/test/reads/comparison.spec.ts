import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, startTestApp } from '../app.js';
import { id, seedDam } from './corpus.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  await seedDam(app.database.pool);
});
afterAll(() => app.close());

const COMPARE = `query ($event: ID!, $sources: [ID!], $version: ID, $collapse: Boolean) {
  eventComparison(eventId: $event, sourceIds: $sources, codebookVersionId: $version, collapseCopies: $collapse) {
    event { title } firstReportAt codebookVersion { id codebook { name } } availableCodebookVersions { id }
    sources {
      source { name } articles { id } collapsedArticleIds firstPublishedAt delayMinutes delayDays delayUndefinedReason
      frameShares { frame { key } share { value low high k n method undefinedReason } articleIds undecided labelCount }
      sharedText { articleId otherArticleId otherSourceId containment otherContainment sharedShingles firstPublished }
      sharedTextUndefinedReason
    }
  } }`;
const compare = async (variables: object) =>
  (await app.graphql(COMPARE, { event: id('event', 1), ...variables })).data.eventComparison;

describe('time', () => {
  it('orders outlets by first report and says how long after it, where that can be said', async () => {
    const { firstReportAt, sources } = await compare({});
    expect(firstReportAt).toBe('2025-03-12T06:10:00.000Z');
    // 07:30:00.123 − 06:10:00 = 80 min + 123 ms = 80 + 0.123 / 60
    expect(
      sources.map((s: Record<string, unknown>) => [s['delayMinutes'], s['delayDays'], s['delayUndefinedReason']]),
    ).toEqual([
      [0, 0, null],
      [80 + 123 / 60_000, 0, null],
      [null, 2, 'DAY_PRECISION'],
    ]);
    expect(sources[1].articles).toEqual([2, 3, 4].map((n) => ({ id: id('article', n) })));
  });

  it('shows the outlets asked for, in their order, still measured against all', async () => {
    const { sources } = await compare({ sources: [id('source', 3), id('source', 2)] });
    expect(sources.map((s: { source: { name: string } }) => s.source.name)).toEqual(['Weekly', 'Morning Post']);
    expect(sources[1].delayMinutes).toBeCloseTo(80, 1);
    expect(sources[1].sharedText).toHaveLength(1);
  });
});

describe('copies', () => {
  it('count once, where they were printed first, when that is asked for', async () => {
    const [first, second] = [id('article', 1), id('article', 2)];
    await app.database.pool.query(
      `insert into article_copy (article_id, group_id, containment, method_version)
       values ($1, $1, 1, 'test'), ($2, $1, 1, 'test')`,
      [first, second],
    );
    const share = (column: { frameShares: { share: object }[] }) => column.frameShares[0]!.share;
    const { sources } = await compare({ collapse: true });
    expect(sources.map((column: Record<string, unknown>) => column['collapsedArticleIds'])).toEqual([[], [second], []]);
    // Of articles 2, 3 and 4 the second is left out: 3 has the frame in nobody's eyes, 4 is a tie.
    expect(share(sources[1])).toMatchObject({ k: 0, n: 1 });
    expect(share((await compare({})).sources[1])).toMatchObject({ k: 1, n: 2 });
    await app.database.pool.query('delete from article_copy');
  });
});

describe('frames', () => {
  it('takes the codebook version with most labels, and counts articles by the majority of coders', async () => {
    const { codebookVersion, availableCodebookVersions, sources } = await compare({});
    expect(codebookVersion).toEqual({ id: id('version', 1), codebook: { name: 'Book 1' } });
    expect(availableCodebookVersions).toEqual([{ id: id('version', 1) }, { id: id('version', 2) }]);
    const [conflict, morality] = sources[1].frameShares;
    // Article 2: two of three say present (the superseded label is silent). 3: none of two. 4: one against one.
    expect(conflict).toMatchObject({
      frame: { key: 'conflict' },
      articleIds: [id('article', 2)],
      undecided: 1,
      labelCount: 3,
    });
    // Wilson, 1 of 2, z² = 3.84146: centre (.5 + .96036) / 2.92073 = .5; half √(.125 + .24009) · 1.95996 / 2.92073 = .40547
    expect(conflict.share).toMatchObject({ value: 0.5, k: 1, n: 2, undefinedReason: null });
    expect(conflict.share.low).toBeCloseTo(0.09453, 5);
    expect(conflict.share.high).toBeCloseTo(0.90547, 5);
    expect(morality.share).toMatchObject({
      value: null,
      low: null,
      high: null,
      k: 0,
      n: 0,
      undefinedReason: 'NO_CODED_ARTICLES',
    });
  });

  it('takes the version asked for', async () => {
    const { codebookVersion, sources } = await compare({ version: id('version', 2) });
    expect(codebookVersion.id).toBe(id('version', 2));
    // Wilson, 1 of 1: low 1 / (1 + 3.84146) = .20655
    expect(sources[0].frameShares[0].share).toMatchObject({ value: 1, high: 1, k: 1, n: 1 });
    expect(sources[0].frameShares[0].share.low).toBeCloseTo(0.20655, 5);
  });
});

describe('shared text', () => {
  it('gives containment both ways and who printed first, between outlets only', async () => {
    const { sources } = await compare({});
    expect(sources[1].sharedText).toEqual([
      {
        articleId: id('article', 2),
        otherArticleId: id('article', 1),
        otherSourceId: id('source', 1),
        containment: 0.82,
        otherContainment: 0.41,
        sharedShingles: 82,
        firstPublished: 'OTHER',
      },
    ]);
    expect(sources[2]).toMatchObject({ sharedText: [], sharedTextUndefinedReason: null });
  });

  it('says when nothing was measured yet', async () => {
    const { sources } = await compare({ event: id('event', 2) });
    expect(sources[0]).toMatchObject({
      sharedText: [],
      sharedTextUndefinedReason: 'NOT_MEASURED_YET',
      frameShares: [],
    });
  });
});

describe('what is not there', () => {
  it.each([
    ['an unknown event', id('event', 99)],
    ['no id at all', 'nowhere'],
  ])('%s is null', async (_, event) => {
    expect(await compare({ event })).toBeNull();
  });

  it('an unknown codebook version is refused', async () => {
    const { errors } = await app.graphql(COMPARE, { event: id('event', 1), version: id('version', 99) });
    expect(errors[0]).toMatchObject({
      message: 'There is no such codebook version.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});
