import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestApp, startTestApp } from '../app.js';
import { id, Seed } from '../reads/corpus.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  const seed = new Seed(app.database.pool);
  for (const n of [1, 2, 3]) await seed.source(n, `Outlet ${4 - n}`);
  for (const n of [1, 2, 3]) await seed.article({ n, source: n });
});
afterAll(() => app.close());

const FIELDS = 'collection { id name sources { id } } errors { code path }';
const change = async (mutation: string, type: string, input: object) =>
  (await app.graphql(`mutation ($input: ${type}!) { ${mutation}(input: $input) { ${FIELDS} } }`, { input })).data[
    mutation
  ];
const create = (input: object) => change('createCollection', 'CreateCollectionInput', input);
const update = (input: object) => change('updateCollection', 'UpdateCollectionInput', input);
const remove = async (of: string) =>
  (
    await app.graphql(
      'mutation ($input: DeleteCollectionInput!) { deleteCollection(input: $input) { id errors { code } } }',
      { input: { id: of } },
    )
  ).data.deleteCollection;
const articlesOf = async (collectionId: string) =>
  (await app.graphql('query ($c: ID) { articles(filter: { collectionId: $c }) { nodes { id } } }', { c: collectionId }))
    .data.articles.nodes.length;

it('names a set of outlets, by which articles are found, and which is renamed, changed and deleted', async () => {
  const made = await create({ name: ' Valley press ', sourceIds: [id('source', 1), id('source', 2), id('source', 1)] });
  expect(made).toMatchObject({ collection: { name: 'Valley press' }, errors: [] });
  const collectionId = made.collection.id;
  // by name: Outlet 2 is source 2, Outlet 3 is source 1
  expect(made.collection.sources).toEqual([{ id: id('source', 2) }, { id: id('source', 1) }]);
  expect(await articlesOf(collectionId)).toBe(2);
  expect(await update({ id: collectionId, name: 'River press' })).toMatchObject({
    collection: { name: 'River press' },
  });
  expect(await update({ id: collectionId, sourceIds: [id('source', 3)] })).toMatchObject({
    collection: { name: 'River press', sources: [{ id: id('source', 3) }] },
  });
  expect(await articlesOf(collectionId)).toBe(1);
  const { data } = await app.graphql('{ collections { name } }');
  expect(data.collections).toEqual([{ name: 'River press' }]);
  expect(await remove(collectionId)).toEqual({ id: collectionId, errors: [] });
  expect(await remove(collectionId)).toEqual({ id: null, errors: [{ code: 'NOT_FOUND' }] });
});

it('says what is wrong, and changes nothing then', async () => {
  await create({ name: 'One', sourceIds: [] });
  const codeOf = async (answer: Promise<{ errors: { code: string }[] }>) => (await answer).errors[0]?.code;
  expect(await codeOf(create({ name: 'One', sourceIds: [] }))).toBe('NAME_TAKEN');
  expect(await codeOf(create({ name: ' ', sourceIds: [] }))).toBe('BAD_NAME');
  expect(await codeOf(create({ name: 'Two', sourceIds: [id('source', 9)] }))).toBe('UNKNOWN_SOURCE');
  expect(await codeOf(create({ name: 'Two', sourceIds: ['x'] }))).toBe('UNKNOWN_SOURCE');
  expect(await codeOf(update({ id: id('source', 1), name: 'Three' }))).toBe('NOT_FOUND');
  const { data } = await app.graphql('{ collections { name } }');
  expect(data.collections).toEqual([{ name: 'One' }]);
});
