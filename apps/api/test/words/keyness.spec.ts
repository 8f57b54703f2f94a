import {
  BUILD_COMPARISON,
  buildComparisonTask,
  COMPARISON_KINDS,
  measureArticles,
  runQueue,
  type RunningQueue,
} from '@parallax/jobs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../app.js';
import { id, Seed } from '../reads/corpus.js';

let app: TestApp;
let queue: RunningQueue;
const EVENTS = 10;

/** Three outlets on ten events, an article each: outlet 1 writes “closure” twice where the others write “shutdown”. */
async function seedCorpus(seed: Seed): Promise<void> {
  for (const [n, name] of [
    [1, 'Korda Agency'],
    [2, 'Morning Post'],
    [3, 'The Torch'],
  ] as const)
    await seed.source(n, name);
  for (let event = 1; event <= EVENTS; event++) {
    await seed.event(event, `Event ${event}`);
    for (const source of [1, 2, 3]) {
      const word = source === 1 ? 'closure closure closed' : 'shutdown';
      const body = `The ${word} of the dam at Ostrev ${event} began, said the council of place${event}.`;
      await seed.article({
        n: event * 10 + source,
        source,
        event,
        body,
        at: `2025-03-${event + 10}T06:00:00Z`,
        headline: 'Dam',
      });
    }
  }
  await seed.article({ n: 900, source: 2, body: 'Das Tor war zu.', language: 'de', headline: 'Tor' });
}

beforeAll(async () => {
  app = await startTestApp();
  const { pool, url } = app.database;
  await seedCorpus(new Seed(pool));
  await measureArticles({ database: pool });
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
const WORD = `word forms a { count perMillion documents events } b { count documents events } logOdds ${SCORE}
  g2FourCell ${SCORE} logRatio { value low high n clusters method undefinedReason } percentDifference ${SCORE}
  byEvent { side parts range deviationOfProportions juillandD } p ${SCORE} adjustedP ${SCORE} familyP ${SCORE}`;
const QUERY = `query ($filter: ArticleFilter, $a: ArticleFilter, $b: ArticleFilter, $language: String, $terms: TermOptionsInput,
    $minFrequency: Int, $replicates: Int, $inputHash: ID, $find: String!) {
  keyness(filter: $filter, a: $a, b: $b, language: $language, terms: $terms, minFrequency: $minFrequency,
      replicates: $replicates, inputHash: $inputHash) {
    run { status kind inputHash methodVersion parameters seed replicates measuredAt }
    undefinedReason explanation chosen { language languages { language articles } inBoth otherLanguage copies notCounted }
    a { articles events tokens types } b { articles tokens } family { tested vocabulary minFrequency minDocuments sentence }
    shuffled { shuffle replicates strata units articles undefinedReason }
    ofA(first: 3) { ${WORD} } ofB(first: 1, by: LOG_RATIO) { ${WORD} }
    find(words: $find) { words { word forms a { count } } notTested } points { word x y countA logOdds left } } }`;
const keyness = async (variables: object = {}) => {
  const asked = { a: { sourceId: { eq: id('source', 1) } }, language: 'en', find: 'closure', ...variables };
  const { data, errors } = await app.graphql(QUERY, asked);
  expect(errors).toEqual([]);
  return data.keyness;
};

describe('keyness', () => {
  it('tells the words of an outlet against the rest with all their numbers', async () => {
    const found = await keyness();
    expect(found.run).toMatchObject({ status: 'MEASURED', kind: 'keyness', seed: '1', replicates: 1000 });
    expect(found).toMatchObject({ undefinedReason: null, a: { articles: 10, events: 10 }, b: { articles: 20 } });
    expect(found.chosen).toMatchObject({ language: 'en', otherLanguage: 1, notCounted: 0 });
    expect(found.shuffled).toMatchObject({
      shuffle: 'OUTLETS_WITHIN_EVENTS',
      strata: 10,
      units: 30,
      undefinedReason: null,
    });
    const [first, second] = found.ofA;
    expect([first.word, second.word]).toEqual(['closure', 'closed']);
    expect(first).toMatchObject({
      forms: ['closure'],
      a: { count: 20, documents: 10, events: 10 },
      b: { count: 0, documents: 0 },
    });
    expect(first.logOdds.value).toBeGreaterThan(2);
    // 20 of A's words against ½ of B's: log₂((20/n₁)/(.5/n₂)).
    expect(first.logRatio.value).toBeCloseTo(Math.log2(20 / found.a.tokens / (0.5 / found.b.tokens)), 6);
    expect(first.logRatio).toMatchObject({ low: null, undefinedReason: 'MISSING_ON_ONE_SIDE', clusters: 10 });
    expect(first.percentDifference).toEqual({ value: null, undefinedReason: 'INFINITE' });
    expect(first.byEvent).toMatchObject({ side: 'A', parts: 10, range: 10 });
    expect(first.p.value).toBeLessThan(0.01);
    expect(first.adjustedP.value).toBeLessThan(0.05);
    expect(found.ofB[0].word).toBe('shutdown');
    expect(found.family.sentence).toContain('at least 5 times');
    expect(found.points.word.length).toBe(found.family.tested);
    expect(found.find).toMatchObject({ words: [{ word: 'closure', a: { count: 20 } }], notTested: [] });
  });

  it('opens a stored result by its hash, and knows no other', async () => {
    const { run, ofA } = await keyness();
    const again = await keyness({ a: null, inputHash: run.inputHash });
    expect(again.ofA).toEqual(ofA);
    expect(await keyness({ a: null, inputHash: '0'.repeat(64) })).toBeNull();
  });

  it('leaves as a complete table', async () => {
    const { run, family, ofA } = await keyness();
    const cookie = await app.cookie();
    const reply = await app.fetch(`/exports/keyness.csv?inputHash=${run.inputHash}`, { headers: { cookie } });
    const [header, ...lines] = (await reply.text()).trim().split('\n');
    expect(lines.length).toBe(family.tested);
    const names = header!.split(',');
    const closure = lines.map((line) => line.split(',')).find(([word]) => word === 'closure')!;
    const cell = (name: string) => Number(closure[names.indexOf(name)]);
    expect([cell('countA'), cell('countB'), cell('wordsTested')]).toEqual([20, 0, family.tested]);
    expect(cell('logOddsZ')).toBeCloseTo(ofA[0].logOdds.value, 10);
    expect(cell('adjustedP')).toBe(ofA[0].adjustedP.value);
    expect(closure.length).toBe(names.length);
    for (const hash of ['', 'x', '0'.repeat(64)]) {
      const none = await app.fetch(`/exports/keyness.csv?inputHash=${hash}`, { headers: { cookie } });
      expect(none.status).toBe(404);
    }
    expect((await app.fetch(`/exports/keyness.csv?inputHash=${run.inputHash}`)).status).toBe(401);
  });

  it('is the same input with a condition left out or null', async () => {
    const [one, other] = [await keyness(), await keyness({ filter: { headline: null } })];
    expect(other.run.inputHash).toBe(one.run.inputHash);
  });

  it('wants one language, or hears that they are mixed', async () => {
    const unclear = await keyness({ language: null });
    expect(unclear).toMatchObject({ undefinedReason: 'SEVERAL_LANGUAGES', a: null, ofA: [], points: null });
    expect(unclear.chosen.languages).toEqual([
      { language: 'en', articles: 30 },
      { language: 'de', articles: 1 },
    ]);
    expect((await keyness({ language: 'mixed' })).b.articles).toBe(21);
    const stemmed = await keyness({ language: 'mixed', terms: { stemming: true } });
    expect(stemmed).toMatchObject({ undefinedReason: 'NO_STEMMER', explanation: expect.stringContaining('several') });
  });

  it('leaves out stop words, numbers and short words, and counts stems together, where asked', async () => {
    const plain = await keyness({ find: 'the 1 at closed' });
    expect(plain.find.notTested).toEqual(['1']);
    const terms = { stopWords: true, numbers: false, minLength: 3, stemming: true };
    const stemmed = await keyness({ find: 'the at clos* closed', terms });
    expect(stemmed.find.notTested).toEqual(['the', 'at']);
    expect(stemmed.run.parameters.terms).toMatchObject({ ...terms, moreStopWords: [] });
    expect(stemmed.find.words).toContainEqual(expect.objectContaining({ word: 'closur', forms: ['closure'] }));
  });

  it('has no p where no event holds both sets, nor when not asked for', async () => {
    const early = { publishedAt: { lt: '2025-03-15T00:00:00Z' } };
    const periods = await keyness({ a: early });
    expect(periods.shuffled).toMatchObject({ shuffle: 'EVENTS', units: 10, strata: 1 });
    const quick = await keyness({ replicates: 0 });
    expect(quick.ofA[0].p).toEqual({ value: null, undefinedReason: 'NOT_ASKED' });
    const within = await keyness({
      filter: { eventId: { eq: id('event', 1) } },
      b: { eventId: { eq: id('event', 2) } },
    });
    expect(within).toMatchObject({ undefinedReason: 'NO_ARTICLES_B' });
  });

  it.each([
    [{ replicates: 5 }, 'replicates'],
    [{ minFrequency: 0 }, 'minFrequency'],
    [{ a: null }, 'first set'],
    [{ language: 'English' }, 'ISO 639-1'],
    [{ terms: { minLength: 40 } }, 'minLength'],
  ])('refuses %j', async (variables, sentence) => {
    const { errors } = await app.graphql(QUERY, { a: {}, find: 'x', ...variables });
    expect(errors[0]).toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
      message: expect.stringContaining(sentence),
    });
  });
});
