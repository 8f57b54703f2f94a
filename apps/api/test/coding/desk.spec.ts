import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer, TestApp } from '../app.js';
import { id } from '../reads/corpus.js';
import * as desk from './fixture.js';
import { CONFLICT, ECONOMY, MORALITY, says } from './fixture.js';

let app: TestApp;
let project: desk.Project;
let ada: (query: string, variables?: object) => Promise<Answer>;
let ben: typeof ada;
let made = 0;

beforeAll(async () => {
  app = await desk.startCodingApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  made += 1;
  project = await desk.createProject(app, { name: `Project ${made}` });
  ada = await desk.signInAs(app, project, 'Ada');
  ben = await desk.signInAs(app, project, 'Ben');
});

const queue = async (who: typeof ada, variables: object = {}) => {
  const { data, errors } = await who(desk.QUEUE, { project: project.id, ...variables });
  expect(errors).toEqual([]);
  return data.codingQueue;
};
const firstTask = async (who = ada) => (await queue(who, { first: 1 })).tasks[0];
const input = (taskId: string, changes: object = {}) => ({
  ...{
    codingId: randomUUID(),
    taskId,
    expectedRevision: 0,
    outcome: 'CODED',
    isUnsure: false,
    note: null,
    seconds: 10,
  },
  labels: [says(CONFLICT, true)],
  ...changes,
});
const label = async (taskId: string, changes: object = {}, who = ada) => {
  const { data, errors } = await who(desk.LABEL, { input: input(taskId, changes) });
  expect(errors).toEqual([]);
  return data.labelArticle;
};
const codes = ({ errors }: { errors: { code: string; path: string[] }[] }) =>
  errors.map(({ code, path }) => [code, path[1]]);
const standing = ({ labels }: { labels: { frameId: string; present: boolean; spanStart: number | null }[] }) =>
  labels.map(({ frameId, present, spanStart }) => [frameId, present, spanStart]);

describe('a queue', () => {
  it('has the own tasks in a random order of the coder’s own, page by page', async () => {
    const all = await queue(ada, { first: 100 });
    expect(all.tasks.map((task: { position: number }) => task.position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const first = await queue(ada, { first: 3 });
    const second = await queue(ada, { first: 3, after: first.pageInfo.endCursor });
    const third = await queue(ada, { first: 3, after: second.pageInfo.endCursor });
    expect([...first.tasks, ...second.tasks, ...third.tasks]).toEqual(all.tasks);
    expect([first, second, third].map((page) => page.pageInfo.hasNextPage)).toEqual([true, true, false]);
    const order = await app.database.pool.query(
      `select c.name, array_agg(t.article_id order by t.position) as articles
       from coding_task t join coder c on c.id = t.coder_id where t.project_id = $1 group by c.name`,
      [project.id],
    );
    const [a, b] = order.rows.map((row) => row.articles);
    const shared = (own: string[], theirs: string[]) => own.filter((article) => theirs.includes(article));
    expect(shared(a, b)).toHaveLength(4);
    expect(a).not.toEqual([...a].sort());
  });

  it('goes on where the coder stopped, and shows what is asked for', async () => {
    const { tasks } = await queue(ada, { first: 100 });
    await label(tasks[0].id);
    await label(tasks[1].id, { outcome: 'SKIPPED', labels: [] });
    await label(tasks[2].id, { isUnsure: true, seconds: 20 });
    const places = async (only: string) =>
      (await queue(ada, { first: 100, only })).tasks.map((task: { position: number }) => task.position);
    expect(await places('OPEN')).toEqual([4, 5, 6, 7, 8]);
    expect(await places('CODED')).toEqual([1, 3]);
    expect(await places('SKIPPED')).toEqual([2]);
    expect(await places('UNSURE')).toEqual([3]);
    expect(await places('ALL')).toHaveLength(8);
    // Median of 10 and 20 seconds, times five open units.
    expect((await queue(ada)).progress).toEqual({ total: 8, coded: 2, skipped: 1, unsure: 1, secondsLeft: 75 });
    const { data } = await app.graphql(desk.READ_PROJECT, { id: project.id });
    expect(data.codingProject.coders).toMatchObject([
      { coder: { name: 'Ada' }, tasks: 8, coded: 2, skipped: 1, unsure: 1, medianSeconds: 15 },
      { coder: { name: 'Ben' }, tasks: 8, coded: 0, medianSeconds: null },
    ]);
  });

  it('is an administrator’s to open for any coder of the project, and a coder’s own whatever is named', async () => {
    const own = await queue(ada);
    expect(own.project.coders).toEqual([]);
    const asAdmin = await queue(app.graphql, { coder: desk.coderId(project, 'Ada') });
    expect(asAdmin.tasks).toEqual(own.tasks);
    expect(asAdmin.project.coders.map(({ name }: { name: string }) => name)).toEqual(['Ada', 'Ben']);
    expect(await queue(ada, { coder: desk.coderId(project, 'Ben') })).toEqual(own);
    expect(await queue(app.graphql, { coder: id('coder', 99) })).toBeNull();
    expect((await app.graphql(desk.QUEUE, { project: project.id })).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    const foreign = await desk.createProject(app, { name: `Foreign ${made}`, coderNames: ['Cy'], overlap: {} });
    expect((await ada(desk.QUEUE, { project: foreign.id })).data.codingQueue).toBeNull();
  });

  it('pins the version that was drawn', async () => {
    const before = await firstTask();
    const pool = app.database.pool;
    const { rows } = await pool.query('select article_id from coding_task where id = $1', [before.id]);
    await pool.query(
      `insert into article_version (article_id, version_no, headline, content_hash, cleaning_method)
       values ($1, 2, 'Rewritten', $2, 'row/1')`,
      [rows[0].article_id, Buffer.alloc(32, 7)],
    );
    await pool.query(`insert into article_text (article_id, version_no, body) values ($1, 2, 'Rewritten.')`, [
      rows[0].article_id,
    ]);
    await pool.query(`update article set version_no = 2, headline = 'Rewritten' where id = $1`, [rows[0].article_id]);
    expect(await firstTask()).toEqual(before);
    await label(before.id);
    const labels = await pool.query('select distinct version_no from framing_label where article_id = $1', [
      rows[0].article_id,
    ]);
    expect(labels.rows).toEqual([{ version_no: 1 }]);
    // Others of this file draw again: they would draw version 2.
    await pool.query('update article set version_no = 1 where id = $1', [rows[0].article_id]);
  });
});

describe('labelArticle', () => {
  it('stores a word on every frame of the codebook', async () => {
    const task = await firstTask();
    const { task: saved, errors } = await label(task.id, { labels: [says(ECONOMY, true)], note: ' odd ' });
    expect(errors).toEqual([]);
    expect(saved).toMatchObject({ id: task.id, state: 'CODED', revision: 1, note: 'odd', seconds: 10 });
    expect(standing(saved)).toEqual([
      [CONFLICT, false, null],
      [ECONOMY, true, null],
      [MORALITY, false, null],
    ]);
  });

  it('gives the same answer to the same request, one after the other and at once', async () => {
    const task = await firstTask();
    const same = input(task.id);
    const send = async () => (await ada(desk.LABEL, { input: same })).data.labelArticle;
    const answers = await Promise.all([send(), send(), send()]);
    answers.push(await send());
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]).toMatchObject({ errors: [], task: { revision: 1 } });
    const { rows } = await app.database.pool.query('select count(*)::int as n from coding where task_id = $1', [
      task.id,
    ]);
    expect(rows).toEqual([{ n: 1 }]);
    const [, next] = (await queue(ada, { only: 'ALL' })).tasks;
    // An id is looked for in the article of its task: another article may well have it.
    const { rows: articles } = await app.database.pool.query(
      'select distinct article_id from coding_task where id = any($1)',
      [[task.id, next.id]],
    );
    expect(articles).toHaveLength(2);
  });

  it('tells the second tab what the first has saved, and overwrites nothing', async () => {
    const task = await firstTask();
    await label(task.id, { note: 'first tab' });
    const second = await label(task.id, { note: 'second tab', labels: [] });
    expect(codes(second)).toEqual([['CONFLICT', 'expectedRevision']]);
    expect(second.task).toMatchObject({ id: task.id, revision: 1, note: 'first tab' });
    expect(standing(second.task)).toContainEqual([CONFLICT, true, null]);
    const both = await Promise.all([
      label(task.id, { expectedRevision: 1 }),
      label(task.id, { expectedRevision: 1, labels: [] }),
    ]);
    expect(both.flatMap(codes)).toEqual([['CONFLICT', 'expectedRevision']]);
    expect(both.map((one) => one.task.revision)).toEqual([2, 2]);
  });

  it('appends what has changed and withdraws what is gone', async () => {
    const task = await firstTask();
    const [gate, boat] = [
      { start: 0, end: 3 },
      { start: 4, end: 8 },
    ];
    await label(task.id, { labels: [says(CONFLICT, true, gate), says(CONFLICT, true, boat)] });
    const { task: after, errors } = await label(task.id, {
      ...{ expectedRevision: 1, labels: [says(CONFLICT, true, boat), says(ECONOMY, true, gate)] },
    });
    expect(errors).toEqual([]);
    expect(standing(after)).toEqual([
      [CONFLICT, true, 4],
      [ECONOMY, true, 0],
      [MORALITY, false, null],
    ]);
    const { rows } = await app.database.pool.query(
      `select f.key, l.present, l.span_start as at, l.supersedes is not null as follows, l.withdrawn, k.revision
       from framing_label l join coding k on k.article_id = l.article_id and k.id = l.coding_id join frame f on f.id = l.frame_id
       where k.task_id = $1 order by k.revision, f.position, l.span_start`,
      [task.id],
    );
    expect(rows.map((row) => Object.values(row))).toEqual([
      ['conflict', true, 0, false, false, 1],
      ['conflict', true, 4, false, false, 1],
      ['economy', false, null, false, false, 1],
      ['morality', false, null, false, false, 1],
      ['conflict', true, 0, true, true, 2],
      ['economy', true, 0, true, false, 2],
    ]);
  });

  it('touches no task of another coder', async () => {
    const task = await firstTask(ben);
    for (const answer of [
      await label(task.id),
      await label(randomUUID()),
      await label(task.id, { coderId: desk.coderId(project, 'Ben') }),
    ]) {
      expect(codes(answer)).toEqual([['NOT_FOUND', 'taskId']]);
      expect(answer.task).toBeNull();
    }
    const reopened = await ada(desk.REOPEN, {
      input: { codingId: randomUUID(), taskId: task.id, expectedRevision: 0 },
    });
    expect(codes(reopened.data.reopenCoding)).toEqual([['NOT_FOUND', 'taskId']]);
    const asked = await ada(desk.ASK, { input: { id: randomUUID(), taskId: task.id, body: 'Whose?' } });
    expect(codes(asked.data.askQuestion)).toEqual([['NOT_FOUND', 'taskId']]);
    const saved = await label(task.id, {}, ben);
    const revised = await ada(desk.REVISE, { input: { labelId: saved.task.labels[0].id, present: false } });
    expect(codes(revised.data.reviseLabel)).toEqual([['NOT_FOUND', 'labelId']]);
    expect(await firstTask(ben)).toMatchObject({ position: 2 });
    expect(
      (await label((await firstTask(ben)).id, { coderId: desk.coderId(project, 'Ben') }, app.graphql)).errors,
    ).toEqual([]);
  });

  it.each([
    ['UNKNOWN_FRAME', 'labels', { labels: [says(id('frame', 200), true)] }],
    ['FRAME_TWICE', 'labels', { labels: [says(CONFLICT, true), says(CONFLICT, false)] }],
    ['SPAN_OUTSIDE_TEXT', 'labels', { labels: [says(CONFLICT, true, { start: 0, end: 9_999 })] }],
    ['SPAN_ON_ABSENT', 'labels', { labels: [says(CONFLICT, false, { start: 0, end: 3 })] }],
    [
      'SPANS_OVERLAP',
      'labels',
      { labels: [says(CONFLICT, true, { start: 0, end: 3 }), says(CONFLICT, true, { start: 2, end: 5 })] },
    ],
    ['SPAN_OUTSIDE_TEXT', 'labels', { labels: [{ frameId: CONFLICT, present: true, spanStart: 3 }] }],
    ['SPAN_OUTSIDE_TEXT', 'labels', { labels: [says(CONFLICT, true, { start: 0, end: -3 })] }],
    ['SPAN_EMPTY', 'labels', { labels: [says(CONFLICT, true, { start: 5, end: 3 })] }],
    ['BAD_ID', 'labels', { labels: [says('x', true)] }],
    ['BAD_ID', 'codingId', { codingId: 'x' }],
    ['BAD_ID', 'taskId', { taskId: 'x' }],
    ['BAD_SECONDS', 'seconds', { seconds: -1 }],
    ['BAD_TEXT', 'note', { note: 'a\0b' }],
    ['BAD_TEXT', 'note', { note: 'x'.repeat(5_001) }],
  ])('refuses: %s at %s', async (code, field, changes) => {
    const task = await firstTask();
    const answer = await label(task.id, changes);
    expect(answer.task).toBeNull();
    expect(codes(answer)).toContainEqual([code, field]);
    expect(await firstTask()).toEqual(task);
  });

  it('marks within the paragraph in question only', async () => {
    project = await desk.createProject(app, { name: `By paragraph ${made}`, unit: 'PARAGRAPH', size: 2 });
    ada = await desk.signInAs(app, project, 'Ada');
    const { tasks } = await queue(ada, { first: 100 });
    const task = tasks.find(({ unitNo }: { unitNo: number }) => unitNo === 2);
    const { start, end } = task.text.paragraph;
    expect(task.text.body.slice(start, end)).toMatch(/watched/);
    expect(codes(await label(task.id, { labels: [says(CONFLICT, true, { start: 0, end: 3 })] }))).toEqual([
      ['SPAN_OUTSIDE_TEXT', 'labels'],
    ]);
    const { task: saved } = await label(task.id, { labels: [says(CONFLICT, true, { start, end })] });
    expect(standing(saved)[0]).toEqual([CONFLICT, true, start]);
    const { rows } = await app.database.pool.query(
      'select distinct l.paragraph from framing_label l join coding k on k.id = l.coding_id where k.task_id = $1',
      [task.id],
    );
    expect(rows).toEqual([{ paragraph: 2 }]);
  });

  it('saves nothing more once the project is closed', async () => {
    const task = await firstTask();
    const turn = (name: string, version: number) =>
      app.graphql(`mutation ($input: CodingProjectVersionInput!) { ${name}(input: $input) { errors { code } } }`, {
        input: { id: project.id, version },
      });
    await turn('closeCodingProject', 1);
    expect(codes(await label(task.id))).toEqual([['PROJECT_CLOSED', 'taskId']]);
    expect((await queue(ada)).project.status).toBe('CLOSED');
    await turn('reopenCodingProject', 2);
    expect((await label(task.id)).errors).toEqual([]);
  });
});
