import { createTestDatabase, type TestDatabase } from '@parallax/testing';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, startTestApp } from '../app.js';
import { id } from '../reads/corpus.js';
import { CREATE, READ_PROJECT, VERSION, createProject, projectInput, startCodingApp } from './fixture.js';

let app: TestApp;
beforeAll(async () => {
  app = await startCodingApp();
});
afterAll(() => app.close());

const create = async (changes: object) => {
  const { data, errors } = await app.graphql(CREATE, { input: projectInput(changes) });
  expect(errors).toEqual([]);
  return data.createCodingProject;
};
const PLAN = `query ($input: CreateCodingProjectInput!) { planSample(input: $input) { seed population articles sampleSize
  overlapSize coders { name tasks } strata { key stratum population sampled inclusionProbability } } }`;
const countAll = async (): Promise<number> =>
  (await app.database.pool.query('select count(*)::int as n from coding_project')).rows[0].n;

describe('a sample', () => {
  it('is drawn by strata, each unit with its chance, and dealt out evenly', async () => {
    const { project, errors } = await create({ name: 'Strata', size: 12, stratifyBy: ['SOURCE', 'EVENT'] });
    expect(errors).toEqual([]);
    // 3 outlets × (event 1, event 2, none); 30 articles; 12 of 30 by largest remainders.
    expect(project).toMatchObject({ population: 30, sampleSize: 12, overlapSize: 4, unit: 'ARTICLE', status: 'OPEN' });
    expect(project.codebookVersion).toEqual({ id: VERSION, versionNo: 1 });
    expect(project.strata).toHaveLength(9);
    expect(project.strata.map((one: { stratum: string }) => one.stratum)).toContain('Harbour Post · in no event');
    for (const { population, sampled, inclusionProbability } of project.strata)
      expect(inclusionProbability).toBeCloseTo(sampled / population, 12);
    const { rows } = await app.database.pool.query(
      'select stratum, inclusion_probability as p, version_no from sample_unit where project_id = $1',
      [project.id],
    );
    const chance = new Map(
      project.strata.map((one: { key: string; inclusionProbability: number }) => [one.key, one.inclusionProbability]),
    );
    expect(rows.every(({ stratum, p, version_no }) => chance.get(stratum) === p && version_no === 1)).toBe(true);
    // 12 units, 4 of them twice: 16 tasks for two coders.
    expect(
      project.coders.map(({ coder, tasks }: { coder: { name: string }; tasks: number }) => [coder.name, tasks]),
    ).toEqual([
      ['Ada', 8],
      ['Ben', 8],
    ]);
  });

  it('comes from the stated frame only', async () => {
    const frame = {
      ...{ sourceIds: [id('source', 1)], eventIds: [id('event', 1), id('event', 2)] },
      ...{ publishedFrom: '2025-01-05', publishedTo: '2025-01-19', language: 'en', minWords: 3 },
    };
    const { project } = await create({ name: 'Frame', size: 100, overlap: {}, frame });
    // Outlet 1 has 3, 6, 9 …; from the 5th to before the 19th: 6, 9, 12, 15, 18.
    expect(project).toMatchObject({ population: 5, sampleSize: 5, overlapSize: 0 });
    const { rows } = await app.database.pool.query(
      'select article_id from sample_unit where project_id = $1 order by 1',
      [project.id],
    );
    expect(rows.map((row) => row.article_id)).toEqual([6, 9, 12, 15, 18].map((n) => id('article', n)));
    const rest = await create({
      ...{ name: 'Rest', size: 100, overlap: {} },
      frame: {
        ...frame,
        eventIds: null,
        isInEvent: true,
        publishedFrom: null,
        publishedTo: null,
        excludeProjectIds: [project.id],
      },
    });
    expect(rest.project.population).toBe(1); // 3: of the six of outlet 1 up to 20, five are drawn.
  });

  it('of paragraphs has every paragraph of the articles drawn', async () => {
    const { project } = await create({ name: 'Paragraphs', size: 4, unit: 'PARAGRAPH', overlap: { share: 0.25 } });
    expect(project).toMatchObject({
      sampleSize: 12,
      overlapSize: 3,
      strata: [{ key: 'all', population: 30, sampled: 4 }],
    });
  });

  it('cuts every queue into waves of equal size', async () => {
    const { project } = await create({ name: 'Waves', size: 16, overlap: {}, coderNames: ['Ada', 'Ben'] });
    const { rows } = await app.database.pool.query(
      `select coder_id, wave, count(*)::int as n, min(position) as low from coding_task where project_id = $1
       group by coder_id, wave order by coder_id, wave`,
      [project.id],
    );
    expect(rows.map(({ wave, n, low }) => [wave, n, low])).toEqual([
      ...[1, 2, 3, 4].map((wave) => [wave, 2, 2 * wave - 1]),
      ...[1, 2, 3, 4].map((wave) => [wave, 2, 2 * wave - 1]),
    ]);
  });

  it('can be looked at before it is drawn, and is then drawn so', async () => {
    const before = await countAll();
    const input = projectInput({ name: 'Planned', seed: null, stratifyBy: ['PERIOD'], period: 'WEEK' });
    const { data } = await app.graphql(PLAN, { input });
    expect(await countAll()).toBe(before);
    const { seed, strata, sampleSize, overlapSize, coders } = data.planSample;
    const { project } = await create({ name: 'Planned', seed, stratifyBy: ['PERIOD'], period: 'WEEK' });
    expect(project).toMatchObject({ seed, strata, sampleSize, overlapSize });
    expect(coders).toEqual([
      { name: 'Ada', tasks: 8 },
      { name: 'Ben', tasks: 8 },
    ]);
    expect(strata.map((one: { stratum: string }) => one.stratum)).toContain('undated');
    const bad = await app.graphql(PLAN, { input: projectInput({ size: 0 }) });
    expect(bad.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it.each([
    ['NAME_TAKEN', 'name', { name: 'Frame' }],
    ['BAD_NAME', 'name', { name: '  ' }],
    ['NOT_FOUND', 'codebookVersionId', { codebookVersionId: id('version', 9) }],
    ['NOT_PUBLISHED', 'codebookVersionId', { codebookVersionId: id('version', 2) }],
    ['BAD_ID', 'codebookVersionId', { codebookVersionId: 'x' }],
    ['BAD_ID', 'frame', { frame: { sourceIds: ['x'] } }],
    ['EMPTY_POPULATION', 'frame', { frame: { language: 'xx' } }],
    ['BAD_SIZE', 'size', { size: -1 }],
    ['MINIMUM_EXCEEDS_SAMPLE', 'minPerStratum', { stratifyBy: ['SOURCE'], minPerStratum: 5 }],
    ['BAD_OVERLAP', 'overlap', { overlap: { share: 0.5, units: 2 } }],
    ['BAD_OVERLAP', 'overlap', { overlap: { share: 1.5 } }],
    ['BAD_CODERS_PER_UNIT', 'codersPerOverlapUnit', { codersPerOverlapUnit: 3 }],
    ['BAD_CODERS', 'coderNames', { coderNames: [] }],
    ['BAD_CODERS', 'coderNames', { coderNames: ['Ada', ' Ada'] }],
    ['BAD_WAVES', 'waves', { waves: 0 }],
    ['BAD_TEXT', 'name', { name: 'a\0b' }],
  ])('%s at %s', async (code, field, changes) => {
    const before = await countAll();
    const payload = await create({ name: 'Refused', ...changes });
    expect(payload.project).toBeNull();
    expect(payload.errors).toMatchObject([{ code, path: ['input', field] }]);
    expect(await countAll()).toBe(before);
  });
});

/** Everything about articles, poured into another database in another order. */
async function restore(from: Pool, to: Pool): Promise<void> {
  const tables = ['source', 'event', 'article', 'article_version', 'article_text', 'event_article'];
  for (const table of [...tables, 'codebook', 'codebook_version', 'frame']) {
    const { rows } = await from.query(
      `select coalesce(json_agg(t order by random()), '[]')::text as dump from ${table} t`,
    );
    const columns = (
      await from.query(
        `select string_agg(quote_ident(column_name), ', ') as list from information_schema.columns
        where table_name = $1 and table_schema = 'public' and is_generated = 'NEVER'`,
        [table],
      )
    ).rows[0].list;
    const isVersion = table === 'codebook_version';
    const list = isVersion ? columns.replace('status', `'draft'`).replace('published_at', 'null') : columns;
    await to.query(
      `insert into ${table} (${columns}) select ${list} from json_populate_recordset(null::${table}, $1)`,
      [rows[0].dump],
    );
  }
  await to.query(`update codebook_version set status = 'published', published_at = now() where id = $1`, [VERSION]);
}

const DRAWN = `select u.article_id, u.unit_no, u.version_no, u.stratum, u.inclusion_probability, u.is_overlap,
    string_agg(c.name || ' ' || t.position || ' ' || t.wave, ', ' order by c.name) as queues
  from sample_unit u join coding_task t using (article_id, project_id, unit_no) join coder c on c.id = t.coder_id
  where u.project_id = $1 group by 1, 2, 3, 4, 5, 6 order by 1, 2`;

describe('the same seed', () => {
  let other: TestDatabase;
  let elsewhere: TestApp;
  beforeAll(async () => {
    other = await createTestDatabase();
    await restore(app.database.pool, other.pool);
    elsewhere = await startTestApp({ database: other });
  });
  afterAll(() => elsewhere.close());

  it('draws and deals the same after a dump was restored, and another seed does not', async () => {
    const design = { name: 'Again', size: 10, stratifyBy: ['SOURCE', 'PERIOD'], unit: 'PARAGRAPH', seed: 'dump' };
    const here = await createProject(app, design);
    const there = await createProject(elsewhere, design);
    const drawnHere = (await app.database.pool.query(DRAWN, [here.id])).rows;
    expect(drawnHere).toHaveLength(30);
    expect((await other.pool.query(DRAWN, [there.id])).rows).toEqual(drawnHere);
    const third = await createProject(elsewhere, { ...design, name: 'Other', seed: 'another' });
    expect((await other.pool.query(DRAWN, [third.id])).rows).not.toEqual(drawnHere);
  });
});

describe('a project', () => {
  it('is closed and opened by whoever knows its version', async () => {
    const { id: projectId } = await createProject(app, { name: 'Door' });
    const turn = async (mutation: string, version: number) =>
      (
        await app.graphql(
          `mutation ($input: CodingProjectVersionInput!) { ${mutation}(input: $input) { project { status version } errors { code path } } }`,
          { input: { id: projectId, version } },
        )
      ).data[mutation];
    expect(await turn('closeCodingProject', 1)).toEqual({ project: { status: 'CLOSED', version: 2 }, errors: [] });
    expect((await turn('closeCodingProject', 1)).errors).toEqual([{ code: 'CONFLICT', path: ['input', 'version'] }]);
    expect(await turn('reopenCodingProject', 2)).toEqual({ project: { status: 'OPEN', version: 3 }, errors: [] });
  });

  it('is listed newest first and found by its id', async () => {
    const first = await app.graphql(
      '{ codingProjects(first: 2) { totalCount nodes { id name } pageInfo { hasNextPage endCursor } } }',
    );
    expect(first.data.codingProjects.nodes[0].name).toBe('Door');
    const next = await app.graphql(
      'query ($after: String) { codingProjects(first: 2, after: $after) { nodes { name } } }',
      {
        after: first.data.codingProjects.pageInfo.endCursor,
      },
    );
    expect(next.data.codingProjects.nodes[0].name).toBe('Planned');
    const found = await app.graphql(READ_PROJECT, { id: first.data.codingProjects.nodes[0].id });
    expect(found.data.codingProject).toMatchObject({ name: 'Door', questionsOpen: 0 });
    expect((await app.graphql(READ_PROJECT, { id: id('article', 1) })).data.codingProject).toBeNull();
  });
});

describe('overlapSizeFor', () => {
  const ask = (alphaMin: number, prevalence: number, significance: number) =>
    app.graphql(
      'query ($a: Float!, $p: Float!, $s: Float!) { overlapSizeFor(alphaMin: $a, prevalence: $p, significance: $s) }',
      {
        ...{ a: alphaMin, p: prevalence, s: significance },
      },
    );
  it('follows the formula', async () => {
    // 2 · 1.6449² · (1.667 · 2.333 / (4 · .333 · .25) − .667) = 5.411 · (11.679 − .667) = 59.6
    expect((await ask(0.667, 0.5, 0.05)).data.overlapSizeFor).toBe(60);
    expect((await ask(0.8, 0.1, 0.05)).data.overlapSizeFor).toBeGreaterThan(250);
    expect((await ask(1, 0.1, 0.05)).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
