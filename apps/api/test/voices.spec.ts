import {
  BUILD_COMPARISON,
  buildComparisonTask,
  COMPARISON_KINDS,
  measureArticles,
  runQueue,
  type RunningQueue,
} from '@parallax/jobs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from './app.js';
import { id, Seed } from './reads/corpus.js';

let app: TestApp;
let queue: RunningQueue | null = null;
beforeAll(async () => {
  app = await startTestApp();
  const { url, pool } = app.database;
  const seed = new Seed(pool);
  await seed.source(1, 'Korda Agency');
  await seed.source(2, 'The Torch');
  await seed.event(1, 'Dam');
  const article = (n: number, source: number, body: string) =>
    seed.article({ n, source, at: `2025-03-12T0${n}:00:00Z`, body, headline: `Text ${n}`, event: 1 });
  await article(
    1,
    1,
    '“The gates are closed for repairs,” President Irena Voss said.\n\n“Repairs take three weeks,” Voss added.',
  );
  await article(2, 1, 'Jon Harrow, the mayor, said: “We have no water left here.”');
  await article(3, 2, '“Nobody told us a thing at all,” they said. “The fields are dry,” said Mayor Harrow.');
  await article(4, 2, 'A text without any quotation.');
  await pool.query(`update article set language = 'en'`);
  await measureArticles({ database: pool });
  queue = await runQueue({
    connectionString: url,
    tasks: { [BUILD_COMPARISON]: buildComparisonTask(pool, COMPARISON_KINDS) },
  });
});
afterAll(async () => {
  await queue?.stop();
  await app.close();
});

const ask = async (query: string, variables: object) => {
  const { data, errors } = await app.graphql(query, variables);
  expect(errors).toEqual([]);
  return data;
};
const share = async (variables: object = {}) =>
  (
    await ask(
      `query ($filter: ArticleFilter, $hash: ID) {
        voiceShare(filter: $filter, inputHash: $hash) {
          run { status inputHash kind seed replicates } articles unreadArticles quotations quotedWords clusterBy
          classes { id name revision }
          outlets { source { name } articles quotations quotedWords distinctSpeakers
            quotedShare { value n } unresolved { value }
            groups { kind classId quotations words share { value low high n clusters undefinedReason } speakers { k n } }
            speakers { key name classId quotations words } } } }`,
      { filter: { eventId: { eq: id('event', 1) } }, ...variables },
    )
  ).voiceShare;
const quotations = async (variables: object) =>
  (
    await ask(
      `query ($class: ID, $key: String, $unresolved: Boolean, $unclassified: Boolean, $first: Int, $after: String) {
        quotations(classId: $class, speakerKey: $key, unresolved: $unresolved, unclassified: $unclassified, first: $first, after: $after) {
          nodes { article { headline } source { name } text left right speaker speakerName speakerKey cue status classId rule start end }
          next } }`,
      variables,
    )
  ).quotations;
const speakers = async (variables: object = {}) =>
  (
    await ask(
      `query ($search: String, $unclassified: Boolean, $first: Int, $after: String) {
        speakers(search: $search, unclassified: $unclassified, first: $first, after: $after) {
          nodes { key name forms quotations articles outlets classId } next } }`,
      variables,
    )
  ).speakers;
const change = async (name: string, input: object, fields = 'decided') => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const data = await ask(
    `mutation ($input: ${type}) { ${name}(input: $input) { ${fields} errors { code path message } } }`,
    { input },
  );
  return data[name];
};

describe('voices', () => {
  it('shares out quoted words, and again after people have put speakers into classes', async () => {
    const first = await share();
    expect(first).toMatchObject({
      ...{ run: { status: 'MEASURED', kind: 'voice-share', seed: '1', replicates: 2000 }, articles: 4 },
      ...{ unreadArticles: 0, quotations: 5, clusterBy: 'ARTICLE', classes: [] },
    });
    const [korda] = first.outlets;
    // 6 + 4 words by Voss, 6 by Harrow; nobody is in a class yet.
    expect(korda).toMatchObject({ source: { name: 'Korda Agency' }, quotedWords: 16, distinctSpeakers: 2 });
    expect(korda.groups.map(({ kind, words }: { kind: string; words: number }) => [kind, words])).toEqual([
      ['UNCLASSIFIED', 16],
      ['UNRESOLVED', 0],
    ]);
    const made = await change('saveActorClass', { name: 'officials' }, 'actorClass { id revision }');
    const classId = made.actorClass.id;
    expect(await change('classifySpeakers', { speakerKeys: ['irena voss', 'jon harrow'], classId })).toEqual({
      decided: 2,
      errors: [],
    });
    const second = await share();
    expect(second.outlets[0].groups[0]).toMatchObject({ kind: 'CLASS', classId, words: 16, share: { value: 1 } });
    // “Mayor Harrow” of The Torch is a form of its own until people say it is the same man.
    expect(second.outlets[1].groups.map(({ words }: { words: number }) => words)).toEqual([0, 4, 7]);
    await change('mergeSpeakers', { speakerKeys: ['harrow'], sameAs: 'jon harrow', reason: 'the mayor' });
    expect((await share()).outlets[1].groups[0]).toMatchObject({ words: 4, speakers: { k: 1, n: 1 } });
    // The table of before is still there.
    expect((await share({ hash: first.run.inputHash })).outlets).toEqual(first.outlets);
    // A decision taken back leads to the result there was.
    await change('mergeSpeakers', { speakerKeys: ['harrow'] });
    await change('classifySpeakers', { speakerKeys: ['irena voss', 'jon harrow'] });
    await change('saveActorClass', { id: classId, name: 'officials', isRetired: true }, 'actorClass { revision }');
    expect((await share()).run.inputHash).toBe(first.run.inputHash);
  });

  it('opens the quotations behind a number, page by page', async () => {
    const { nodes, next } = await quotations({ first: 2 });
    expect(nodes[0]).toMatchObject({
      ...{ article: { headline: 'Text 1' }, source: { name: 'Korda Agency' }, cue: 'said', status: 'RESOLVED' },
      ...{ text: '“The gates are closed for repairs,”', speaker: 'President Irena Voss', speakerKey: 'irena voss' },
    });
    const rest = await quotations({ first: 10, after: next });
    expect([nodes.length, rest.nodes.length, rest.next]).toEqual([2, 3, null]);
    expect((await quotations({ unresolved: true })).nodes).toMatchObject([{ status: 'PRONOUN', speaker: 'they' }]);
    expect((await quotations({ key: 'harrow' })).nodes).toMatchObject([{ text: '“The fields are dry,”' }]);
  });

  it('lists speakers with their forms', async () => {
    await change('mergeSpeakers', { speakerKeys: ['harrow'], sameAs: 'jon harrow' });
    const { nodes } = await speakers();
    expect(nodes).toEqual([
      {
        key: 'irena voss',
        name: 'Irena Voss',
        forms: ['irena voss'],
        quotations: 2,
        articles: 1,
        outlets: 1,
        classId: null,
      },
      expect.objectContaining({ key: 'jon harrow', forms: ['harrow', 'jon harrow'], quotations: 2, outlets: 2 }),
    ]);
    expect((await speakers({ search: 'HARR' })).nodes).toHaveLength(1);
    const page = await speakers({ first: 1 });
    expect((await speakers({ first: 1, after: page.next })).nodes).toMatchObject([{ key: 'jon harrow' }]);
    expect((await quotations({ key: 'jon harrow' })).nodes).toHaveLength(2);
    await change('mergeSpeakers', { speakerKeys: ['harrow'] });
  });

  it('refuses with a sentence', async () => {
    const save = (input: object) => change('saveActorClass', input, 'actorClass { id }');
    const { actorClass } = await save({ name: 'residents' });
    expect((await save({ name: ' RESIDENTS ' })).errors).toMatchObject([
      { code: 'NAME_TAKEN', path: ['input', 'name'] },
    ]);
    expect((await save({ name: ' ' })).errors[0].code).toBe('BAD_NAME');
    expect((await save({ id: id('event', 9), name: 'x' })).errors[0].code).toBe('NOT_FOUND');
    const { errors } = await change('classifySpeakers', { speakerKeys: [], classId: actorClass.id });
    expect(errors[0].code).toBe('BAD_SPEAKERS');
    expect((await change('classifySpeakers', { speakerKeys: ['x'], classId: id('event', 9) })).errors[0].code).toBe(
      'NOT_FOUND',
    );
    expect((await change('mergeSpeakers', { speakerKeys: ['x'], sameAs: 'x' })).errors[0].code).toBe('SAME_SPEAKER');
    const bad = await app.graphql('{ quotations(after: "x") { next } }');
    expect(bad.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
