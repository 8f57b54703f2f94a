import { BUILD_COMPARISON, buildComparisonTask, COMPARISON_KINDS, runQueue, type RunningQueue } from '@parallax/jobs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from './app.js';
import { id, Seed } from './reads/corpus.js';

let app: TestApp;
let queue: RunningQueue | null = null;
beforeAll(async () => {
  app = await startTestApp();
  const seed = new Seed(app.database.pool);
  await seed.source(1, 'Korda Agency');
  await seed.source(2, 'The Torch');
  await seed.source(3, 'Sawt');
  await seed.event(1, 'Dam');
  const texts = [
    [1, '2025-03-12T06:10:00Z', 'The closure of the dam began on Monday. The closure is short.', 'Closure'],
    [2, '2025-03-12T08:00:00Z', 'The shut-off of the dam began on Monday. “A closure,” he said.', 'Text 2'],
    [3, '2025-03-13T08:00:00Z', 'وصفه المزارعون بأنه حصار مائي.', 'Text 3'],
    [3, '2025-03-13T09:00:00Z', 'لا شيء.', 'Text 4'],
  ] as const;
  for (const [place, [source, at, body, headline]] of texts.entries()) {
    await seed.article({ n: place + 1, source, at, body, headline, event: 1 });
  }
  const { url, pool } = app.database;
  queue = await runQueue({
    connectionString: url,
    tasks: { [BUILD_COMPARISON]: buildComparisonTask(pool, COMPARISON_KINDS) },
  });
});
afterAll(async () => {
  await queue?.stop();
  await app.close();
});

const variant = (name: string, ...patterns: string[]) => ({ name, patterns });
const VARIANTS = [variant('closure', 'closure*'), variant('shut-off', 'shut-off'), variant('حصار', 'حصار [مائي]')];
const CONCEPT = `concept { id archivedAt current { id versionNo name restoredFrom createdBy variants { key name patterns } }
  versions { id versionNo } } problems { code field variant pattern position remedy } errors { code path }`;
const mutate = async (name: string, input: object) => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const { data, errors } = await app.graphql(`mutation ($input: ${type}) { ${name}(input: $input) { ${CONCEPT} } }`, {
    input,
  });
  expect(errors).toEqual([]);
  return data[name];
};

const PROFILE = `query ($version: ID, $variants: [NamingVariantInput!], $filter: ArticleFilter, $hash: ID) {
  namingProfile(conceptVersionId: $version, variants: $variants, filter: $filter, inputHash: $hash) {
    run { status inputHash kind seed replicates measuredAt } conceptVersion { versionNo } variants { key }
    articles namingArticles mentions events clusterBy
    outlets { source { name } naming { k n }
      scopes { place voice mentions shares { variantKey k share { value low high n clusters undefinedReason } } }
      uses { variantKey articles { k n undefinedReason } introducedInEvents } }
    introductions { variantKey own { source { name } articleId publishedAt publishedPrecision tiedSources { name } }
      quoted { source { name } } outlets { source { name } own { articleId } } }
    eventIntroductions { variantKey event { title } own { source { name } } } collocates { variantKey words { word together } } } }`;
const profile = async (variables: object) => {
  const { data, errors } = await app.graphql(PROFILE, variables);
  expect(errors).toEqual([]);
  return data.namingProfile;
};

const MENTIONS = `query ($version: ID, $variants: [NamingVariantInput!], $source: ID, $key: String, $voice: NameVoice, $place: NamePlace, $first: Int, $after: String) {
  namingMentions(conceptVersionId: $version, variants: $variants, sourceId: $source, variantKey: $key, voice: $voice, place: $place, first: $first, after: $after) {
    nodes { article { id headline } source { name } variantKey place voice start end left node right } next
    problems { code variant pattern position message remedy } } }`;
const mentions = async (variables: object) => {
  const { data, errors } = await app.graphql(MENTIONS, variables);
  expect(errors).toEqual([]);
  return data.namingMentions;
};

describe('concepts', () => {
  it('are stored with all their versions, restored and put away', async () => {
    const made = await mutate('createConcept', { name: 'Closing of the dam', variants: VARIANTS });
    expect(made).toMatchObject({ errors: [], concept: { current: { versionNo: 1 }, archivedAt: null } });
    const { id: conceptId, current } = made.concept;
    expect(current.variants.map(({ key }: { key: string }) => key)).toEqual(['closure', 'shutoff', 'حصار']);
    const edited = await mutate('editConcept', {
      ...{ id: conceptId, basedOn: 1, name: 'Closing of the dam', variants: VARIANTS.slice(0, 2) },
    });
    expect(edited.concept).toMatchObject({ current: { versionNo: 2 }, versions: [{ versionNo: 2 }, { versionNo: 1 }] });
    const late = await mutate('editConcept', { id: conceptId, basedOn: 1, name: 'Late', variants: VARIANTS });
    expect(late).toMatchObject({ concept: null, errors: [{ code: 'CONFLICT', path: ['input', 'basedOn'] }] });
    const restored = await mutate('restoreConcept', { versionId: current.id, basedOn: 2 });
    expect(restored.concept.current).toMatchObject({ versionNo: 3, restoredFrom: 1 });
    expect((await mutate('archiveConcept', { id: conceptId })).concept.archivedAt).not.toBeNull();
    expect((await app.graphql('{ concepts { id } }')).data.concepts).toEqual([]);
    expect((await mutate('archiveConcept', { id: conceptId, archived: false })).concept.archivedAt).toBeNull();
  });

  it('tell the field and the place in the pattern of what is wrong', async () => {
    const refused = await mutate('createConcept', {
      name: 'Wrong',
      variants: [variant('a', 'fine', 'dam?'), variant('b')],
    });
    expect(refused).toMatchObject({ concept: null, errors: [{ code: 'UNREADY', path: ['input', 'variants'] }] });
    expect(refused.problems).toMatchObject([
      { code: 'STRAY_QUESTION_MARK', field: 'patterns', variant: 0, pattern: 1, position: 3 },
      { code: 'PATTERNS', field: 'patterns', variant: 1, pattern: null },
    ]);
    expect((await mutate('createConcept', { name: 'a\0', variants: VARIANTS })).errors[0].code).toBe('BAD_TEXT');
    expect((await mutate('editConcept', { id: 'x', basedOn: 1, name: 'x', variants: VARIANTS })).errors[0].code).toBe(
      'NOT_FOUND',
    );
  });

  it('are read by nobody without a session', async () => {
    const anonymous = await app.graphql('{ concepts { id } }', {}, { cookie: '' });
    expect(anonymous.errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('a naming profile', () => {
  it('says who writes which name, quoted use apart, and stays reachable when the concept changes', async () => {
    const made = await mutate('createConcept', { name: 'Profile', variants: VARIANTS });
    const { id: conceptId, current } = made.concept;
    const first = await profile({ version: current.id });
    expect(first).toMatchObject({
      ...{
        run: { status: 'MEASURED', kind: 'naming-profile', seed: '1', replicates: 2000 },
        conceptVersion: { versionNo: 1 },
      },
      ...{ articles: 4, namingArticles: 3, mentions: 6, events: 1, clusterBy: 'ARTICLE' },
    });
    const counts = Object.fromEntries(
      first.outlets.map(({ source, scopes }: { source: { name: string }; scopes: { shares: { k: number }[] }[] }) => [
        source.name,
        scopes.map(({ shares }) => shares.map(({ k }) => k).join('')),
      ]),
    );
    expect(counts).toEqual({
      'Korda Agency': ['200', '000', '100', '000'],
      'The Torch': ['010', '100', '000', '000'],
      Sawt: ['001', '000', '000', '000'],
    });
    expect(first.introductions[0]).toMatchObject({
      ...{
        variantKey: 'closure',
        own: { source: { name: 'Korda Agency' } },
        quoted: { source: { name: 'The Torch' } },
      },
    });
    expect(first.eventIntroductions[0]).toMatchObject({ event: { title: 'Dam' } });
    const edited = await mutate('editConcept', {
      id: conceptId,
      basedOn: 1,
      name: 'Profile',
      variants: VARIANTS.slice(1),
    });
    expect((await profile({ version: edited.concept.current.id })).mentions).toBe(2);
    expect((await profile({ hash: first.run.inputHash })).mentions).toBe(6);
    expect((await profile({ version: current.id })).run.inputHash).toBe(first.run.inputHash);
  });

  it('is of one event where that is asked for, of a draft too, and null where nothing is asked for', async () => {
    const of = await profile({ variants: VARIANTS, filter: { eventId: { eq: id('event', 1) } } });
    expect(of).toMatchObject({ conceptVersion: null, mentions: 6 });
    const sawt = of.outlets.find(({ source }: { source: { name: string } }) => source.name === 'Sawt');
    expect(sawt.scopes[2].shares[0].share).toMatchObject({ value: null, undefinedReason: 'NOT_NAMED_HERE' });
    expect(await profile({ version: id('version', 9) })).toBeNull();
    expect((await app.graphql(PROFILE, { variants: [variant('a', '(')] })).errors[0]?.extensions.code).toBe(
      'BAD_USER_INPUT',
    );
    expect((await app.graphql(PROFILE, {})).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('opens the mentions behind each number, page by page, as they are stored', async () => {
    const all = await mentions({ variants: VARIANTS });
    expect(all.nodes.map(({ node, place, voice }: Record<string, string>) => [node, place, voice])).toEqual([
      ['Closure', 'HEADLINE', 'OWN'],
      ['closure', 'BODY', 'OWN'],
      ['closure', 'BODY', 'OWN'],
      ['shut-off', 'BODY', 'OWN'],
      ['closure', 'BODY', 'QUOTED'],
      ['حصار مائي', 'BODY', 'OWN'],
    ]);
    const pages = [];
    for (let after: string | null = null; ;) {
      const page = await mentions({ variants: VARIANTS, first: 2, after });
      pages.push(...page.nodes);
      after = page.next;
      if (after === null) break;
    }
    expect(pages).toEqual(all.nodes);
    const quoted = await mentions({ variants: VARIANTS, source: id('source', 2), key: 'closure', voice: 'QUOTED' });
    expect(quoted.nodes).toMatchObject([
      { left: 'The shut-off of the dam began on Monday. “A ', node: 'closure', right: ',” he said.' },
    ]);
  });

  it('shows what a draft finds, or what is wrong with it', async () => {
    const wrong = await mentions({ variants: [variant('a', 'di*vert')] });
    expect(wrong).toMatchObject({ nodes: [], problems: [{ code: 'STRAY_STAR', variant: 0, pattern: 0, position: 2 }] });
  });

  it('suggests what stands in the same place', async () => {
    const made = await mutate('createConcept', { name: 'Suggest', variants: [variant('closure', 'closure*')] });
    const { data } = await app.graphql(
      `query ($event: ID!, $concept: ID!) { suggestedVariants(eventId: $event, conceptId: $concept) { texts isPartial
        suggestions { name variantKeys outletPairs texts passages { known { node source { name } } suggested { left node right } } } } }`,
      { event: id('event', 1), concept: made.concept.id },
    );
    expect(data.suggestedVariants).toMatchObject({
      ...{ texts: 4, isPartial: false },
      suggestions: [
        {
          ...{ name: 'shut-off', variantKeys: ['closure'], outletPairs: 1, texts: 1 },
          passages: [
            {
              known: { node: 'closure', source: { name: 'Korda Agency' } },
              suggested: { left: 'The ', node: 'shut-off' },
            },
          ],
        },
      ],
    });
  });

  it('counts all concepts of an event at once, for the row beside the others', async () => {
    const { data } = await app.graphql(
      `query ($event: ID!) { eventNames(eventId: $event) { searched isPartial concepts { name mentions outletCount
        outlets { sourceId counts { variantKey own quoted } } } } }`,
      { event: id('event', 1) },
    );
    const { concepts, isPartial } = data.eventNames;
    expect(isPartial).toBe(false);
    const found = concepts.find(({ name }: { name: string }) => name === 'Closing of the dam');
    expect(found).toMatchObject({ mentions: 6, outletCount: 3 });
    expect(found.outlets.find(({ sourceId }: { sourceId: string }) => sourceId === id('source', 2)).counts).toEqual([
      { variantKey: 'shutoff', own: 1, quoted: 0 },
      { variantKey: 'closure', own: 0, quoted: 1 },
    ]);
    const none = await app.graphql('{ eventNames(eventId: "nowhere") { concepts { name } } }');
    expect(none.data.eventNames.concepts).toEqual([]);
  });
});
