import { randomUUID } from 'node:crypto';
import { goldOf } from '@parallax/framing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, startTestApp } from '../app.js';
import { id } from '../reads/corpus.js';
import { PROJECT, seedProject } from './project.js';

const [conflict, morality] = [id('frame', 100), id('frame', 101)];

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  const seed = await seedProject(app.database.pool, {
    ...{ coders: 3, frames: ['conflict', 'morality'], isBlind: true },
    units: [
      [
        [true, false, true],
        [false, false, false],
      ],
      [
        [true, true, null],
        [true, false, null],
      ],
      [
        [true, null, null],
        [null, null, null],
      ],
      [
        [false, false, false],
        [true, true, false],
      ],
    ],
  });
  // A second thought: coder 2 now agrees on the fourth article; what was said first no longer counts.
  const before = await seed.label(4, 3, { frame: 0, present: true });
  await seed.label(4, 3, { frame: 0, present: false, supersedes: before });
});
afterAll(() => app.close());

const DISAGREEMENTS = `query ($project: ID, $version: ID, $frame: ID!, $a: ID, $b: ID, $first: Int, $after: String) {
  disagreements(projectId: $project, codebookVersionId: $version, frameId: $frame, coderA: $a, coderB: $b, first: $first, after: $after) {
    totalCount edges { cursor } pageInfo { hasNextPage endCursor }
    nodes { article { id headline } unitNo paragraph versionNo frame { key }
      judgements { coder { name } present labelId note spans { start end } } } } }`;
const disagreements = async (variables: object) => {
  const { data, errors } = await app.graphql(DISAGREEMENTS, variables);
  expect(errors).toEqual([]);
  return data.disagreements;
};

describe('disagreements', () => {
  it('are the units that coders judged differently, with what each said', async () => {
    const { nodes, totalCount } = await disagreements({ project: PROJECT, frame: conflict });
    expect(totalCount).toBe(1);
    expect(nodes).toMatchObject([
      {
        ...{ article: { id: id('article', 1), headline: 'Headline 1' }, unitNo: 0, paragraph: null, versionNo: 1 },
        frame: { key: 'conflict' },
        judgements: [
          { coder: { name: 'Coder 1' }, present: true, note: null, spans: [] },
          { coder: { name: 'Coder 2' }, present: false },
          { coder: { name: 'Coder 3' }, present: true },
        ],
      },
    ]);
    expect(nodes[0].judgements[1].labelId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('can be of two coders, of a codebook version, and come page by page', async () => {
    const between = async (a: number, b: number) =>
      (await disagreements({ project: PROJECT, frame: morality, a: id('coder', a), b: id('coder', b) })).nodes.map(
        (node: { article: { id: string } }) => node.article.id,
      );
    expect(await between(1, 2)).toEqual([id('article', 2)]);
    expect(await between(2, 3)).toEqual([id('article', 4)]);
    const first = await disagreements({ version: id('version', 1), frame: morality, first: 1 });
    expect(first).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true } });
    const second = await disagreements({
      ...{ version: id('version', 1), frame: morality, first: 1, after: first.pageInfo.endCursor },
    });
    expect(second).toMatchObject({ pageInfo: { hasNextPage: false }, nodes: [{ article: { id: id('article', 4) } }] });
  });

  it.each([
    [{ frame: conflict }, 'Name a project or a codebook version, and not both.'],
    [{ frame: conflict, project: PROJECT, version: id('version', 1) }, 'not both'],
    [{ frame: conflict, project: PROJECT, a: id('coder', 1) }, 'Name two coders'],
    [{ frame: conflict, project: randomUUID() }, 'There is no such coding project.'],
  ])('%j is refused', async (variables, sentence) => {
    const { errors } = await app.graphql(DISAGREEMENTS, variables);
    expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    expect(errors[0]?.message).toContain(sentence);
  });
});

const QUEUE = `query ($project: ID!, $frame: ID, $only: AdjudicationState) {
  adjudicationQueue(projectId: $project, frameId: $frame, only: $only) { totalCount nodes {
    articleId unitNo frame { id } judgements { letter present note spans { start end } }
    decision { id present reason decidedBy } text { headline body language blocks { start } paragraph { start } } } } }`;
const queue = async (variables: object = {}) => {
  const { data, errors } = await app.graphql(QUEUE, { project: PROJECT, ...variables });
  expect(errors).toEqual([]);
  return data.adjudicationQueue.nodes;
};
const place = (node: { articleId: string; frame: { id: string } }) => `${node.articleId} ${node.frame.id}`;

const gold = async () => {
  const { data, errors } = await app.graphql(
    `query ($project: ID!) { gold(projectId: $project) { nodes { articleId unitNo frame { key } present origin } } }`,
    { project: PROJECT },
  );
  expect(errors).toEqual([]);
  return data.gold.nodes.map(
    (node: { articleId: string; frame: { key: string }; present: boolean; origin: string }) => [
      ...[Number(node.articleId.slice(-2)), node.frame.key, node.present, node.origin],
    ],
  );
};

/** The same from every label and decision there is, by the pure function. */
const goldFromLog = async () => {
  const { pool } = app.database;
  const labels = await pool.query(`select article_id as "unitId", frame_id as "frameId", coder_id as "coderId", present
    from framing_label l where not withdrawn and not exists (select from framing_label s where s.supersedes = l.id)`);
  const log = await pool.query(
    'select id, article_id as "unitId", frame_id as "frameId", present, supersedes from adjudication',
  );
  return goldOf(labels.rows, log.rows)
    .filter(({ present }) => present !== null)
    .map(({ unitId, frameId, present, from }) => [
      ...[Number(unitId.slice(-2)), frameId === conflict ? 'conflict' : 'morality', present, from.toUpperCase()],
    ]);
};

describe('the adjudication queue', () => {
  it('shows disagreements only, without coders, in an order of its own that stays', async () => {
    const nodes = await queue();
    expect(nodes.map(place).sort()).toEqual(
      [`${id('article', 1)} ${conflict}`, `${id('article', 2)} ${morality}`, `${id('article', 4)} ${morality}`].sort(),
    );
    expect((await queue()).map(place)).toEqual(nodes.map(place));
    const first = nodes.find((node: { articleId: string }) => node.articleId === id('article', 1));
    expect(first.judgements.map((said: { letter: string }) => said.letter)).toEqual(['A', 'B', 'C']);
    expect(first.judgements.filter((said: { present: boolean }) => said.present)).toHaveLength(2);
    expect(JSON.stringify(nodes)).not.toContain('Coder');
    // Blind: the outlet's own name is bars of its length, and nothing has moved.
    expect(first.text.body).toBe('The lock gate was opened, says ███ ███████ ██████.\n\nBoat 1 passed.');
    expect(await queue({ frame: conflict })).toHaveLength(1);
  });
});

describe('adjudicate', () => {
  const input = (change: object = {}) => ({
    ...{ id: randomUUID(), projectId: PROJECT, articleId: id('article', 1), unitNo: 0, frameId: conflict },
    ...{ present: false, reason: 'The rule asks for two sides.', ...change },
  });
  const adjudicate = async (given: object) => {
    const { data, errors } = await app.graphql(
      `mutation ($input: AdjudicateInput!) { adjudicate(input: $input) {
        adjudication { id present reason decidedBy supersedes frame { key } } errors { code path } } }`,
      { input: given },
    );
    expect(errors).toEqual([]);
    return data.adjudicate;
  };
  const codeOf = async (given: object) => (await adjudicate(given)).errors[0]?.code;

  it('appends a decision; labels stay, gold follows, and the queue goes on', async () => {
    const labels = async () => (await app.database.pool.query('select * from framing_label order by id')).rows;
    const before = await labels();
    expect(await gold()).toEqual([
      [1, 'morality', false, 'UNANIMOUS'],
      [2, 'conflict', true, 'UNANIMOUS'],
      [4, 'conflict', false, 'UNANIMOUS'],
    ]);
    const first = input();
    const done = await adjudicate(first);
    expect(done).toMatchObject({
      errors: [],
      adjudication: { present: false, supersedes: null, frame: { key: 'conflict' } },
    });
    expect(await adjudicate(first), 'sent again').toEqual(done);
    expect(await codeOf({ ...first, present: true }), 'one id, two words').toBe('ID_TAKEN');
    expect((await queue()).map(place)).not.toContain(`${id('article', 1)} ${conflict}`);
    expect(await queue({ only: 'DECIDED' })).toMatchObject([{ decision: { id: first.id, present: false } }]);
    expect((await gold())[0]).toEqual([1, 'conflict', false, 'ADJUDICATED']);

    expect(await codeOf(input({ present: true })), 'somebody was first').toBe('CONFLICT');
    const second = input({ present: true, supersedes: first.id, reason: 'The other side speaks in the last line.' });
    expect((await adjudicate(second)).errors).toEqual([]);
    expect(await codeOf(input({ supersedes: first.id })), 'replaced already').toBe('CONFLICT');
    expect((await gold())[0]).toEqual([1, 'conflict', true, 'ADJUDICATED']);
    expect(await gold(), 'as libs/framing computes it from the log').toEqual(await goldFromLog());
    expect(await labels()).toEqual(before);
  });

  it.each([
    [{ projectId: randomUUID() }, 'NOT_FOUND'],
    [{ articleId: randomUUID() }, 'NOT_FOUND'],
    [{ unitNo: 7 }, 'NOT_FOUND'],
    [{ frameId: randomUUID() }, 'NOT_FOUND'],
    [{ supersedes: randomUUID() }, 'NOT_FOUND'],
    [{ articleId: id('article', 2), reason: '  ' }, 'REASON_REQUIRED'],
    [{ id: 'seven' }, 'BAD_ID'],
    [{ reason: 'a\u0000b' }, 'BAD_TEXT'],
  ])('%j is refused', async (change, code) => {
    expect(await codeOf(input(change))).toBe(code);
  });

  it('is refused by the database to be changed or taken back', async () => {
    const change = app.database.pool.query('update adjudication set present = not present');
    await expect(change).rejects.toThrow('permission denied');
    await expect(app.database.pool.query('delete from adjudication')).rejects.toThrow('permission denied');
  });
});
