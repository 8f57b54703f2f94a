import { measureSourceHealth } from '@parallax/jobs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { id, Seed } from '../reads/corpus.js';
import { startTestApp, type TestApp } from '../app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  const { pool } = app.database;
  const seed = new Seed(pool);
  await seed.source(1, 'Harbour Post');
  await seed.source(2, 'The Torch');
  await pool.query(
    `insert into article (id, source_id, headline, word_count, published_at, published_precision)
     select gen_random_uuid(), s.id, 'Iora', 80, d, 'day'
     from (values ($1::uuid, '2025-03-31'::date), ($2::uuid, '2025-03-11'::date)) as s(id, until),
       generate_series('2025-01-01'::date, s.until, interval '1 day') d, generate_series(1, 20)`,
    [id('source', 1), id('source', 2)],
  );
  await pool.query(`insert into collection (id, name, created_by) values ($1, 'Harbour', 'x')`, [id('source', 9)]);
  await pool.query('insert into collection_source values ($1, $2)', [id('source', 9), id('source', 1)]);
  await measureSourceHealth(pool, '2025-04-01');
});
afterAll(() => app.close());

const read = async (query: string, variables: object = {}) => {
  const { data, errors } = await app.graphql(query, variables);
  expect(errors).toEqual([]);
  return data;
};
const FLAGS = `query ($from: Date, $to: Date, $sourceIds: [ID!], $collectionId: ID) {
  sourceFlags(from: $from, to: $to, sourceIds: $sourceIds, collectionId: $collectionId) {
    kind from to toldOn words before since method methodVersion source { name } } }`;

describe('sourceFlags', () => {
  it('tells in words what is not as before, and by which method', async () => {
    expect((await read(FLAGS)).sourceFlags).toEqual([
      {
        ...{ kind: 'FLAT_LINED', from: '2025-03-12', to: null, toldOn: '2025-03-13', before: expect.closeTo(20, 0) },
        words: 'No article since 12 March 2025; before, about 20 articles a day.',
        ...{ since: 0, method: 'source-volume', methodVersion: '1', source: { name: 'The Torch' } },
      },
    ]);
  });

  it.each([
    ['days before it', { to: '2025-03-11' }, 0],
    ['days from it on', { from: '2025-03-20' }, 1],
    ['another outlet', { sourceIds: [id('source', 1)] }, 0],
    ['the outlet', { sourceIds: [id('source', 2)], from: '2025-03-01', to: '2025-03-12' }, 1],
    ['no outlet', { sourceIds: [] }, 0],
    ['a collection without it', { collectionId: id('source', 9) }, 0],
  ])('of %s', async (_what, variables, count) => {
    expect((await read(FLAGS, variables)).sourceFlags).toHaveLength(count);
  });
});

it('shows an outlet’s volume day by day, its flags, and how soon a stop would be told', async () => {
  const query = `query ($id: ID!) { node(id: $id) { ... on Source {
    health { watch daysUntilStopIsTold flags { kind } volume { day articles } } } } }`;
  const { health } = (await read(query, { id: id('source', 2) })).node;
  expect(health).toMatchObject({
    ...{ daysUntilStopIsTold: 2, flags: [{ kind: 'FLAT_LINED' }] },
    watch: 'A stop is told after 2 days: sooner, it cannot be told from its usual pauses.',
  });
  expect(health.volume).toHaveLength(70);
  expect(health.volume[0]).toEqual({ day: '2025-01-01', articles: 20 });
});
