import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, startTestApp } from '../app.js';
import { Seed, id } from './corpus.js';

const COUNT = 47;
let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
  const seed = new Seed(app.database.pool);
  for (const n of [1, 2, 3]) await seed.source(n, `Outlet ${n}`);
  await seed.event(1, 'An event');
  // Every third is undated, and many share a moment: only the id can order those.
  for (let n = 1; n <= COUNT; n++) {
    const at = n % 3 === 0 ? null : `2025-01-0${1 + (n % 5)}T00:00:00.00000${n % 2}Z`;
    await seed.article({ n, source: 1 + (n % 3), at, language: n % 2 ? 'en' : 'ar', ...(n <= 5 && { event: 1 }) });
  }
});
afterAll(() => app.close());

const PAGE = `query ($first: Int, $after: String, $order: ArticleOrder, $filter: ArticleFilter) {
  articles(first: $first, after: $after, order: $order, filter: $filter) {
    totalCount nodes { id publishedAt } edges { cursor } pageInfo { hasNextPage hasPreviousPage endCursor }
  } }`;

interface Walked {
  readonly id: string;
  readonly publishedAt: string | null;
}

async function walk(variables: object): Promise<Walked[]> {
  const walked: Walked[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { data, errors } = await app.graphql(PAGE, { ...variables, after });
    expect(errors).toEqual([]);
    expect(data.articles.totalCount).toBe(COUNT);
    expect(data.articles.pageInfo.hasPreviousPage).toBe(after !== null);
    expect(data.articles.pageInfo.endCursor).toBe(data.articles.edges.at(-1)?.cursor ?? null);
    walked.push(...data.articles.nodes);
    ({ hasNextPage: more, endCursor: after } = data.articles.pageInfo);
  }
  return walked;
}

describe('walking a list', () => {
  it('meets every article once, in order, undated ones last, whatever the page size and direction', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 60 }), fc.constantFrom('ASC', 'DESC'), async (first, direction) => {
        const walked = await walk({ first, order: { field: 'PUBLISHED_AT', direction } });
        expect(new Set(walked.map((article) => article.id)).size).toBe(COUNT);
        expect(walked).toHaveLength(COUNT);
        const dated = walked.filter((article) => article.publishedAt !== null);
        expect(walked.slice(dated.length).every((article) => article.publishedAt === null)).toBe(true);
        const dates = dated.map((article) => article.publishedAt);
        const sorted = dates.toSorted();
        expect(dates).toEqual(direction === 'ASC' ? sorted : sorted.reverse());
      }),
      { numRuns: 12 },
    );
  });

  it('does not lose articles that are microseconds apart', async () => {
    const walked = await walk({ first: 1 });
    expect(new Set(walked.map((article) => article.id)).size).toBe(COUNT);
  });
});

describe('what a list refuses', () => {
  it.each([
    [{ first: 201 }, 'between 1 and 200, not 201'],
    [{ first: 0 }, 'between 1 and 200, not 0'],
    [{ after: 'bm9uc2Vuc2U' }, 'takes a cursor of this very list'],
    [{ order: { field: 'RELEVANCE', direction: 'DESC' } }, 'only in a search'],
    [{ filter: { ids: ['seven'] } }, '“seven” is not an id'],
    [{ filter: { sourceId: { in: ['seven'] } } }, '“seven” is not an id'],
    [{ filter: { headline: { contains: 'a\u0000b' } } }, 'U+0000'],
  ])('%j', async (variables, sentence) => {
    const { errors } = await app.graphql(PAGE, variables);
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors[0]?.message).toContain(sentence);
  });

  it('a cursor of the other direction', async () => {
    const { data } = await app.graphql(PAGE, { first: 2, order: { field: 'PUBLISHED_AT', direction: 'ASC' } });
    const { errors } = await app.graphql(PAGE, { after: data.articles.pageInfo.endCursor });
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('filters', () => {
  const count = async (filter: object): Promise<number> =>
    (await app.graphql(PAGE, { filter })).data.articles.totalCount;
  const among = (test: (n: number) => boolean): number =>
    Array.from({ length: COUNT }, (_, i) => i + 1).filter(test).length;

  it.each([
    ['ids', { ids: [id('article', 1), id('article', 2)] }, (n: number) => n <= 2],
    ['source', { sourceId: { eq: id('source', 2) } }, (n: number) => n % 3 === 1],
    ['sources', { sourceId: { in: [id('source', 2), id('source', 3)] } }, (n: number) => n % 3 !== 0],
    ['event', { eventId: { eq: id('event', 1) } }, (n: number) => n <= 5],
    ['no event', { eventId: { isNull: true } }, (n: number) => n > 5],
    ['language', { language: { eq: 'ar' } }, (n: number) => n % 2 === 0],
    ['undated', { publishedAt: { isNull: true } }, (n: number) => n % 3 === 0],
    ['from', { publishedAt: { gte: '2025-01-05' } }, (n: number) => n % 3 !== 0 && n % 5 === 4],
    ['headline', { headline: { contains: 'HEADLINE 4' } }, (n: number) => /^4/.test(String(n))],
    ['a percent sign is a percent sign', { headline: { contains: '%' } }, () => false],
    ['two at once', { language: { eq: 'ar' }, sourceId: { eq: id('source', 1) } }, (n: number) => n % 6 === 0],
    ['nothing', { ids: [] }, () => false],
  ])('%s', async (_, filter, test) => {
    expect(await count(filter)).toBe(among(test));
  });
});
