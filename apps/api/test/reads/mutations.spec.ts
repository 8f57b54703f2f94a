import { importFiles } from '@parallax/jobs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestApp, startTestApp } from '../app.js';
import { id, seedDam } from './corpus.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  await seedDam(app.database.pool);
});
afterAll(() => app.close());

const codes = (payload: { errors: { code: string; path: string[] }[] }) =>
  payload.errors.map(({ code, path }) => [code, path.join('.')]);

describe('sources', () => {
  const create = async (input: object) =>
    (
      await app.graphql(
        'mutation ($input: CreateSourceInput!) { createSource(input: $input) { source { id name initials status version aliases { kind spelling } } errors { code message path } } }',
        { input },
      )
    ).data.createSource;
  const update = async (input: object) =>
    (
      await app.graphql(
        'mutation ($input: UpdateSourceInput!) { updateSource(input: $input) { source { name initials country version } errors { code message path } } }',
        { input },
      )
    ).data.updateSource;

  it('are created with initials, and are found by name and domain from then on', async () => {
    const { source, errors } = await create({ name: 'The River Journal', homepage: 'https://www.river.example/start' });
    expect(errors).toEqual([]);
    expect(source).toMatchObject({ name: 'The River Journal', initials: 'TRJ', status: 'ACTIVE', version: 1 });
    expect(source.aliases).toEqual([
      { kind: 'name', spelling: 'The River Journal' },
      { kind: 'domain', spelling: 'river.example' },
    ]);
    expect(codes(await create({ name: 'THE RIVER-JOURNAL' }))).toEqual([['NAME_TAKEN', 'input.name']]);
  });

  it.each([
    [{ name: '  ' }, ['BAD_NAME', 'input.name']],
    [{ name: 'A', initials: 'ABCDE' }, ['BAD_INITIALS', 'input.initials']],
    [{ name: 'A', country: 'no' }, ['BAD_COUNTRY', 'input.country']],
    [{ name: 'A', languages: ['english'] }, ['BAD_LANGUAGE', 'input.languages']],
    [{ name: 'A', homepage: 'javascript:alert(1)' }, ['BAD_HOMEPAGE', 'input.homepage']],
  ])('%j is refused', async (input, refusal) => {
    expect(codes(await create(input))).toEqual([refusal]);
  });

  it('change once for each version: the second of two is told, and nothing is lost', async () => {
    const change = { id: id('source', 3), version: 1 };
    expect((await update({ ...change, country: 'NO' })).source).toEqual({
      name: 'Weekly',
      initials: 'WE',
      country: 'NO',
      version: 2,
    });
    const second = await update({ ...change, name: 'Monthly' });
    expect(codes(second)).toEqual([['CONFLICT', 'input.version']]);
    expect(second.errors[0].message).toContain('it is at version 2');
    expect((await update({ ...change, version: 2, country: null })).source).toMatchObject({
      name: 'Weekly',
      country: null,
    });
    expect(codes(await update({ id: id('source', 99), version: 1 }))).toEqual([['NOT_FOUND', 'input.id']]);
  });
});

describe('moving an article', () => {
  const move = async (input: object) =>
    (
      await app.graphql(
        `mutation ($input: MoveArticleInput!) { moveArticle(input: $input) {
      article { id event { id } decisions { reason decidedBy origin fromEvent { id } toEvent { id } } }
      fromEvent { id articleCount sourceCount } toEvent { id title articleCount firstPublishedAt } errors { code message path } } }`,
        { input },
      )
    ).data.moveArticle;
  const article = id('article', 6);

  it('keeps the decision, and recounts both events', async () => {
    const moved = await move({ articleId: article, toEventId: id('event', 1), reason: 'It tells of the dam.' });
    expect(moved.errors).toEqual([]);
    expect(moved.fromEvent).toEqual({ id: id('event', 2), articleCount: 0, sourceCount: 0 });
    expect(moved.toEvent).toMatchObject({
      id: id('event', 1),
      articleCount: 6,
      firstPublishedAt: '2025-03-12T06:10:00.000Z',
    });
    expect(moved.article).toEqual({
      id: article,
      event: { id: id('event', 1) },
      decisions: [
        {
          reason: 'It tells of the dam.',
          decidedBy: 'Administrator',
          origin: 'PERSON',
          fromEvent: { id: id('event', 2) },
          toEvent: { id: id('event', 1) },
        },
      ],
    });
  });

  it('makes a new event, and takes out of one', async () => {
    const { toEvent } = await move({
      articleId: article,
      newEventTitle: ' Water returns ',
      reason: 'Later and elsewhere.',
    });
    expect(toEvent).toMatchObject({ title: 'Water returns', articleCount: 1 });
    const out = await move({ articleId: article, reason: 'Not an event.' });
    expect([out.toEvent, out.article.event, out.fromEvent.articleCount]).toEqual([null, null, 0]);
    expect(out.article.decisions).toHaveLength(3);
  });

  it.each([
    [{ articleId: article, reason: 'Again.' }, ['UNCHANGED', 'input.toEventId']],
    [{ articleId: article, toEventId: id('event', 1), reason: '  ' }, ['REASON_REQUIRED', 'input.reason']],
    [{ articleId: article, newEventTitle: '  ', reason: 'New.' }, ['BAD_TITLE', 'input.newEventTitle']],
    [{ articleId: article, toEventId: id('event', 99), reason: 'Where?' }, ['NOT_FOUND', 'input.toEventId']],
    [{ articleId: id('article', 99), toEventId: id('event', 1), reason: 'What?' }, ['NOT_FOUND', 'input.articleId']],
    [
      { articleId: article, toEventId: id('event', 1), newEventTitle: 'Both', reason: 'Hm.' },
      ['TWO_TARGETS', 'input.newEventTitle'],
    ],
  ])('%j is refused and leaves nothing behind', async (input, refusal) => {
    const before = await app.database.pool.query(
      'select (select count(*) from event) e, (select count(*) from event_decision) d',
    );
    expect(codes(await move(input))).toEqual([refusal]);
    const after = await app.database.pool.query(
      'select (select count(*) from event) e, (select count(*) from event_decision) d',
    );
    expect(after.rows).toEqual(before.rows);
  });

  it('loses neither of two moves at once', async () => {
    const results = await Promise.all(
      [1, 2].map((n) => move({ articleId: id('article', 7), toEventId: id('event', n), reason: `To ${n}.` })),
    );
    expect(results.map(({ errors }) => errors)).toEqual([[], []]);
    const { rows } = await app.database.pool.query(
      `select e.article_count = (select count(*) from event_article m where m.event_id = e.id) as agrees from event e where e.summarised_at is not null`,
    );
    expect(rows.every(({ agrees }) => agrees)).toBe(true);
  });
});

describe('undoing cleaning', () => {
  const PAGE =
    'WorldSportOpinionCulture\n\nThe bridge is open again\n\nThe bridge was opened on Monday. Many came to see it.\n\nBack to top button\n';
  const undo = async (input: object) =>
    (
      await app.graphql(
        `mutation ($input: UndoCleaningInput!) { undoCleaning(input: $input) {
      article { versionNo versions { versionNo origin headline rawText text { body } cleaning { rule removed start end } } } errors { code message path } } }`,
        { input },
      )
    ).data.undoCleaning;
  let articleId: string;

  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'undo-'));
    await writeFile(join(folder, 'bridge.txt'), PAGE);
    await importFiles({
      database: app.database.pool,
      input: { paths: [join(folder, 'bridge.txt')] },
      options: { source: 'Morning Post' },
    });
    await rm(folder, { recursive: true });
    const { data } = await app.graphql('{ articles(search: "bridge") { nodes { id } } }');
    articleId = data.articles.nodes[0].id;
  });

  it('makes a new version in which the rule removed nothing, searchable and with its raw text', async () => {
    const before = await app.graphql(
      'query ($id: ID!) { node(id: $id) { ... on Article { versions { cleaning { rule removed } } } } }',
      { id: articleId },
    );
    const rule = before.data.node.versions[0].cleaning.find((edit: { removed: string }) =>
      edit.removed.includes('Back to top'),
    ).rule;
    const { article, errors } = await undo({ articleId, versionNo: 1, rules: [rule] });
    expect(errors).toEqual([]);
    expect(article.versionNo).toBe(2);
    expect(article.versions.map((version: { origin: string }) => version.origin)).toEqual([
      'cleaning-undone',
      'import',
    ]);
    expect(article.versions[0].text.body).toContain('Back to top button');
    expect(article.versions[0].text.body).not.toContain('WorldSport');
    expect(article.versions[0].rawText).toBe(PAGE);
    for (const { removed, start, end } of article.versions[0].cleaning) expect(PAGE.slice(start, end)).toBe(removed);
    const { data } = await app.graphql('{ articles(search: "button") { nodes { id } } }');
    expect(data.articles.nodes).toEqual([{ id: articleId }]);
    expect(codes(await undo({ articleId, versionNo: 1, rules: [rule] }))).toEqual([['CONFLICT', 'input.versionNo']]);
    expect(codes(await undo({ articleId, versionNo: 2, rules: [rule] }))).toEqual([
      ['RULE_NOT_UNDOABLE', 'input.rules'],
    ]);
  });

  it('undoes a second rule without bringing the first back', async () => {
    const { article } = await undo({ articleId, versionNo: 2, rules: ['glued-menu'] });
    expect(article.versionNo).toBe(3);
    expect(article.versions[0].text.body + article.versions[0].headline).toContain('WorldSport');
    expect(article.versions[0].text.body).toContain('Back to top button');
  });

  it('refuses what was never cleaned', async () => {
    expect(codes(await undo({ articleId: id('article', 1), versionNo: 1, rules: ['glued-menu'] }))).toEqual([
      ['NOT_CLEANED', 'input.versionNo'],
    ]);
    expect(codes(await undo({ articleId: id('article', 99), versionNo: 1, rules: ['x'] }))).toEqual([
      ['NOT_FOUND', 'input.articleId'],
    ]);
  });
});

describe('imports', () => {
  const cancel = async (run: string) =>
    (
      await app.graphql(
        'mutation ($id: ID!) { cancelIngestRun(input: { id: $id }) { ingestRun { status finishedAt } errors { code path } } }',
        { id: run },
      )
    ).data.cancelIngestRun;

  it('queue the demo, and are cancelled once', async () => {
    const { data } = await app.graphql(
      'mutation { loadDemo { ingestRun { id label status failures { totalCount } } errors { code } } }',
    );
    expect(data.loadDemo).toMatchObject({
      ingestRun: { label: 'Demo corpus', status: 'QUEUED', failures: { totalCount: 0 } },
      errors: [],
    });
    const run = data.loadDemo.ingestRun.id;
    const { ingestRun, errors } = await cancel(run);
    expect([ingestRun.status, typeof ingestRun.finishedAt, errors]).toEqual(['CANCELLED', 'string', []]);
    expect(codes(await cancel(run))).toEqual([['ALREADY_FINISHED', 'input.id']]);
    expect(codes(await cancel(id('run', 99)))).toEqual([['NOT_FOUND', 'input.id']]);
  });
});
