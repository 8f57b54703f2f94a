import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SIGN_IN_TOKEN, type TestApp } from '../app.js';
import { id } from '../reads/corpus.js';
import * as desk from './fixture.js';

let app: TestApp;
let project: desk.Project;
let ada = '';
beforeAll(async () => {
  app = await desk.startCodingApp();
  project = await desk.createProject(app);
  ada = desk.coderId(project, 'Ada');
});
afterAll(() => app.close());

const open = async (path: string, init?: RequestInit) => {
  const response = await app.fetch(path, init);
  return { response, cookie: response.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
};

describe('a coder’s link', () => {
  it('opens the coder’s session once and leads to the desk', async () => {
    const url = await desk.linkFor(app, project.id, ada);
    expect(url).toMatch(/^\/code\?token=[\w-]{43}$/);
    expect((await app.fetch(url, { method: 'HEAD' })).headers.getSetCookie()).toEqual([]);
    const { response, cookie } = await open(url);
    expect([response.status, response.headers.get('location')]).toEqual([303, '/coding']);
    expect(response.headers.getSetCookie()[0]).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/);
    const { data } = await app.graphql('{ viewer { name role permissions } }', {}, { cookie });
    expect(data.viewer).toEqual({ name: 'Ada', role: 'coder', permissions: ['coding:code'] });
    const again = await open(url);
    expect([again.response.status, again.cookie]).toEqual([403, '']);
    expect(await again.response.text()).toContain('used already');
  });

  it('ends after its time, and a made-up one opens nothing', async () => {
    const url = await desk.linkFor(app, project.id, ada);
    await app.database.pool.query(`update coder_link set expires_at = now() - interval '1 second'`);
    for (const path of [
      url,
      '/code',
      '/code?token=made-up',
      `/code?token=${'x'.repeat(5_000)}`,
      `/code?token=${SIGN_IN_TOKEN}`,
    ])
      expect((await open(path)).response.status, path.slice(0, 30)).toBe(403);
    expect((await app.database.pool.query('select 1 from coder_link')).rows).toEqual([]);
  });

  it('keeps no token, neither in the database nor in the log', async () => {
    const token = (await desk.linkFor(app, project.id, ada)).split('=')[1] ?? '';
    const { rows } = await app.database.pool.query('select token_hash from coder_link');
    expect(rows[0].token_hash.toString('base64url')).not.toBe(token);
    await open(`/code?token=${token}`);
    expect(app.logged()).toContain('"/code"');
    expect(app.logged()).not.toContain(token);
  });

  it('is made for coders of the project only', async () => {
    const { data } = await app.graphql(
      `mutation ($input: CreateCoderLinkInput!) { createCoderLink(input: $input) { url errors { code path } } }`,
      { input: { projectId: project.id, coderId: id('coder', 99) } },
    );
    expect(data.createCoderLink).toEqual({ url: null, errors: [{ code: 'NOT_FOUND', path: ['input', 'coderId'] }] });
  });
});

describe('a coder’s session', () => {
  it('stays this coder’s while it is believed, and ends when it is signed out', async () => {
    const { cookie } = await open(await desk.linkFor(app, project.id, ada));
    const other = await open(await desk.linkFor(app, project.id, desk.coderId(project, 'Ben')));
    const whose = async (given: string) =>
      (await app.graphql('{ viewer { name } }', {}, { cookie: given })).data?.viewer.name;
    const administrator = await app.cookie();
    for (let n = 0; n < 3; n++)
      expect([await whose(cookie), await whose(other.cookie), await whose(administrator)]).toEqual([
        'Ada',
        'Ben',
        'Administrator',
      ]);
    await app.fetch('/sign-out', { method: 'POST', headers: { cookie } });
    expect(await whose(cookie)).toBeUndefined();
  });

  it('may do nothing but code', async () => {
    const { cookie } = await open(await desk.linkFor(app, project.id, ada));
    const { data } = await app.graphql(
      '{ __schema { queryType { fields { name } } mutationType { fields { name } } } }',
    );
    const names = (type: { fields: { name: string }[] }) => type.fields.map(({ name }) => name);
    expect(names(data.__schema.queryType)).toContain('articles');
    const forbidden = [
      '{ articles { nodes { id } } }',
      '{ sources { nodes { name } } }',
      '{ labels { nodes { id } } }',
      '{ codebooks { nodes { id } } }',
      '{ codingProjects { nodes { id } } }',
      `{ codingProject(id: "${project.id}") { id } }`,
      `{ codingQuestions(projectId: "${project.id}") { nodes { taskId } } }`,
      `{ node(id: "${id('article', 1)}") { id } }`,
      `{ gold(projectId: "${project.id}") { nodes { present } } }`,
      `{ agreement(projectId: "${project.id}") { status } }`,
      `{ adjudicationQueue(projectId: "${project.id}") { nodes { unitNo } } }`,
      '{ overlapSizeFor(alphaMin: 0.6, prevalence: 0.1, significance: 0.05) }',
      `mutation { createCoderLink(input: { projectId: "${project.id}", coderId: "${ada}" }) { url } }`,
      `mutation { closeCodingProject(input: { id: "${project.id}", version: 1 }) { errors { code } } }`,
      `mutation { answerQuestion(input: { id: "x", taskId: "x", body: "x" }) { errors { code } } }`,
    ];
    for (const query of forbidden) {
      const answer = await app.graphql(query, {}, { cookie });
      expect([query, answer.errors[0]?.extensions.code]).toEqual([query, 'FORBIDDEN']);
    }
    for (const path of ['/exports/articles.csv', '/exports/labels.jsonl'])
      expect((await app.fetch(path, { headers: { cookie } })).status, path).toBe(403);
    expect((await app.fetch('/ingest', { method: 'POST', headers: { cookie } })).status).toBe(403);
  });
});

describe('the permissions', () => {
  it('of a coder open the desk, practice and the viewer, no more', async () => {
    const { buildSchema } = await import('../../src/schema.js');
    const schema = await buildSchema();
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    const open = roots.flatMap((root) =>
      Object.values(root?.getFields() ?? {}).flatMap((field) =>
        field.extensions['permission'] === 'coding:code' ? [field.name] : [],
      ),
    );
    expect(open.sort()).toEqual([
      ...[
        'answerPractice',
        'askQuestion',
        'codingQueue',
        'codingThread',
        'labelArticle',
        'myCodingProjects',
        'myPracticeRounds',
        'practiceQueue',
        'reopenCoding',
        'reviseLabel',
        'viewer',
      ],
    ]);
  });
});
