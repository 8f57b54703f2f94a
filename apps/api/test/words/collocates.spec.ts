import { BUILD_COMPARISON, buildComparisonTask, COMPARISON_KINDS, runQueue, type RunningQueue } from '@parallax/jobs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../app.js';
import { id, Seed } from '../reads/corpus.js';

let app: TestApp;
let queue: RunningQueue;

beforeAll(async () => {
  app = await startTestApp();
  const { pool, url } = app.database;
  const seed = new Seed(pool);
  await seed.source(1, 'Korda Agency');
  await seed.source(2, 'Morning Post');
  for (const n of [1, 2, 3])
    await seed.article({ n, source: 1, headline: 'News', body: 'The old dam leaks. Rain fell on the town.' });
  await seed.article({ n: 4, source: 2, headline: 'News', body: 'The new dam holds. Old men speak of rain.' });
  await seed.article({ n: 5, source: 2, headline: 'Old news', body: 'Nothing of the kind.' });
  queue = await runQueue({
    connectionString: url,
    tasks: { [BUILD_COMPARISON]: buildComparisonTask(pool, COMPARISON_KINDS) },
  });
});
afterAll(async () => {
  await queue.stop();
  await app.close();
});

const SCORE = '{ value undefinedReason }';
const SCORES = `together frequency documents expected logDice ${SCORE} pmi ${SCORE} mi3 ${SCORE} t ${SCORE} g2 ${SCORE}`;
const SET = 'articles nodeArticles nodes places nearPlaces span copies';
const QUERY = `query ($query: String, $a: ArticleFilter, $b: ArticleFilter, $collapse: Boolean, $within: ContextUnit, $window: Int,
    $min: Int, $terms: TermOptionsInput, $by: CollocateMeasure = LOG_DICE, $inputHash: ID) {
  collocates(query: $query, a: $a, b: $b, collapseCopies: $collapse, within: $within, window: $window, minFrequency: $min,
      terms: $terms, inputHash: $inputHash) {
    run { status kind inputHash methodVersion parameters } undefinedReason explanation tested a { ${SET} } b { ${SET} }
    rows(by: $by) { word a { ${SCORES} } b { ${SCORES} } } } }`;

const ask = async (variables: object) => {
  const { data, errors } = await app.graphql(QUERY, { query: 'dam', min: 1, window: 2, ...variables });
  expect(errors).toEqual([]);
  return data.collocates;
};
const wordsOf = ({ rows }: { rows: { word: string }[] }) => rows.map(({ word }) => word);
const outlet = (n: number) => ({ sourceId: { eq: id('source', n) } });

describe('collocates', () => {
  it('tells the words beside a word within its sentence, with what the numbers rest on', async () => {
    const found = await ask({ a: outlet(1) });
    expect(found.run).toMatchObject({ status: 'MEASURED', kind: 'collocates', methodVersion: 'collocates-1' });
    expect(wordsOf(found).sort()).toEqual(['leaks', 'old', 'the']);
    // Ten words an article, one of them the node; near it are the, old, leaks.
    expect(found.a).toEqual({
      ...{ articles: 3, nodeArticles: 3, nodes: 3, places: 27, nearPlaces: 9, span: 3, copies: 0 },
    });
    const the = found.rows.find(({ word }: { word: string }) => word === 'the').a;
    expect(the).toMatchObject({ together: 3, frequency: 6, documents: 3, expected: (9 * 6) / 27 });
    expect(the.pmi.value).toBeCloseTo(Math.log2(3 / 2), 12);
  });

  it('sets two sets side by side, with a reason where a word never met the node', async () => {
    const found = await ask({ a: outlet(1), b: outlet(2) });
    const old = found.rows.find(({ word }: { word: string }) => word === 'old');
    expect([old.a.together, old.b.together, old.b.frequency]).toEqual([3, 0, 2]);
    expect(old.b.logDice).toEqual({ value: null, undefinedReason: 'NEVER_TOGETHER' });
    expect(found.b).toMatchObject({ articles: 2, nodeArticles: 1, nodes: 1 });
  });

  it('counts copies once, and leaves words out where asked', async () => {
    for (const n of [1, 2, 3])
      await app.database.pool.query(
        `insert into article_copy (article_id, group_id, containment, method_version) values ($1, $2, 1, 'test')`,
        [id('article', n), id('article', 1)],
      );
    const found = await ask({ a: outlet(1), collapse: true, terms: { moreStopWords: ['the'] } });
    expect(found.a).toMatchObject({ articles: 1, copies: 2, nodes: 1, nearPlaces: 3 });
    expect(wordsOf(found).sort()).toEqual(['leaks', 'old']);
  });

  it('opens a stored result by its hash', async () => {
    const { run, rows } = await ask({ by: 'T' });
    expect(await ask({ query: null, inputHash: run.inputHash, by: 'T' })).toMatchObject({ rows });
    expect(await ask({ query: null, inputHash: '0'.repeat(64) })).toBeNull();
  });

  it('says why there is nothing', async () => {
    const nobody = await ask({ a: { language: { eq: 'fr' } } });
    expect(nobody).toMatchObject({ undefinedReason: 'NO_ARTICLES', rows: [], a: null });
  });

  it.each([
    { variables: { query: null }, says: 'Say which word' },
    { variables: { window: 21 }, says: 'between 1 and 20' },
    { variables: { query: '-dam' }, says: 'should have' },
  ])('refuses $variables in a sentence', async ({ variables, says }) => {
    const { errors } = await app.graphql(QUERY, { query: 'dam', ...variables });
    expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' }, message: expect.stringContaining(says) });
  });
});
