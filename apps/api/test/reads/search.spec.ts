import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestApp, startTestApp } from '../app.js';
import { Seed, id } from './corpus.js';

const ENGLISH = 'The gates of the upper dam were closed on Wednesday, and the valley waits for water.';
const ARABIC = 'أغلقت بوابات السدّ العلوي يوم الأربعاء وينتظر الوادي الماء.';
let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
  const seed = new Seed(app.database.pool);
  await seed.source(1, 'Outlet');
  await seed.article({ n: 1, source: 1, headline: 'Markets calm', body: ENGLISH });
  await seed.article({ n: 2, source: 1, headline: 'Dam: valley without water', body: ENGLISH });
  await seed.article({ n: 3, source: 1, headline: 'الوادي بلا ماء', body: ARABIC, language: 'ar' });
  await seed.article({ n: 4, source: 1, headline: 'Sports', body: 'Nothing of the kind.' });
});
afterAll(() => app.close());

const SEARCH = `query ($search: String!) { articles(search: $search) {
  nodes { id headline text { body } highlights { field text start end matches { start end } } } } }`;

interface Found {
  readonly id: string;
  readonly headline: string;
  readonly text: { readonly body: string };
  readonly highlights: readonly {
    readonly field: string;
    readonly text: string;
    readonly start: number;
    readonly end: number;
    readonly matches: readonly { readonly start: number; readonly end: number }[];
  }[];
}
const find = async (search: string): Promise<Found[]> => (await app.graphql(SEARCH, { search })).data.articles.nodes;
const marked = ({ highlights }: Found): string[] =>
  highlights.flatMap(({ field, text, matches }) => matches.map((m) => `${field}: ${text.slice(m.start, m.end)}`));

it('ranks a word of the headline above one of the body, and marks both', async () => {
  const [first, second, ...others] = await find('valley');
  expect([first?.id, second?.id, others]).toEqual([id('article', 2), id('article', 1), []]);
  expect(marked(first!)).toEqual(['headline: valley', 'body: valley']);
});

it('finds Arabic with other letter forms and without marks, and marks the stored spelling', async () => {
  const [found, ...others] = await find('السد الاربعاء');
  expect(others).toEqual([]);
  expect(marked(found!)).toEqual(['body: السدّ', 'body: الأربعاء']);
});

it('gives snippets that stand in the stored text at their offsets', async () => {
  for (const article of await find('water OR الماء OR nothing')) {
    for (const { field, text, start, end } of article.highlights) {
      expect((field === 'body' ? article.text.body : article.headline).slice(start, end)).toBe(text);
    }
  }
});

it('has no highlights outside a search', async () => {
  const { data } = await app.graphql('{ articles { nodes { highlights { text } } } }');
  expect(data.articles.nodes.flatMap((node: Found) => node.highlights)).toEqual([]);
});

it('says in a sentence what is wrong with a search', async () => {
  const { errors } = await app.graphql(SEARCH, { search: '-water' });
  expect(errors[0]).toMatchObject({
    extensions: { code: 'BAD_USER_INPUT' },
    message: expect.stringContaining('should have'),
  });
});

it('walks a ranked list without repeating or losing an article', async () => {
  const query = `query ($after: String) { articles(search: "the", first: 1, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }`;
  const met: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { data } = await app.graphql(query, { after });
    met.push(data.articles.nodes[0].id);
    ({ hasNextPage: more, endCursor: after } = data.articles.pageInfo);
  }
  expect(met.toSorted()).toEqual([1, 2, 4].map((n) => id('article', n)));
});
