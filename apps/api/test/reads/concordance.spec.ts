import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, startTestApp } from '../app.js';
import { Seed, id } from './corpus.js';

const FIRST = 'The old dam wall held. Below the dam, the valley waits.\n\nNo dam\n\nwall is eternal, said Iora.';
const ARABIC = 'قال الوزير إن كتابَه جديد.';
let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
  const seed = new Seed(app.database.pool);
  await seed.source(1, 'Morning Post');
  await seed.source(2, 'Agency');
  await seed.event(1, 'Dam');
  await seed.article({ n: 1, source: 1, at: '2025-03-12T06:00:00Z', headline: 'Dam: the wall', body: FIRST, event: 1 });
  await seed.article({
    n: 2,
    source: 2,
    at: '2025-03-14T06:00:00Z',
    headline: 'Later',
    body: 'A dam apart. Dam after dam.',
  });
  await seed.article({ n: 3, source: 2, headline: 'Undated', body: 'Zinc from a dam.' });
  await seed.article({ n: 4, source: 1, at: '2025-03-13T06:00:00Z', headline: 'كتاب', body: ARABIC, language: 'ar' });
});
afterAll(() => app.close());

const LINES = `query ($query: String!, $filter: ArticleFilter, $collapse: Boolean, $left: Int, $right: Int, $within: ContextUnit,
    $sort: ConcordanceSort, $first: Int, $after: String) {
  concordance(query: $query, filter: $filter, collapseCopies: $collapse, left: $left, right: $right, within: $within, sort: $sort, first: $first, after: $after) {
    nodes { articleId versionNo field left { text start end } node { text start end } right { text start end } leftWords rightWords
      article { headline publishedAt source { name } event { title } text { body } } }
    pageInfo { hasNextPage endCursor }
    extent { articles articlesRead lines isComplete }
  } }`;

interface Quoted {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}
interface Line {
  readonly articleId: string;
  readonly field: 'headline' | 'body';
  readonly left: Quoted;
  readonly node: Quoted;
  readonly right: Quoted;
  readonly article: { readonly headline: string; readonly text: { readonly body: string } };
}

const ask = async (variables: object) => (await app.graphql(LINES, variables)).data.concordance;
const shown = (lines: readonly Line[]): string[] =>
  lines.map(({ left, node, right }) => `${left.text}[${node.text}]${right.text}`);

describe('concordance', () => {
  it('shows every place newest first, then as it stands, undated articles last', async () => {
    const { nodes, extent } = await ask({ query: 'dam', left: 1, right: 1 });
    expect(shown(nodes)).toEqual([
      ...['A [dam] apart', 'apart. [Dam] after', 'after [dam].'],
      ...['[Dam]: the', 'old [dam] wall', 'the [dam], the', 'No [dam]\n\nwall'],
      'a [dam].',
    ]);
    expect(extent).toEqual({ articles: 3, articlesRead: 3, lines: 8, isComplete: true });
  });

  it('quotes the stored text at its offsets, with its article, outlet and event', async () => {
    const { nodes } = await ask({ query: 'dam OR كتابه', left: 3, right: 3 });
    for (const { field, left, node, right, article } of nodes as Line[]) {
      const text = field === 'body' ? article.text.body : article.headline;
      for (const part of [left, node, right]) expect(text.slice(part.start, part.end)).toBe(part.text);
    }
    const arabic = nodes.find((line: Line) => line.articleId === id('article', 4));
    expect(arabic).toMatchObject({
      left: { text: 'قال الوزير إن ' },
      node: { text: 'كتابَه' },
      right: { text: ' جديد.' },
    });
    expect(nodes.at(3).article).toMatchObject({
      publishedAt: '2025-03-13T06:00:00.000Z',
      source: { name: 'Morning Post' },
    });
    expect(nodes.at(4).article.event).toEqual({ title: 'Dam' });
  });

  it('sorts all lines by the words beside the node, also by those not shown; lines without come last', async () => {
    const left = (await ask({ query: 'dam', left: 1, right: 0, sort: 'L1' })).nodes;
    expect(shown(left)).toEqual([
      ...['a [dam]', 'A [dam]', 'after [dam]', 'apart. [Dam]', 'No [dam]', 'old [dam]', 'the [dam]', '[Dam]'],
    ]);
    const right = (await ask({ query: 'dam', left: 0, right: 1, sort: 'R2' })).nodes;
    expect(shown(right)).toEqual([
      ...['[dam] apart', '[Dam] after', '[dam] wall', '[dam]\n\nwall', '[dam], the', '[Dam]: the', '[dam].', '[dam].'],
    ]);
  });

  it('sorts by outlet, then newest first', async () => {
    const { nodes } = await ask({ query: 'dam', sort: 'OUTLET' });
    const outlets = nodes.map(({ article }: { article: { source: { name: string } } }) => article.source.name);
    expect(outlets).toEqual([...Array(4).fill('Agency'), ...Array(4).fill('Morning Post')]);
  });

  it('keeps node and context inside paragraphs and sentences', async () => {
    const across = { query: '"dam wall"', left: 9, right: 9 };
    expect(shown((await ask(across)).nodes)).toHaveLength(2);
    expect(shown((await ask({ ...across, within: 'PARAGRAPH' })).nodes)).toEqual([
      'The old [dam wall] held. Below the dam, the valley waits.',
    ]);
    expect(shown((await ask({ ...across, within: 'SENTENCE' })).nodes)).toEqual(['The old [dam wall] held.']);
  });

  it('filters by article, and leaves out what the query does not want', async () => {
    const filter = { sourceId: { eq: id('source', 2) } };
    expect((await ask({ query: 'dam', filter })).nodes).toHaveLength(4);
    expect((await ask({ query: 'dam -zinc', filter })).nodes).toHaveLength(3);
    expect((await ask({ query: 'dam', filter: { eventId: { eq: id('event', 1) } } })).nodes).toHaveLength(4);
  });

  it('shows a text that several print once, by the first of the selection, where asked', async () => {
    for (const n of [1, 2])
      await app.database.pool.query(
        `insert into article_copy (article_id, group_id, containment, method_version) values ($1, $2, 1, 'test')`,
        [id('article', n), id('article', 1)],
      );
    const collapsed = await ask({ query: 'dam', collapse: true });
    expect(collapsed.nodes.map((line: Line) => line.articleId)).not.toContain(id('article', 2));
    expect([collapsed.nodes.length, collapsed.extent.lines, collapsed.extent.articlesRead]).toEqual([5, 5, 2]);
    const filter = { sourceId: { eq: id('source', 2) } };
    expect((await ask({ query: 'dam', collapse: true, filter })).nodes).toHaveLength(4);
  });

  it.each(['DATE', 'POSITION', 'OUTLET', 'L2', 'R1'])(
    'walks by %s without repeating or losing a line',
    async (sort) => {
      const met: string[] = [];
      for (let after: string | null = null, more = true; more;) {
        const { nodes, pageInfo } = await ask({ query: 'dam', sort, first: 2, after });
        met.push(...nodes.map((line: Line) => `${line.articleId} ${line.field} ${line.node.start}`));
        ({ hasNextPage: more, endCursor: after } = pageInfo);
      }
      expect(met).toHaveLength(8);
      expect(new Set(met).size).toBe(8);
    },
  );

  it.each([
    { variables: { query: '-dam' }, says: 'should have' },
    { variables: { query: 'dam', left: 26 }, says: 'between 0 and 25' },
    { variables: { query: 'dam', first: 500 }, says: 'between 1 and 200' },
    { variables: { query: 'dam', after: 'x' }, says: 'cursor of this very concordance' },
  ])('refuses $variables in a sentence', async ({ variables, says }) => {
    const { errors } = await app.graphql(LINES, variables);
    expect(errors[0]).toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
      message: expect.stringContaining(says),
    });
  });
});
