import { BUILD_COMPARISON, buildComparisonTask, COMPARISON_KINDS, runQueue, type RunningQueue } from '@parallax/jobs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, startTestApp } from '../app.js';
import { id, Seed } from '../reads/corpus.js';

/**
 * Twelve events, each told once by three outlets. “cost” (frame 0): outlet 1 in ten events, the others in every second;
 * “blame” (frame 1): all alike, in every third. Article 37 of outlet 2 has no event, 38 is a tie, 39 is not coded.
 */
async function plant(seed: Seed): Promise<void> {
  for (const n of [1, 2, 3]) await seed.source(n, `Outlet ${4 - n}`);
  for (const n of [1, 2]) await seed.coder(n, `Coder ${n}`);
  await seed.codebook(1, 'explicit', ['cost', 'blame']);
  let n = 0;
  for (let event = 1; event <= 12; event++) {
    await seed.event(event, `Event ${event}`);
    for (const source of [1, 2, 3]) {
      await seed.article({ n: ++n, source, event, at: `2025-0${1 + (event % 2)}-0${1 + (event % 9)}T08:00:00Z` });
      const hasCost = source === 1 ? event <= 10 : event % 2 === 0;
      await seed.label(n, 1, { frame: 0, present: hasCost });
      await seed.label(n, 1, { frame: 1, present: event % 3 === 0 });
    }
  }
  await seed.article({ n: 37, source: 2 });
  await seed.label(37, 1, { frame: 0, present: true });
  await seed.article({ n: 38, source: 3, event: 1 });
  await seed.label(38, 1, { frame: 0, present: true });
  await seed.label(38, 2, { frame: 0, present: false });
  await seed.article({ n: 39, source: 3, event: 2 });
}

let app: TestApp;
let queue: RunningQueue;
let seed: Seed;
beforeAll(async () => {
  app = await startTestApp();
  const { pool, url } = app.database;
  seed = new Seed(pool);
  await plant(seed);
  queue = await runQueue({
    connectionString: url,
    tasks: { [BUILD_COMPARISON]: buildComparisonTask(pool, COMPARISON_KINDS) },
  });
});
afterAll(async () => {
  await queue.stop();
  await app.close();
});

const CONTRAST = `query ($filter: ArticleFilter, $version: ID, $sources: [ID!], $collapse: Boolean, $against: ContrastAgainst,
  $pair: [ID!], $period: ContrastPeriod, $replicates: Int, $seed: String, $hash: ID) {
  frameContrast(filter: $filter, codebookVersionId: $version, sourceIds: $sources, collapseCopies: $collapse, against: $against,
    pair: $pair, period: $period, replicates: $replicates, seed: $seed, inputHash: $hash) {
    run { status kind inputHash methodVersion seed replicates measuredAt parameters }
    codebookVersionId sources { id name } frames { id key }
    cells { sourceId frameId share { value low high k n undefinedReason } clustered { value low high n clusters method undefinedReason }
      linearised { low high } isFewClusters undecided }
    paired { sourceId otherId frameId oddsRatio { value low high n clusters method undefinedReason } p method adjustedP isFlagged
      events informativeEvents eventsFirstLarger eventsSecondLarger first { k n } second { k n }
      difference { value low high } clusteredDifference { low high undefinedReason }
      mcNemar { firstOnly secondOnly exactP } heterogeneity { p isWarned undefinedReason } }
    associations { frameId cramersV chiSquare df p adjustedP isFlagged pIgnoringEvents methodIgnoringEvents }
    mixes { sourceId otherId divergence nullMean p adjustedP undefinedReason }
    family { words size paired association mix undefinedTests rate flagged }
    counts { articles articlesWithoutEvent notCoded events sharedEvents informativeEvents outletsLeftOut copiesLeftOut }
    order { sourceIds frameIds }
    overTime { undated shares { sourceId frameId start share { k n } linearised { low } isFewClusters } } } }`;
const contrast = async (variables: object = {}) => {
  const { data, errors } = await app.graphql(CONTRAST, { replicates: 200, ...variables });
  expect(errors).toEqual([]);
  return data.frameContrast;
};
const ARTICLES = `query ($hash: ID!, $source: ID!, $frame: ID!, $standing: FrameStanding, $first: Int, $after: String) {
  contrastArticles(inputHash: $hash, sourceId: $source, frameId: $frame, standing: $standing, first: $first, after: $after) {
    nodes { id } pageInfo { hasNextPage endCursor } } }`;
const behind = async (hash: string, variables: object) => {
  const { data } = await app.graphql(ARTICLES, {
    hash,
    source: id('source', 1),
    frame: id('frame', 100),
    ...variables,
  });
  return data.contrastArticles;
};

describe('frameContrast', () => {
  it('counts articles, events and what is in neither, outlets by name', async () => {
    const { run, sources, frames, cells, counts, codebookVersionId } = await contrast();
    expect(run).toMatchObject({ status: 'MEASURED', kind: 'frame-contrast', seed: '1', replicates: 200 });
    expect(sources.map(({ name }: { name: string }) => name)).toEqual(['Outlet 1', 'Outlet 2', 'Outlet 3']);
    expect([codebookVersionId, ...frames.map(({ key }: { key: string }) => key)]).toEqual([
      id('version', 1),
      'cost',
      'blame',
    ]);
    const cost = cells.filter(({ frameId }: { frameId: string }) => frameId === id('frame', 100));
    // by name: sources 3, 2, 1
    expect(
      cost.map(({ share, undecided }: never) => [(share as { k: number }).k, (share as { n: number }).n, undecided]),
    ).toEqual([
      [6, 12, 1],
      [7, 13, 0],
      [10, 12, 0],
    ]);
    expect(cost[2]).toMatchObject({ isFewClusters: true, clustered: { clusters: 12, n: 12, undefinedReason: null } });
    expect(cost[2].clustered.low).toBeGreaterThan(0.4);
    expect(counts).toEqual({
      ...{ articles: 38, articlesWithoutEvent: 1, notCoded: 1, events: 12, sharedEvents: 12, informativeEvents: 6 },
      ...{ outletsLeftOut: 0, copiesLeftOut: 0 },
    });
  });

  it('tests outlets within the same events and adjusts all tests together', async () => {
    const { paired, family, associations, mixes, order } = await contrast();
    const test = paired.find(
      (one: { sourceId: string; frameId: string }) =>
        one.sourceId === id('source', 1) && one.frameId === id('frame', 100),
    );
    // Ten events ≤ 10: odd ones [1 0; 0 2], even ones all have it; 11: nobody; 12: [0 2; 1 0]. Σad/n = 5·2/3, Σbc/n = 2/3.
    expect(test).toMatchObject({
      ...{ otherId: null, events: 12, informativeEvents: 6, eventsFirstLarger: 5, eventsSecondLarger: 1 },
      ...{ first: { k: 10, n: 12 }, second: { k: 12, n: 24 }, mcNemar: null },
    });
    expect(test.oddsRatio).toMatchObject({ value: expect.closeTo(5, 10), n: 6, clusters: 12 });
    const tests = [...paired, ...associations, ...mixes].filter(({ p }: { p: number | null }) => p !== null);
    expect(family).toMatchObject({ size: tests.length, rate: 0.05 });
    expect(family.words).toContain(`${tests.length} tests adjusted together`);
    expect(order.sourceIds).toHaveLength(3);
  });

  it('sets a chosen pair against each other, and every pair', async () => {
    const { paired, mixes } = await contrast({ pair: [id('source', 1), id('source', 2)] });
    expect(paired).toHaveLength(2);
    expect(paired[0]).toMatchObject({ mcNemar: { firstOnly: 5, secondOnly: 1, exactP: expect.closeTo(14 / 64, 10) } });
    expect(mixes).toHaveLength(1);
    expect((await contrast({ against: 'EVERY_PAIR' })).paired).toHaveLength(6);
  });

  it('shows shares over time, undated articles apart', async () => {
    const { overTime } = await contrast({ period: 'MONTH' });
    expect(overTime.undated).toBe(2);
    const mine = overTime.shares.filter(
      (share: { sourceId: string; frameId: string }) =>
        share.sourceId === id('source', 1) && share.frameId === id('frame', 100),
    );
    // even events in January: 2 … 10 of 2 … 12; odd ones in February: 1 … 9 of 1 … 11
    expect(mine.map(({ start, share }: { start: string; share: object }) => [start, share])).toEqual([
      ['2025-01-01', { k: 5, n: 6 }],
      ['2025-02-01', { k: 5, n: 6 }],
    ]);
    expect((await contrast()).overTime).toBeNull();
  });

  it('obeys the selection, the outlets chosen and their order', async () => {
    const { cells, sources, counts } = await contrast({
      filter: { eventId: { in: [id('event', 1), id('event', 2)] } },
      sources: [id('source', 1), id('source', 3)],
    });
    expect(sources.map(({ id: one }: { id: string }) => one)).toEqual([id('source', 1), id('source', 3)]);
    expect(cells[0].share).toMatchObject({ k: 2, n: 2 });
    expect(counts).toMatchObject({ events: 2, articles: 5 });
    const nothing = await contrast({ filter: { language: { eq: 'xx' } } });
    expect(nothing).toMatchObject({ run: { status: 'MEASURED' }, cells: [], paired: [], family: { size: 0 } });
  });

  it('counts copies once where asked', async () => {
    const before = await contrast();
    for (const n of [1, 2]) {
      await app.database.pool.query(
        `insert into article_copy (article_id, group_id, containment, method_version) values ($1, $2, 1, 'test')`,
        [id('article', n), id('article', 1)],
      );
    }
    const after = await contrast({ collapse: true });
    expect(after.counts).toMatchObject({ articles: before.counts.articles - 1, copiesLeftOut: 1 });
    expect((await contrast()).counts.copiesLeftOut).toBe(0);
  });

  it('refuses what cannot be compared, and knows nothing that does not exist', async () => {
    const codeOf = async (variables: object) => (await app.graphql(CONTRAST, variables)).errors[0]?.extensions.code;
    expect(await codeOf({ replicates: 5 })).toBe('BAD_USER_INPUT');
    expect(await codeOf({ pair: [id('source', 1), id('source', 1)] })).toBe('BAD_USER_INPUT');
    expect(await codeOf({ pair: [id('source', 1), id('source', 2)], sources: [id('source', 1)] })).toBe(
      'BAD_USER_INPUT',
    );
    expect(await codeOf({ sources: Array.from({ length: 61 }, (_, n) => id('source', n)) })).toBe('BAD_USER_INPUT');
    expect(await contrast({ version: id('version', 9) })).toBeNull();
    expect(await contrast({ hash: 'a'.repeat(64) })).toBeNull();
  });
});

describe('contrastArticles', () => {
  it('gives exactly the texts a cell counts, and those of a stored result after labels have changed', async () => {
    const { run, cells } = await contrast();
    const cell = cells.find(
      (one: { sourceId: string; frameId: string }) =>
        one.sourceId === id('source', 1) && one.frameId === id('frame', 100),
    );
    const [k, n, ties] = [
      await behind(run.inputHash, { standing: 'PRESENT' }),
      await behind(run.inputHash, {}),
      await behind(run.inputHash, { source: id('source', 3), standing: 'UNDECIDED' }),
    ];
    expect([k.nodes.length, n.nodes.length]).toEqual([cell.share.k, cell.share.n]);
    expect(ties.nodes).toEqual([{ id: id('article', 38) }]);
    await seed.label(31, 2, { frame: 0, present: true });
    expect(await behind(run.inputHash, { standing: 'PRESENT' })).toEqual(k);
    expect((await contrast({ hash: run.inputHash })).cells).toEqual(cells);
    expect((await contrast()).run.inputHash).not.toBe(run.inputHash);
  });

  it('goes page by page, and knows no cell that is not there', async () => {
    const { run } = await contrast();
    const first = await behind(run.inputHash, { first: 7 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    const rest = await behind(run.inputHash, { first: 7, after: first.pageInfo.endCursor });
    expect(new Set([...first.nodes, ...rest.nodes].map(({ id: one }) => one)).size).toBe(11); // article 31 has become a tie
    expect(await behind(run.inputHash, { source: id('source', 9) })).toBeNull();
    expect(await behind('b'.repeat(64), {})).toBeNull();
  });
});

const SENSITIVITY = `query ($pair: [ID!], $other: ID, $collapse: Boolean) {
  contrastSensitivity(pair: $pair, otherCodebookVersionId: $other, collapseCopies: $collapse, codebookVersionId: "${id('version', 1)}", replicates: 200) {
    run { status kind } flagged turningEvents withoutEvents { event { title } verdicts { frameId } }
    ranges { sourceId otherId frameId oddsRatio least leastWithout { title } largest largestWithout { title } }
    withoutSources { sourceId verdicts { sourceId before { isFlagged } after { isFlagged } } }
    copies { articlesBefore articlesAfter verdicts { frameId } cells { sourceId frameId before { value n } after { value n } } unmatchedFrameIds }
    otherCodebook { articlesAfter unmatchedFrameIds cells { after { n } } } } }`;

describe('contrastSensitivity', () => {
  const sensitivity = async (variables: object = {}) => {
    const { data, errors } = await app.graphql(SENSITIVITY, variables);
    expect(errors).toEqual([]);
    return data.contrastSensitivity;
  };

  it('leaves out each event and each outlet, and counts copies once', async () => {
    const found = await sensitivity();
    expect(found.run).toMatchObject({ status: 'MEASURED', kind: 'contrast-sensitivity' });
    const range = found.ranges.find(
      (one: { sourceId: string; frameId: string }) =>
        one.sourceId === id('source', 1) && one.frameId === id('frame', 100),
    );
    // Event 12 alone speaks for the others, so without it there is no upper bound; without an event of the five it is 4.
    // Event 11 tells too by now, since article 31 is a tie there: outlet 1 has no decided article in it.
    expect(range).toMatchObject({ oddsRatio: expect.closeTo(5, 10), least: expect.closeTo(4, 10) });
    expect(found.withoutSources.map(({ sourceId }: { sourceId: string }) => sourceId)).toHaveLength(3);
    expect(found.copies.articlesBefore - found.copies.articlesAfter).toBe(1);
    expect(found.copies.cells[0].before.n - found.copies.cells[0].after.n).toBe(1);
    expect(found.otherCodebook).toBeNull();
  });

  it('reads another codebook version, matching frames by their keys', async () => {
    await seed.codebook(2, 'explicit', ['cost', 'hope']);
    await seed.label(1, 1, { book: 2, frame: 0, present: false });
    const { otherCodebook } = await sensitivity({ other: id('version', 2) });
    expect(otherCodebook).toMatchObject({ articlesAfter: 1, unmatchedFrameIds: [id('frame', 101)] });
    const { errors, data } = await app.graphql(SENSITIVITY, { other: id('version', 77) });
    expect([errors, data.contrastSensitivity]).toEqual([[], null]);
  });
});
