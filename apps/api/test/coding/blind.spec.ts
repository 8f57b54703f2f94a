import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer, TestApp } from '../app.js';
import * as desk from './fixture.js';
import { CONFLICT, says } from './fixture.js';

let app: TestApp;
beforeAll(async () => {
  app = await desk.startCodingApp();
});
afterAll(() => app.close());

/** Does at a desk everything a coder can do, and gives every answer as it came over the wire. */
async function everything(project: desk.Project): Promise<{ texts: string[]; queue: Answer }> {
  const ask = await desk.signInAs(app, project, 'Ada Marsh');
  const texts: string[] = [];
  const say = async (query: string, variables: object = {}): Promise<Answer> => {
    const answer = await ask(query, variables);
    expect(answer.errors).toEqual([]);
    texts.push(answer.text);
    return answer;
  };
  const queue = await say(desk.QUEUE, { project: project.id, first: 100, only: 'ALL' });
  await say(desk.MINE);
  await say('{ viewer { name role permissions } }');
  const [first, second] = queue.data.codingQueue.tasks;
  const save = (taskId: string, expectedRevision: number, labels: object[]) =>
    say(desk.LABEL, {
      input: {
        codingId: randomUUID(),
        taskId,
        expectedRevision,
        outcome: 'CODED',
        isUnsure: true,
        note: 'n',
        seconds: 3,
        labels,
      },
    });
  const saved = await save(first.id, 0, [says(CONFLICT, true, { start: 0, end: 8 })]);
  await save(first.id, 0, []);
  await save(second.id, 0, [says(CONFLICT, true, { start: 0, end: 9_999 })]);
  await say(desk.REVISE, {
    input: { labelId: saved.data.labelArticle.task.labels[0].id, present: true, note: 'again' },
  });
  await say(desk.ASK, { input: { id: randomUUID(), taskId: first.id, body: 'Is this one?' } });
  const thread = await say('query ($id: ID!) { codingThread(taskId: $id) { body author } }', { id: first.id });
  expect(thread.data.codingThread).toEqual([{ body: 'Is this one?', author: 'Ada Marsh' }]);
  await say(desk.REOPEN, { input: { codingId: randomUUID(), taskId: first.id, expectedRevision: 2 } });
  await say(desk.QUEUE, { project: project.id, first: 100, only: 'ALL' });
  return { texts, queue };
}

const coders = ['Ada Marsh', 'Benno Quill', 'Cyra Hollow'];

describe('a blind desk', () => {
  let project: desk.Project;
  let answers: Awaited<ReturnType<typeof everything>>;
  beforeAll(async () => {
    await app.database.pool.query(
      `insert into source_alias (key, source_id, kind, spelling) select 'gatepaper' || right(id::text, 1), id, 'name', 'The Gatepaper' from source`,
    );
    project = await desk.createProject(app, { name: 'Blind', size: 30, overlap: { share: 1 }, coderNames: coders });
    answers = await everything(project);
  });

  it('lets through no outlet, alias, byline, address, date, article or other coder', async () => {
    const { rows } = await app.database.pool.query(
      `select id::text as id, source_id::text as source, url, to_char(published_at, 'YYYY-MM-DD') as day from article`,
    );
    const { rows: events } = await app.database.pool.query('select id::text as id, title from event');
    const told = answers.texts.join('\n').toLowerCase();
    const secrets = [
      ...[...desk.OUTLETS, 'gatepaper', 'Petra', 'Vance', 'Odo', 'Marwick', 'outlet.example', desk.HOST],
      ...rows.flatMap(({ id, source, url, day }) => [id, source, url, ...(day === null ? [] : [day])]),
      ...events.flatMap(({ id, title }) => [id, title]),
      ...[
        'Benno',
        'Quill',
        'Cyra',
        'Hollow',
        desk.coderId(project, 'Benno Quill'),
        desk.coderId(project, 'Cyra Hollow'),
      ],
    ].map((secret) => String(secret).toLowerCase());
    expect(secrets.length).toBeGreaterThan(100);
    expect(secrets.filter((secret) => told.includes(secret))).toEqual([]);
    expect(answers.texts).toHaveLength(11);
  });

  it('shows the rest of the text, every offset where it was', async () => {
    for (const task of answers.queue.data.codingQueue.tasks) {
      const { rows } = await app.database.pool.query(
        `select x.body from coding_task t join article_text x using (article_id) where t.id = $1`,
        [task.id],
      );
      const { body, headline } = task.text;
      expect(body).toHaveLength(rows[0].body.length);
      expect([...body].every((sign, at) => sign === '█' || sign === [...rows[0].body][at])).toBe(true);
      expect(body).toContain('was opened, writes');
      expect(body.slice(rows[0].body.indexOf('Boats'))).toContain('Boats passed 🚤 slowly.');
      expect(headline).toMatch(/█.*: gate \d+$/);
      expect(task.context).toBeNull();
    }
  });

  it('hides outlets that others’ texts name too, or those left open would tell', async () => {
    await app.database.pool.query(
      `insert into source (id, name, initials) values (gen_random_uuid(), 'Boats passed', 'BP')`,
    );
    const ask = await desk.signInAs(app, project, 'Benno Quill');
    const { data } = await ask(desk.QUEUE, { project: project.id, first: 100, only: 'ALL' });
    const bodies: string[] = data.codingQueue.tasks.map(({ text }: { text: { body: string } }) => text.body);
    expect(bodies.every((body) => body.includes('█████ ██████ 🚤 slowly.'))).toBe(true);
  });

  it('tells no coder what another asked', async () => {
    const ask = await desk.signInAs(app, project, 'Benno Quill');
    const [task] = answers.queue.data.codingQueue.tasks;
    const { data } = await ask('query ($id: ID!) { codingThread(taskId: $id) { body } }', { id: task.id });
    expect(data.codingThread).toEqual([]);
  });

  it('has no field that leads to an article, a source or a label of others', async () => {
    const ask = await desk.signInAs(app, project, 'Ada Marsh');
    const types = [
      'CodingQueue',
      'CodingTask',
      'CodingDeskProject',
      'DeskLabel',
      'DeskCodebook',
      'DeskFrame',
      'CodingQuestion',
      'CodingText',
    ];
    const fields = await app.graphql(
      `{ ${types.map((type) => `${type}: __type(name: "${type}") { fields { name type { name ofType { name ofType { name ofType { name } } } } } }`).join(' ')} }`,
    );
    expect(JSON.stringify(fields.data)).not.toMatch(
      /"(Article|Source|Event|Label|Frame|Codebook|CodebookVersion|articleId|sourceId)"/,
    );
    expect((await ask('{ __typename }')).errors).toEqual([]);
  });
});

describe('a desk that is not blind', () => {
  it('says where a text comes from and masks nothing', async () => {
    const project = await desk.createProject(app, {
      name: 'Seeing',
      isBlind: false,
      size: 3,
      overlap: {},
      coderNames: coders,
    });
    const ask = await desk.signInAs(app, project, 'Ada Marsh');
    const { data } = await ask(desk.QUEUE, { project: project.id });
    const [{ context, text }] = data.codingQueue.tasks;
    expect(desk.OUTLETS).toContain(context.sourceName);
    expect(context).toMatchObject({ byline: desk.BYLINE, url: expect.stringContaining(desk.HOST) });
    expect(text.body).toContain(context.sourceName);
  });
});
