import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importFiles, refreshEventSummaries } from '@parallax/jobs';
import { newId } from '@parallax/persistence';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, startTestApp } from '../app.js';
import { id, seedDam } from './corpus.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  await seedDam(app.database.pool);
  const client = await app.database.pool.connect();
  await refreshEventSummaries(client, [id('event', 1), id('event', 2)]);
  client.release();
});
afterAll(() => app.close());

const ACT = `act { id kind reason decidedBy articleCount titleBefore titleAfter isUndone undoesId events { id } }
  events { id title articleCount isLocked titleOrigin mergedInto { id } version } errors { code message path }`;

async function act(name: string, input: object) {
  const type =
    {
      ...{ unlockEvent: 'LockEvent', unlockArticle: 'LockArticle' },
    }[name] ?? name[0]!.toUpperCase() + name.slice(1);
  const { data, errors } = await app.graphql(`mutation ($input: ${type}Input!) { ${name}(input: $input) { ${ACT} } }`, {
    input,
  });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data[name];
}
const undo = (actId: string) => act('undoEventAct', { actId, reason: 'It was a mistake.' });
const codes = ({ errors }: { errors: { code: string; path: string[] }[] }) =>
  errors.map(({ code, path }) => [code, path.join('.')]);

const why = async (article: number) =>
  (
    await app.graphql(
      `query ($id: ID!) { node(id: $id) { ... on Article { event { id } whyTogether { keptBy isLocked notEvents { id }
        decision { origin reason score mark margin reasons daysApart runnerUp { id } runnerUpScore nearestArticle { id }
          sharedNames { term documents } method }
        acts { kind isUndone } } } } }`,
      { id: id('article', article) },
    )
  ).data.node;

/** What people can change, as one text. */
async function state(): Promise<unknown> {
  const { rows } = await app.database.pool.query(`select
    (select json_agg(json_build_array(article_id, event_id, decision_id) order by article_id) from event_article) as places,
    (select json_agg(p order by article_id) from event_pin p) as pins,
    (select json_agg(json_build_array(id, title, title_origin, locked_at is null, merged_into_id, article_count, source_count)
      order by id) from event where withdrawn_at is null) as events`);
  return rows[0];
}

describe('every act on events', () => {
  const [dam, other] = [id('event', 1), id('event', 2)];
  const reason = 'I read both.';
  it.each([
    ['mergeEvents', () => ({ fromEventId: other, intoEventId: dam, reason })],
    ['splitEvent', () => ({ eventId: dam, articleIds: [id('article', 1)], title: 'Another matter', reason })],
    ['moveArticles', () => ({ articleIds: [id('article', 1), id('article', 2)], toEventId: other, reason })],
    ['moveArticles', () => ({ articleIds: [id('article', 1)], newEventTitle: 'A new one', reason })],
    ['moveArticles', () => ({ articleIds: [id('article', 1)], reason })],
    ['lockEvent', () => ({ eventId: dam, reason })],
    ['lockArticle', () => ({ articleId: id('article', 1), reason })],
    ['confirmArticle', () => ({ articleId: id('article', 1), eventId: dam, reason })],
    ['nameEvent', () => ({ eventId: dam, title: 'Gates closed at the dam', reason })],
  ])('%s is kept with its reason, and undone to what was', async (name, input) => {
    const before = await state();
    const done = await act(name, input());
    expect(done.errors).toEqual([]);
    expect(done.act).toMatchObject({ reason, decidedBy: 'Administrator', isUndone: false });
    expect(await state()).not.toEqual(before);
    const undone = await undo(done.act.id);
    expect(undone.errors).toEqual([]);
    expect(undone.act).toMatchObject({ kind: 'UNDO', undoesId: done.act.id });
    expect(await state()).toEqual(before);
    expect(codes(await undo(done.act.id))).toEqual([['UNDONE_ALREADY', 'input.actId']]);
  });

  it('is told in the history of the event, newest first', async () => {
    const { data } = await app.graphql(
      'query ($id: ID!) { node(id: $id) { ... on Event { acts { kind isUndone titleBefore titleAfter } } } }',
      { id: dam },
    );
    expect(data.node.acts.slice(0, 2)).toEqual([
      { kind: 'UNDO', isUndone: false, titleBefore: 'Gates closed at the dam', titleAfter: expect.any(String) },
      { kind: 'NAME', isUndone: true, titleBefore: expect.any(String), titleAfter: 'Gates closed at the dam' },
    ]);
    expect(data.node.acts.length).toBeGreaterThan(14);
  });

  it.each([
    ['mergeEvents', { fromEventId: dam, intoEventId: dam, reason }, ['SAME_EVENT', 'input.intoEventId']],
    ['mergeEvents', { fromEventId: dam, intoEventId: 'x', reason }, ['NOT_FOUND', 'input.intoEventId']],
    ['mergeEvents', { fromEventId: dam, intoEventId: other, reason: ' ' }, ['REASON_REQUIRED', 'input.reason']],
    ['splitEvent', { eventId: dam, articleIds: [], title: 'T', reason }, ['HOW_MANY', 'input.articleIds']],
    [
      'splitEvent',
      { eventId: dam, articleIds: [id('article', 6)], title: 'T', reason },
      ['NOT_IN_EVENT', 'input.articleIds'],
    ],
    ['splitEvent', { eventId: dam, articleIds: [id('article', 1)], title: '  ', reason }, ['BAD_TITLE', 'input.title']],
    [
      'splitEvent',
      { eventId: other, articleIds: [id('article', 6)], title: 'T', reason },
      ['NOTHING_LEFT', 'input.articleIds'],
    ],
    ['unlockEvent', { eventId: dam, reason }, ['UNCHANGED', 'input.eventId']],
    ['nameEvent', { eventId: dam, title: 'x'.repeat(501), reason }, ['BAD_TITLE', 'input.title']],
    ['nameEvent', { eventId: dam, title: 'T', version: 99, reason }, ['CONFLICT', 'input']],
    ['confirmArticle', { articleId: id('article', 6), eventId: dam, reason }, ['CONFLICT', 'input']],
    ['undoEventAct', { actId: id('event', 9), reason }, ['NOT_FOUND', 'input.actId']],
    [
      'moveArticles',
      { articleIds: [id('article', 1)], toEventId: other, reason: 'x'.repeat(2001) },
      ['REASON_REQUIRED', 'input.reason'],
    ],
  ])('%s %j is refused and leaves nothing behind', async (name, input, refusal) => {
    const before = await state();
    expect(codes(await act(name, input))).toEqual([refusal]);
    expect(await state()).toEqual(before);
  });

  it('is for those who may change events', async () => {
    const { errors } = await app.graphql(
      `mutation { undoEventAct(input: { actId: "${dam}", reason: "x" }) { errors { code } } }`,
      {},
      { cookie: '' },
    );
    expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('locks', () => {
  const [dam, other] = [id('event', 1), id('event', 2)];
  it('keep people out too, and say which one', async () => {
    const locked = await act('lockEvent', { eventId: dam, reason: 'Checked by two.' });
    expect(locked.events[0]).toMatchObject({ isLocked: true });
    const refused = await act('moveArticles', { articleIds: [id('article', 6)], toEventId: dam, reason: 'There.' });
    expect(codes(refused)).toEqual([['EVENT_LOCKED', 'input.toEventId']]);
    expect(refused.errors[0].message).toBe(`“${locked.events[0].title}” is locked. Unlock it first.`);
    expect((await act('unlockEvent', { eventId: dam, reason: 'More came in.' })).errors).toEqual([]);
    const fixed = await act('lockArticle', { articleId: id('article', 1), reason: 'Surely.' });
    const moved = await act('moveArticles', { articleIds: [id('article', 1)], toEventId: other, reason: 'No.' });
    expect(codes(moved)).toEqual([['ARTICLE_LOCKED', 'input.articleIds']]);
    expect((await why(1)).whyTogether).toMatchObject({ isLocked: true, keptBy: null });
    await undo(fixed.act.id);
  });
});

describe('an undo', () => {
  it('is refused after a later act on the same, and told which', async () => {
    const first = await act('moveArticles', {
      articleIds: [id('article', 1)],
      toEventId: id('event', 2),
      reason: 'A.',
    });
    const second = await act('moveArticles', {
      articleIds: [id('article', 1)],
      toEventId: id('event', 1),
      reason: 'B.',
    });
    const refused = await undo(first.act.id);
    expect(codes(refused)).toEqual([['CHANGED_SINCE', 'input']]);
    expect(refused.errors[0].message).toMatch(/^A later act changed “.+”\. Undo the later act first\.$/);
    expect((await undo(second.act.id)).errors).toEqual([]);
    expect((await undo(first.act.id)).errors).toEqual([]);
  });
});

describe('articles that a grouping placed', () => {
  const RUNNER_UP = id('event', 2);
  const margins: readonly (readonly [number, number, object])[] = [
    [1, 0.25, { mark: 0.19, runnerUp: { eventId: RUNNER_UP, score: 0.24 } }],
    [2, 0.2, { mark: 0.19, runnerUp: null }],
    [3, 0.6, { mark: 0.19, runnerUp: { eventId: RUNNER_UP, score: 0.1 } }],
  ];
  beforeAll(async () => {
    for (const [n, score, details] of margins) {
      const decision = newId();
      await app.database.pool.query(
        `insert into event_decision (article_id, id, to_event_id, origin, reason, decided_by, score, details)
         values ($1, $2, $3, 'grouping', 'Like the others.', 'grouping 1', $4, $5)`,
        [
          ...[id('article', n), decision, id('event', 1), score],
          {
            ...{ method: 'event-grouping', version: '1', daysApart: 1.2, nearestArticleId: id('article', 4) },
            ...{ sharedNames: [{ name: 'Ostrev', documents: 6 }], sharedWords: [], ...details },
          },
        ],
      );
      await app.database.pool.query('update event_article set decision_id = $2 where article_id = $1', [
        id('article', n),
        decision,
      ]);
    }
  });
  const queue = async (args = '') =>
    (
      await app.graphql(`{ eventReview${args} { nodes { id margin article { headline } event { id toReviewCount } }
        pageInfo { hasNextPage endCursor } totalCount } }`)
    ).data.eventReview;
  const numbers = (page: { nodes: { id: string }[] }) => page.nodes.map((node) => Number(node.id.slice(-3)));

  it('wait for a person, least certain first, page by page', async () => {
    const all = await queue();
    expect(numbers(all)).toEqual([1, 2, 3]);
    expect(all.nodes.map(({ margin }: { margin: number }) => margin.toFixed(2))).toEqual(['0.01', '0.01', '0.41']);
    expect(all.nodes[0].event).toEqual({ id: id('event', 1), toReviewCount: 3 });
    const first = await queue('(first: 2)');
    expect([numbers(first), first.pageInfo.hasNextPage, first.totalCount]).toEqual([[1, 2], true, 3]);
    expect(numbers(await queue(`(first: 2, after: "${first.pageInfo.endCursor}")`))).toEqual([3]);
    expect(numbers(await queue(`(eventId: "${RUNNER_UP}")`))).toEqual([]);
  });

  it('say why they are together, in values and in words', async () => {
    const { decision } = (await why(1)).whyTogether;
    expect(decision).toMatchObject({
      ...{ origin: 'GROUPING', reason: 'Like the others.', score: 0.25, mark: 0.19, method: 'event-grouping/1' },
      ...{ daysApart: 1.2, runnerUp: { id: RUNNER_UP }, runnerUpScore: 0.24, nearestArticle: { id: id('article', 4) } },
      sharedNames: [{ term: 'Ostrev', documents: 6 }],
      reasons: [
        'Shared names: Ostrev (6).',
        'Published 1 day from the nearest article of the event.',
        'Scored 0.25; articles are put together from 0.19 on.',
        'The next best event scored 0.24.',
      ],
    });
  });

  it('leave the queue when a person has looked, and come back with an undo', async () => {
    const confirmed = await act('confirmArticle', {
      ...{ articleId: id('article', 1), eventId: id('event', 1), reason: 'It tells of the dam.' },
    });
    const moved = await act('moveArticles', {
      ...{
        articleIds: [id('article', 2)],
        toEventId: id('event', 2),
        fromEventId: id('event', 1),
        reason: 'It does not.',
      },
    });
    expect(numbers(await queue())).toEqual([3]);
    const settled = (await why(1)).whyTogether;
    expect([settled.keptBy, settled.acts[0]]).toEqual(['CONFIRM', { kind: 'CONFIRM', isUndone: false }]);
    expect((await why(2)).whyTogether).toMatchObject({ keptBy: 'MOVE', notEvents: [{ id: id('event', 1) }] });
    const again = await act('moveArticles', {
      ...{ articleIds: [id('article', 2)], toEventId: null, fromEventId: id('event', 1), reason: 'I saw it there.' },
    });
    expect(codes(again)).toEqual([['CONFLICT', 'input']]);
    await undo(moved.act.id);
    await undo(confirmed.act.id);
    expect(numbers(await queue())).toEqual([1, 2, 3]);
    expect((await why(2)).whyTogether.decision.score).toBe(0.2);
  });
});

describe('a merged event', () => {
  it('is no longer listed, but its address tells where it went', async () => {
    const titles = async () => (await app.graphql('{ events { nodes { id } totalCount } corpus { eventCount } }')).data;
    const before = await titles();
    const merged = await act('mergeEvents', {
      ...{ fromEventId: id('event', 2), intoEventId: id('event', 1), reason: 'One and the same.' },
    });
    const after = await titles();
    expect(after.events.totalCount).toBe(before.events.totalCount - 1);
    expect(after.corpus.eventCount).toBe(before.corpus.eventCount - 1);
    const { data } = await app.graphql(
      'query ($id: ID!) { node(id: $id) { ... on Event { mergedInto { id } articleCount } } }',
      {
        id: id('event', 2),
      },
    );
    expect(data.node).toEqual({ mergedInto: { id: id('event', 1) }, articleCount: 0 });
    await undo(merged.act.id);
    expect(await titles()).toEqual(before);
  });

  it('takes what a file names by its key into the event it went into', async () => {
    const merged = await act('mergeEvents', {
      ...{ fromEventId: id('event', 2), intoEventId: id('event', 1), reason: 'One and the same.' },
    });
    const folder = await mkdtemp(join(tmpdir(), 'merged-'));
    const row = { source: 'Weekly', title: 'After the fire', text: 'The market opens again.', event: 'e2' };
    await writeFile(join(folder, 'later.jsonl'), JSON.stringify(row));
    await importFiles({ database: app.database.pool, input: { paths: [join(folder, 'later.jsonl')] }, options: {} });
    await rm(folder, { recursive: true });
    const { data } = await app.graphql('{ articles(search: "market opens") { nodes { event { id } } } }');
    expect(data.articles.nodes).toEqual([{ event: { id: id('event', 1) } }]);
    expect((await undo(merged.act.id)).errors).toEqual([]);
  });
});
