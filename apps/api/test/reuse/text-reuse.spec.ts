import { measureReuse } from '@parallax/jobs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestApp, startTestApp } from '../app.js';
import { id, Seed } from '../reads/corpus.js';

const WIRE =
  'The dam gates above Ostrev were closed on Friday morning, the water office said. “The level of the lake falls by a hand every day,” the keeper told this agency. Farmers in the valley said they had not been asked.';
const BRIEF = 'OSTREV. The dam gates above Ostrev were closed on Friday morning, the district office said.';
const QUOTING = 'In a letter the keeper wrote: “The level of the lake falls by a hand every day.” Nobody answered him.';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  const seed = new Seed(app.database.pool);
  for (const [n, name] of [[1, 'Agency'], [2, 'Morning Post'], [3, 'Weekly']] as const) await seed.source(n, name); // prettier-ignore
  await seed.event(1, 'Dam gates closed');
  await seed.article({ n: 1, source: 1, at: '2025-03-12T06:10:00Z', event: 1, body: WIRE });
  await seed.article({ n: 2, source: 2, at: '2025-03-12T07:30:00Z', event: 1, body: `${WIRE} More follows.` });
  await seed.article({ n: 3, source: 3, at: '2025-03-12T00:00:00Z', precision: 'day', event: 1, body: BRIEF });
  await seed.article({ n: 4, source: 3, event: 1, body: QUOTING });
  await seed.article({ n: 5, source: 3, at: '2025-05-01T08:00:00Z', body: WIRE }); // in no event
});
afterAll(() => app.close());

const SIDES = `articleId otherArticleId containment otherContainment quotedContainment otherQuotedContainment jaccard
  sharedShingles quotedShingles firstPublished`;
const ASK = `query ($filter: ArticleFilter!, $first: Int) {
  textReuse(filter: $filter) {
    methodVersion passagesMethodVersion undefinedReason unmeasuredCount
    articles { id headline } sources { name }
    cells { sourceId otherSourceId pairCount strongest { ${SIDES} } }
    sameTexts { groupId articleIds }
    pairs(first: $first) { ${SIDES} passages { start end otherStart otherEnd sameWords quotedWords
      pieces { kind start end otherStart otherEnd } } }
    pairsAnywhere(first: $first) { articleId otherArticleId article { headline } otherArticle { headline } containment firstPublished }
  } }`;
const ask = async (filter: object, first?: number) => (await app.graphql(ASK, { filter, first })).data.textReuse;
const EVENT = { eventId: { eq: id('event', 1) } };
const articles = (...ns: number[]) => ns.map((n) => id('article', n));

it('says that nothing was measured yet', async () => {
  expect(await ask(EVENT)).toMatchObject({ undefinedReason: 'NOT_MEASURED_YET', unmeasuredCount: 4, pairs: [] });
});

it('tells who shares how much with whom, earliest first', async () => {
  await measureReuse({ database: app.database.pool });
  const { articles: shown, sources, cells, sameTexts, pairs, ...rest } = await ask(EVENT);
  expect(rest).toMatchObject({ methodVersion: 'reuse-2', passagesMethodVersion: 'passages-1', undefinedReason: null });
  expect(shown.map((article: { id: string }) => article.id)).toEqual(articles(1, 2, 3, 4));
  expect(sources.map((source: { name: string }) => source.name)).toEqual(['Agency', 'Morning Post', 'Weekly']);
  expect(sameTexts).toEqual([{ groupId: id('article', 1), articleIds: articles(1, 2) }]);
  // WIRE has 40 words and 36 shingles, 38 with “More follows”; the quotation of 11 words has 7.
  expect(pairs[0]).toMatchObject({
    ...{ articleId: id('article', 1), otherArticleId: id('article', 2), firstPublished: 'THIS' },
    ...{ sharedShingles: 36, quotedShingles: 7, containment: 1, otherContainment: 36 / 38, jaccard: 36 / 38 },
    ...{ quotedContainment: 7 / 36, otherQuotedContainment: 7 / 38 },
  });
  const weekly = cells.find(
    (cell: { sourceId: string; otherSourceId: string }) =>
      cell.sourceId === id('source', 3) && cell.otherSourceId === id('source', 1),
  );
  expect(weekly).toMatchObject({ pairCount: 2, strongest: { articleId: id('article', 3), firstPublished: 'UNKNOWN' } });
});

it('shows the passages on both sides, with what differs and what is quoted', async () => {
  const { pairs } = await ask({ ids: articles(1, 4) });
  const [{ passages, quotedShingles, sharedShingles }] = pairs;
  expect([sharedShingles, quotedShingles]).toEqual([7, 7]);
  expect(passages).toHaveLength(1);
  const [{ start, end, otherStart, otherEnd, ...passage }] = passages;
  expect(WIRE.slice(start, end)).toBe('The level of the lake falls by a hand every day');
  expect(QUOTING.slice(otherStart, otherEnd)).toBe('The level of the lake falls by a hand every day');
  expect(passage).toEqual({
    ...{ sameWords: 11, quotedWords: 11 },
    pieces: [{ kind: 'SAME', start, end, otherStart, otherEnd }],
  });
});

it('looks through the whole corpus for one article', async () => {
  const { pairsAnywhere, pairs } = await ask({ ids: articles(5) });
  expect(pairs).toEqual([]);
  expect(
    pairsAnywhere.map((pair: Record<string, unknown>) => [pair['otherArticleId'], pair['firstPublished']]),
  ).toEqual([id('article', 1), id('article', 2)].map((other) => [other, 'OTHER']));
  expect(pairsAnywhere[0].otherArticle).toEqual({ headline: 'Headline 1' });
});

it('gives as many pairs as asked for, and refuses more articles than can be shown', async () => {
  expect((await ask(EVENT, 1)).pairs).toHaveLength(1);
  const { errors } = await app.graphql(ASK, { filter: EVENT, first: 500 });
  expect(errors[0]!.extensions.code).toBe('QUERY_TOO_COMPLEX');
  const seed = new Seed(app.database.pool);
  for (let n = 1000; n < 1497; n++) await seed.article({ n, source: 1 });
  const refused = await app.graphql(ASK, { filter: {} });
  expect(refused.errors[0]).toMatchObject({
    ...{ message: 'Choose at most 500 articles: an event, or some by their ids.' },
    extensions: { code: 'BAD_USER_INPUT' },
  });
});
