import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer, TestApp } from '../app.js';
import * as desk from './fixture.js';
import { CONFLICT, says } from './fixture.js';

let app: TestApp;
let project: desk.Project;
let ada: (query: string, variables?: object) => Promise<Answer>;
let made = 0;

beforeAll(async () => {
  app = await desk.startCodingApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  made += 1;
  project = await desk.createProject(app, { name: `Project ${made}` });
  ada = await desk.signInAs(app, project, 'Ada');
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
describe('a second thought', () => {
  it('opens a saved unit again, and nothing of it stands', async () => {
    const task = await firstTask();
    await label(task.id);
    const reopen = { codingId: randomUUID(), taskId: task.id, expectedRevision: 1 };
    const send = async () => (await ada(desk.REOPEN, { input: reopen })).data.reopenCoding;
    const first = await send();
    expect(first).toMatchObject({ errors: [], task: { state: 'OPEN', revision: 2, labels: [] } });
    expect(await send()).toEqual(first);
    expect(await firstTask()).toMatchObject({ id: task.id });
    expect((await label(task.id, { expectedRevision: 2 })).task).toMatchObject({ state: 'CODED', revision: 3 });
  });

  it('revises one label and counts as a revision of the task', async () => {
    const task = await firstTask();
    const { task: saved } = await label(task.id);
    const revise = async (changes: object) => (await ada(desk.REVISE, { input: changes })).data.reviseLabel;
    const old = saved.labels[0];
    const { label: next, errors } = await revise({ labelId: old.id, present: false, note: 'Read again.' });
    expect(errors).toEqual([]);
    expect(next).toMatchObject({ frameId: CONFLICT, present: false, note: 'Read again.' });
    expect(codes(await revise({ labelId: old.id, present: true }))).toEqual([['CONFLICT', 'labelId']]);
    expect(codes(await revise({ labelId: next.id, present: false, note: 'Read again.' }))).toEqual([
      ['UNCHANGED', 'labelId'],
    ]);
    expect(codes(await revise({ labelId: randomUUID(), present: true }))).toEqual([['NOT_FOUND', 'labelId']]);
    expect((await revise({ labelId: next.id, present: true, spanStart: 0, spanEnd: 9_999 })).errors[0].code).toBe(
      'SPAN_OUTSIDE_TEXT',
    );
    const stale = await label(task.id, { expectedRevision: 1 });
    expect(stale).toMatchObject({ errors: [{ code: 'CONFLICT' }], task: { revision: 2 } });
    const stands = await app.graphql(
      'query ($v: ID) { labels(first: 200, filter: { codebookVersionId: $v }) { nodes { id } } }',
      {
        v: desk.VERSION,
      },
    );
    const ids = stands.data.labels.nodes.map((node: { id: string }) => node.id);
    expect([ids.includes(old.id), ids.includes(next.id)]).toEqual([false, true]);
  });
});

describe('questions', () => {
  it('are asked by coders, counted while open, and answered in the same thread', async () => {
    const task = await firstTask();
    const question = { id: randomUUID(), taskId: task.id, body: ' Is a lock a gate? ' };
    const ask = async (changes: object = {}) =>
      (await ada(desk.ASK, { input: { ...question, ...changes } })).data.askQuestion;
    expect(await ask()).toEqual({
      question: { id: question.id, body: 'Is a lock a gate?', author: 'Ada' },
      errors: [],
    });
    expect(await ask()).toMatchObject({ errors: [] });
    expect(codes(await ask({ body: 'Another' }))).toEqual([['ID_TAKEN', 'id']]);
    expect(codes(await ask({ id: randomUUID(), body: '  ' }))).toEqual([['BAD_TEXT', 'body']]);
    expect(codes(await ask({ id: 'x' }))).toEqual([['BAD_ID', 'id']]);
    const open = async () =>
      (await app.graphql(desk.READ_PROJECT, { id: project.id })).data.codingProject.questionsOpen;
    expect(await open()).toBe(1);
    const threads = async () =>
      (
        await app.graphql(
          `query ($id: ID!) { codingQuestions(projectId: $id) { totalCount nodes { taskId isOpen unitNo headline articleId coder { name } questions { body author } } } }`,
          { id: project.id },
        )
      ).data.codingQuestions;
    expect(await threads()).toMatchObject({
      totalCount: 1,
      nodes: [{ taskId: task.id, isOpen: true, coder: { name: 'Ada' } }],
    });
    await app.graphql(desk.ANSWER, { input: { id: randomUUID(), taskId: task.id, body: 'It is.' } });
    expect(await open()).toBe(0);
    expect((await threads()).nodes).toMatchObject([
      {
        isOpen: false,
        questions: [
          { body: 'Is a lock a gate?', author: 'Ada' },
          { body: 'It is.', author: 'Administrator' },
        ],
      },
    ]);
    expect((await firstTask()).questions.map(({ author }: { author: string }) => author)).toEqual([
      'Ada',
      'Administrator',
    ]);
  });
});
