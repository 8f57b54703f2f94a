import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestApp, startTestApp } from '../app.js';
import { id, seedDam } from './corpus.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  await seedDam(app.database.pool);
});
afterAll(() => app.close());

const NODE = 'query ($id: ID!) { node(id: $id) { __typename id } }';

it.each([
  ['source', 1, 'Source'],
  ['article', 1, 'Article'],
  ['event', 1, 'Event'],
  ['codebook', 1, 'Codebook'],
  ['version', 1, 'CodebookVersion'],
  ['frame', 100, 'Frame'],
  ['label', 1, 'Label'],
] as const)('node finds a %s', async (kind, n, type) => {
  const { data } = await app.graphql(NODE, { id: id(kind, n) });
  expect(data.node).toEqual({ __typename: type, id: id(kind, n) });
});

it.each([[id('article', 99)], ['not-an-id'], [id('coder', 1)]])('node of %s is null', async (unknown) => {
  expect((await app.graphql(NODE, { id: unknown })).data.node).toBeNull();
});

it('lists only current labels, and walks them by article', async () => {
  const { data } = await app.graphql(
    '{ labels { totalCount nodes { id article { id } frame { key } coder { name } } } }',
  );
  expect(data.labels.totalCount).toBe(8);
  expect(data.labels.nodes.map((label: { id: string }) => label.id)).not.toContain(id('label', 1));
});

it('lists sources, events and codebooks with what belongs to them', async () => {
  const { data, errors } = await app.graphql(`{
    sources(filter: { name: { contains: "post" } }) { nodes { name articleCount ratings { value } } }
    events(filter: { sourceId: { eq: "${id('source', 1)}" } }, order: { field: TITLE, direction: ASC }) { nodes { title sources { name } } }
    codebooks { nodes { name versions { versionNo labelCount frames { key } codebook { name } } } }
    corpus { articleCount sourceCount eventCount labelCount unassignedArticleCount draftSourceCount firstPublishedAt }
  }`);
  expect(errors).toEqual([]);
  expect(data.sources.nodes).toEqual([{ name: 'Morning Post', articleCount: 3, ratings: [] }]);
  expect(data.events.nodes).toEqual([
    { title: 'Dam gates closed', sources: [{ name: 'Agency' }, { name: 'Morning Post' }, { name: 'Weekly' }] },
  ]);
  expect(
    data.codebooks.nodes.map((book: { versions: { labelCount: number }[] }) => book.versions[0]?.labelCount),
  ).toEqual([7, 1]);
  expect(data.corpus).toEqual({
    articleCount: 7,
    sourceCount: 3,
    eventCount: 2,
    labelCount: 9,
    unassignedArticleCount: 1,
    draftSourceCount: 0,
    firstPublishedAt: '2025-03-12T06:10:00.000Z',
  });
});
