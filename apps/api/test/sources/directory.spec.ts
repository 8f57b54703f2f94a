import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, startTestApp } from '../app.js';
import { id, Seed } from '../reads/corpus.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  const seed = new Seed(app.database.pool);
  for (const [n, name] of ['Korda Agency', 'The Torch', 'Torch Daily', 'Weekly'].entries()) {
    await seed.source(n + 1, name);
    await app.database.pool.query(`insert into source_alias values ($1, $2, 'name', $3)`, [
      ...[name.toLowerCase().replaceAll(' ', ''), id('source', n + 1), name],
    ]);
  }
  await seed.event(1, 'Dam');
  const body = 'word '.repeat(60).trim();
  await seed.article({ n: 1, source: 2, at: '2025-03-12T06:00:00Z', event: 1, body });
  await seed.article({ n: 2, source: 3, at: '2025-03-13T06:00:00Z', event: 1, body });
  await seed.article({ n: 3, source: 3, body: 'Too short.' });
  await seed.article({ n: 4, source: 3, at: '2125-01-01T00:00:00Z', body });
});
afterAll(() => app.close());

const read = async (query: string, variables: object = {}) => {
  const { data, errors } = await app.graphql(query, variables);
  expect(errors).toEqual([]);
  return data;
};
const change = async (name: string, input: object) => {
  const type =
    {
      addAlias: 'SourceAliasInput',
      removeAlias: 'SourceAliasInput',
    }[name] ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const fields = 'sources { id name type status country languages version } batchId errors { code message path }';
  return (await read(`mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`, { input }))[name];
};
const codes = (payload: { errors: { code: string; path: string[] }[] }) =>
  payload.errors.map(({ code, path }) => `${code} ${path.join('.')}`);
const historyOf = async (n: number) =>
  (
    await read(
      `query ($id: ID) { sourceHistory(sourceId: $id, first: 50) { totalCount nodes { id act reason changedBy articleCount
        batchId undoesId undoneById source { name } otherSource { name } lines { what before after } } } }`,
      { id: id('source', n) },
    )
  ).sourceHistory;

describe('many outlets are changed alike', () => {
  it('all of them, in one batch, which is undone at once', async () => {
    const { collection } = (
      await read(
        'mutation ($input: CreateCollectionInput!) { createCollection(input: $input) { collection { id kind isPublic } } }',
        { input: { name: 'Valley', sourceIds: [] } },
      )
    ).createCollection;
    expect(collection).toMatchObject({ kind: 'MANAGED', isPublic: true });
    const sources = [1, 4].map((n) => ({ id: id('source', n), version: 1 }));
    const input = {
      sources,
      country: 'NO',
      languages: ['nb', 'en'],
      addToCollectionIds: [collection.id],
      reason: 'one valley',
    };
    const changed = await change('editSources', input);
    expect(changed.sources.map(({ country }: { country: string }) => country)).toEqual(['NO', 'NO']);
    const inValley = 'query ($c: ID) { sources(filter: { collectionId: $c }) { nodes { name collections { name } } } }';
    expect((await read(inValley, { c: collection.id })).sources.nodes).toHaveLength(2);
    expect((await historyOf(1)).nodes[0]).toMatchObject({
      ...{ act: 'EDIT', reason: 'one valley', batchId: changed.batchId, undoneById: null },
      lines: [
        { what: 'country', before: null, after: 'NO' },
        { what: 'languages', before: null, after: 'nb, en' },
        { what: 'collection', before: null, after: 'Valley' },
      ],
    });
    const undone = await change('undoSourceChange', { batchId: changed.batchId });
    expect(undone.errors).toEqual([]);
    expect((await read(inValley, { c: collection.id })).sources.nodes).toEqual([]);
    const { nodes } = await historyOf(1);
    expect(nodes[0]).toMatchObject({ act: 'UNDO', undoesId: nodes[1].id });
    expect(nodes[1].undoneById).toBe(nodes[0].id);
    expect(codes(await change('undoSourceChange', { batchId: changed.batchId }))).toEqual(['UNDONE input.batchId']);
  });

  it('or none of them, with every outlet that cannot be changed named', async () => {
    const sources = [
      { id: id('source', 1), version: 1 },
      { id: id('source', 2) },
      { id: id('source', 99) },
      { id: 'x' },
    ];
    const refused = await change('editSources', { sources, type: 'PRINT' });
    expect(codes(refused)).toEqual([
      'CONFLICT input.sources.0.version',
      'NOT_FOUND input.sources.2.id',
      'NOT_FOUND input.sources.3.id',
    ]);
    expect(
      (await read('query ($id: ID!) { node(id: $id) { ... on Source { type } } }', { id: id('source', 2) })).node.type,
    ).toBeNull();
    expect(codes(await change('editSources', { sources: [{ id: id('source', 2) }], country: 'no' }))).toEqual([
      'BAD_COUNTRY input.country',
    ]);
    expect(codes(await change('editSources', { sources: [], country: 'NO' }))).toEqual(['HOW_MANY input.sources']);
    const nowhere = { sources: [{ id: id('source', 2) }], addToCollectionIds: [id('source', 2)] };
    expect(codes(await change('editSources', nowhere))).toEqual(['UNKNOWN_COLLECTION input.addToCollectionIds']);
  });
});

describe('ratings', () => {
  const rating = {
    sourceId: id('source', 2),
    dimension: 'Leaning',
    value: 'left',
    rater: 'Rater A',
    citation: 'Report 1',
  };
  const ratings = async (args: string) =>
    (
      await read(
        `query ($id: ID!) { node(id: $id) { ... on Source { ratings${args} { id dimension value rater validFrom validTo withdrawnAt } } } }`,
        { id: id('source', 2) },
      )
    ).node.ratings;

  it('stand side by side, are looked up as of a day, end and are taken back', async () => {
    await change('addRating', { ...rating, validFrom: '2018-01-01' });
    await change('addRating', {
      ...rating,
      rater: 'Rater B',
      value: 'centre',
      validFrom: '2019-01-01',
      validTo: '2020-12-31',
    });
    await change('addRating', { ...rating, dimension: 'ownership', rater: 'Register', value: 'the state' });
    const values = (rows: { value: string }[]) => rows.map(({ value }) => value);
    expect(values(await ratings('(asOf: "2018-06-01")'))).toEqual(['left', 'the state']);
    expect(values(await ratings('(asOf: "2020-12-31")'))).toEqual(['left', 'centre', 'the state']);
    expect(values(await ratings('(asOf: "2021-01-01")'))).toEqual(['left', 'the state']);
    const overlapping = await change('addRating', { ...rating, value: 'right', validFrom: '2021-01-01' });
    expect(codes(overlapping)).toEqual(['OVERLAP input.validFrom']);
    expect(overlapping.errors[0].message).toContain('Rater A already says “left” for 2018-01-01 to …');
    const [first] = await ratings('');
    expect(first).toMatchObject({ dimension: 'leaning', validTo: null });
    expect(codes(await change('endRating', { id: first.id, validTo: '2017-01-01' }))).toEqual([
      'BAD_PERIOD input.validTo',
    ]);
    await change('endRating', { id: first.id, validTo: '2020-12-31' });
    expect(codes(await change('addRating', { ...rating, value: 'right', validFrom: '2021-01-01' }))).toEqual([]);
    await change('withdrawRating', { id: first.id, reason: 'misread' });
    expect(values(await ratings(''))).toEqual(['right', 'centre', 'the state']);
    expect(
      (await ratings('(withdrawn: true)')).map(
        ({ withdrawnAt }: { withdrawnAt: string | null }) => withdrawnAt === null,
      ),
    ).toEqual([...[false, true, true, true]]);
    expect(codes(await change('withdrawRating', { id: first.id, reason: 'again' }))).toEqual(['NOT_FOUND input.id']);
    const { nodes } = await historyOf(2);
    expect(nodes[0]).toMatchObject({ act: 'RATING', reason: 'misread', lines: [{ what: 'rating', after: null }] });
    await change('undoSourceChange', { changeId: nodes[0].id });
    expect(values(await ratings(''))).toEqual(['left', 'right', 'centre', 'the state']);
  });

  it.each([
    [{ rater: ' ' }, 'BAD_TEXT input.rater'],
    [{ citation: '' }, 'BAD_TEXT input.citation'],
    [{ validFrom: '2020-02-02', validTo: '2020-02-01' }, 'BAD_PERIOD input.validTo'],
    [{ sourceId: 'x' }, 'NOT_FOUND input.sourceId'],
  ])('%j is refused', async (wrong, code) => {
    expect(codes(await change('addRating', { ...rating, ...wrong }))).toEqual([code]);
  });

  it('take days of the calendar only', async () => {
    const { errors } = await app.graphql('query ($d: Date) { sources { nodes { ratings(asOf: $d) { value } } } }', {
      d: '2021-02-30',
    });
    expect(errors[0]?.message).toContain('Date is a day of the calendar');
  });
});

describe('a merge', () => {
  const merge = { keptId: id('source', 2), mergedId: id('source', 3) };

  it('shows what it would move, moves it, and is undone', async () => {
    const plan = (
      await read(
        `query ($keptId: ID!, $mergedId: ID!) { sourceMerge(keptId: $keptId, mergedId: $mergedId) { kept { name } merged { name }
          aliases { spelling } ratings { value stays } collections feeds articleCount errors { code } } }`,
        merge,
      )
    ).sourceMerge;
    expect(plan).toEqual({
      ...{ kept: { name: 'The Torch' }, merged: { name: 'Torch Daily' }, aliases: [{ spelling: 'Torch Daily' }] },
      ...{ ratings: [], collections: [], feeds: [], articleCount: 3, errors: [] },
    });
    expect(codes(await change('mergeSources', { ...merge, reason: ' ' }))).toEqual(['REASON_REQUIRED input.reason']);
    const merged = await change('mergeSources', { ...merge, reason: 'one newsroom' });
    expect(merged.errors).toEqual([]);
    const state = `query ($id: ID!) { node(id: $id) { ... on Source { status articleCount mergedInto { name } aliases { spelling } } } events { nodes { sourceCount articleCount } } }`;
    expect(await read(state, { id: id('source', 3) })).toEqual({
      node: { status: 'RETIRED', articleCount: 0, mergedInto: { name: 'The Torch' }, aliases: [] },
      events: { nodes: [{ sourceCount: 1, articleCount: 2 }] },
    });
    expect(codes(await change('addAlias', { sourceId: id('source', 3), spelling: 'New' }))).toEqual([
      'MERGED input.sourceId',
    ]);
    for (const n of [2, 3]) {
      expect((await historyOf(n)).nodes[0]).toMatchObject({
        ...{ act: 'MERGE', articleCount: 3, source: { name: 'The Torch' }, otherSource: { name: 'Torch Daily' } },
        lines: [
          { what: 'status', before: 'active', after: 'retired' },
          { what: 'mergedInto', before: null, after: 'The Torch' },
          { what: 'alias', before: 'Torch Daily (Torch Daily)', after: 'Torch Daily (The Torch)' },
        ],
      });
    }
    expect((await read('{ sources(filter: { isMerged: true }) { nodes { name } } }')).sources.nodes).toEqual([
      { name: 'Torch Daily' },
    ]);
    expect(codes(await change('undoSourceChange', { batchId: merged.batchId }))).toEqual([]);
    expect(await read(state, { id: id('source', 3) })).toEqual({
      node: { status: 'ACTIVE', articleCount: 3, mergedInto: null, aliases: [{ spelling: 'Torch Daily' }] },
      events: { nodes: [{ sourceCount: 2, articleCount: 2 }] },
    });
  });
});

describe('names', () => {
  it('come and go, unless an import would bring them back', async () => {
    const sourceId = id('source', 4);
    expect(codes(await change('addAlias', { sourceId, spelling: 'weekly.example' }))).toEqual([]);
    expect(codes(await change('addAlias', { sourceId: id('source', 1), spelling: 'Weekly.Example' }))).toEqual([
      'NAME_TAKEN input.spelling',
    ]);
    expect(codes(await change('addAlias', { sourceId, spelling: '…' }))).toEqual(['BAD_ALIAS input.spelling']);
    expect(codes(await change('removeAlias', { sourceId, spelling: 'Weekly' }))).toEqual([
      'NAME_IN_USE input.spelling',
    ]);
    expect(codes(await change('removeAlias', { sourceId, spelling: 'weekly.example' }))).toEqual([]);
    expect(codes(await change('removeAlias', { sourceId, spelling: 'weekly.example' }))).toEqual([
      'NOT_FOUND input.spelling',
    ]);
  });
});

describe('counters', () => {
  it('say how much and how good, null where there is nothing to divide', async () => {
    const fields =
      'name quality { articleCount articlesPerWeek lastArticleAt undatedShare futureShare shortShare refusedCount }';
    const { nodes } = (
      await read(`{ sources(order: { field: UNDATED_SHARE, direction: DESC }) { nodes { ${fields} } } }`)
    ).sources;
    expect(nodes.map(({ name }: { name: string }) => name)).toEqual([
      'Torch Daily',
      'The Torch',
      'Weekly',
      'Korda Agency',
    ]);
    expect(nodes[0].quality).toMatchObject({
      ...{ articleCount: 3, articlesPerWeek: 1, lastArticleAt: '2025-03-13T06:00:00.000Z', refusedCount: 0 },
      ...{ undatedShare: 1 / 3, futureShare: 1 / 3, shortShare: 1 / 3 },
    });
    expect(nodes[3].quality).toMatchObject({ articleCount: 0, articlesPerWeek: null, undatedShare: null });
  });
});
