import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestApp } from '../app.js';
import * as desk from '../coding/fixture.js';
import { Seed, id } from '../reads/corpus.js';
import * as practice from './fixture.js';

let app: TestApp;
let project: desk.Project;
let ada: practice.Ask;
let ben: practice.Ask;
beforeAll(async () => {
  app = await practice.startPracticeApp();
  project = await desk.createProject(app, { size: 4, overlap: {} });
  [ada, ben] = await Promise.all([desk.signInAs(app, project, 'Ada'), desk.signInAs(app, project, 'Ben')]);
});
afterAll(() => app.close());

const queue = async (ask: practice.Ask, round: string) => {
  const { data, errors } = await ask(practice.QUEUE, { round });
  expect(errors).toEqual([]);
  return data.practiceQueue;
};

/** Answers a round: in the units named, the frame at that place is turned round. */
async function work(ask: practice.Ask, round: string, wrong: Readonly<Record<number, number>> = {}): Promise<void> {
  for (const [at, article] of (await practice.articlesOf(app, round)).entries())
    await practice.answer(ask, round, at + 1, practice.framesOf(article, wrong[at + 1] ?? null));
}

describe('an answer in practice', () => {
  it('is told frame by frame: what was said, what is held for right, and the rules of the codebook', async () => {
    await practice.asOwner(
      app,
      `set session_replication_role = replica;
       update frame set definition = 'Two sides', include_rule = 'If both speak', exclude_rule = 'If one does',
         decision_rules = 'In doubt not' where id = '${desk.CONFLICT}'`,
    );
    const round = await practice.createRound(app, project);
    const [article = 0] = await practice.articlesOf(app, round.id);
    const [conflict, economy] = practice.expertSays(article);
    const { feedback, errors } = await practice.answer(ada, round.id, 1, practice.framesOf(article, 0));
    expect(errors).toEqual([]);
    expect(feedback).toMatchObject({ position: 1, right: 2, judged: 3 });
    expect(feedback.frames).toMatchObject([
      {
        ...{ given: !conflict, gold: conflict, isRight: false },
        frame: {
          ...{ key: 'conflict', definition: 'Two sides', includeRule: 'If both speak', excludeRule: 'If one does' },
          decisionRules: 'In doubt not',
        },
      },
      { given: economy, gold: economy, isRight: true, frame: { key: 'economy' } },
      { given: false, gold: false, isRight: true, frame: { key: 'morality' } },
    ]);
    expect(await queue(ada, round.id)).toMatchObject({
      ...{ round: { answered: 1, units: 5, isOpen: true }, result: null, tasks: [{ position: 2 }, { position: 3 }] },
    });
    expect((await queue(ben, round.id)).tasks[0].position).toBe(1);
  });

  it('counts once: sent again it tells the same, and another one changes nothing', async () => {
    const round = await practice.createRound(app, project, { units: 1 });
    const [article = 0] = await practice.articlesOf(app, round.id);
    const right = practice.framesOf(article);
    const [first, again] = await Promise.all([
      practice.answer(ada, round.id, 1, right),
      practice.answer(ada, round.id, 1, right),
    ]);
    expect(again).toEqual(first);
    expect(first.errors).toEqual([]);
    const other = await practice.answer(ada, round.id, 1, practice.framesOf(article, 2));
    expect(other.errors).toMatchObject([{ code: 'ALREADY_ANSWERED', path: ['input', 'position'] }]);
    expect(other.feedback).toEqual(first.feedback);
    const { rows } = await app.database.pool.query('select seconds from practice_answer where round_id = $1', [
      round.id,
    ]);
    expect(rows).toEqual([{ seconds: 4 }]);
  });

  it('cannot be changed or taken back, not even by the server', async () => {
    for (const change of [
      'update practice_answer set seconds = 0',
      'delete from practice_answer',
      'delete from practice_unit',
    ])
      await expect(app.database.pool.query(change), change).rejects.toThrow('permission denied');
  });

  it.each([
    [{ presentFrameIds: [id('frame', 999)] }, 'UNKNOWN_FRAME', 'presentFrameIds'],
    [{ presentFrameIds: ['conflict'] }, 'BAD_ID', 'presentFrameIds'],
    [{ position: 99 }, 'NOT_FOUND', 'position'],
    [{ roundId: desk.VERSION }, 'NOT_FOUND', 'roundId'],
    [{ seconds: -1 }, 'BAD_SECONDS', 'seconds'],
  ])('%j is refused: %s', async (changes, code, field) => {
    const round = await practice.createRound(app, project, { units: 1 });
    const input = { roundId: round.id, position: 1, presentFrameIds: [], ...changes };
    const { data } = await ada(practice.ANSWER, { input });
    expect(data.answerPractice).toMatchObject({ feedback: null, errors: [{ code, path: ['input', field] }] });
    const { rows } = await app.database.pool.query('select from practice_answer where round_id = $1', [round.id]);
    expect(rows).toEqual([]);
  });
});

describe('the result of a round', () => {
  const read = async (round: string) => {
    const { data, errors } = await app.graphql(practice.READ, { id: round });
    expect(errors).toEqual([]);
    return data.practiceRound;
  };

  it('is the share of right judgements with its interval, by coder and frame, and passes at the mark exactly', async () => {
    const round = await practice.createRound(app, project, { passMark: 0.8 });
    expect((await read(round.id)).results[0]).toMatchObject({
      ...{
        coder: { name: 'Ada' },
        answered: 0,
        isPassed: null,
        agreement: { value: null, undefinedReason: 'NO_ANSWERS' },
      },
    });
    // 5 units of 3 frames are 15 judgements. Ada is wrong in 3: 12/15 = .8 passes. Ben is wrong in 4: 11/15 does not.
    await work(ada, round.id, { 1: 2, 2: 2, 3: 2 });
    await work(ben, round.id, { 1: 2, 2: 2, 3: 2, 4: 2 });
    const { results, frames } = await read(round.id);
    expect(
      results.map((result: { coder: { name: string }; isPassed: boolean }) => [result.coder.name, result.isPassed]),
    ).toEqual([
      ['Ada', true],
      ['Ben', false],
    ]);
    expect(results[0].agreement).toMatchObject({ k: 12, n: 15, value: 0.8, method: 'wilson-0.95' });
    // z² = 3.8415: (.8 + 3.8415/30 ∓ 1.96·√(.16/15 + 3.8415/900)) / (1 + 3.8415/15) = .5481 and .9295.
    expect(results[0].agreement.low).toBeCloseTo(0.5481, 4);
    expect(results[0].agreement.high).toBeCloseTo(0.9295, 4);
    expect(results[1].agreement).toMatchObject({ k: 11, n: 15 });
    // Morality is held to be absent everywhere: whoever is wrong in it has found too much.
    expect(results[0].frames[2]).toMatchObject({
      frame: { key: 'morality' },
      missed: 0,
      overcoded: 3,
      agreement: { k: 2, n: 5 },
    });
    expect(frames.map(({ agreement }: { agreement: { k: number; n: number } }) => [agreement.k, agreement.n])).toEqual([
      [10, 10],
      [10, 10],
      [3, 10],
    ]);
    const own = await queue(ada, round.id);
    expect(own).toMatchObject({ tasks: [], result: { isPassed: true, agreement: { k: 12, n: 15 } } });
  });

  it('is open until the last unit is answered, whatever was right so far', async () => {
    const round = await practice.createRound(app, project, { units: 2 });
    const [article = 0] = await practice.articlesOf(app, round.id);
    await practice.answer(ada, round.id, 1, practice.framesOf(article));
    const [result] = (await read(round.id)).results;
    expect(result).toMatchObject({ answered: 1, isPassed: null, agreement: { k: 3, n: 3 } });
  });

  it('of a second try stands beside that of the first', async () => {
    const first = await practice.createRound(app, project, { units: 2 });
    await work(ada, first.id, { 1: 0, 2: 1 });
    const again = { units: null, goldCoderId: null, repeatsRoundId: first.id, name: 'Second try' };
    const second = await practice.createRound(app, project, again);
    await work(ada, second.id);
    expect([(await read(first.id)).results[0], (await read(second.id)).results[0]]).toMatchObject([
      { isPassed: false, agreement: { k: 4, n: 6 } },
      { isPassed: true, agreement: { k: 6, n: 6 } },
    ]);
    const { data } = await ada(practice.MINE);
    expect(data.myPracticeRounds.slice(0, 2)).toMatchObject([
      { id: second.id, name: 'Second try', answered: 2 },
      { id: first.id, name: 'First steps', answered: 2 },
    ]);
  });
});

describe('who may practise', () => {
  it('is a coder of the project; others find nothing, and nobody practises for somebody else', async () => {
    const round = await practice.createRound(app, project, { units: 1 });
    const elsewhere = await desk.createProject(app, { name: 'Elsewhere', size: 2, overlap: {}, coderNames: ['Cyra'] });
    const cyra = await desk.signInAs(app, elsewhere, 'Cyra');
    expect((await cyra(practice.QUEUE, { round: round.id })).data.practiceQueue).toBeNull();
    expect((await cyra(practice.MINE)).data.myPracticeRounds).toEqual([]);
    const input = { roundId: round.id, position: 1, presentFrameIds: [], coderId: desk.coderId(project, 'Ada') };
    expect((await cyra(practice.ANSWER, { input })).data.answerPractice.errors).toMatchObject([{ code: 'NOT_FOUND' }]);
    await ben(practice.ANSWER, { input });
    const { rows } = await app.database.pool.query('select coder_id from practice_answer where round_id = $1', [
      round.id,
    ]);
    expect(rows).toEqual([{ coder_id: desk.coderId(project, 'Ben') }]);
  });

  it('leaves rounds and results to administrators', async () => {
    const round = await practice.createRound(app, project, { units: 1 });
    for (const [query, variables] of [
      [practice.READ, { id: round.id }],
      [practice.ROUNDS, { project: project.id }],
      [practice.SOURCES, { project: project.id }],
      [practice.CREATE, { input: practice.roundInput(project) }],
    ] as const) {
      const { errors, text } = await ada(query, variables);
      expect(errors[0], query).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
      expect(text).not.toContain('"gold"');
    }
  });

  it('lets an administrator practise as a coder, and asks whom', async () => {
    const round = await practice.createRound(app, project, { units: 1 });
    const asked = await app.graphql(practice.QUEUE, { round: round.id });
    expect(asked.errors[0]?.message).toContain('coderId');
    const as = await app.graphql(practice.QUEUE, { round: round.id, coder: desk.coderId(project, 'Ada') });
    expect(as.data.practiceQueue.tasks).toHaveLength(1);
    expect((await app.graphql(practice.MINE)).data.myPracticeRounds).toEqual([]);
  });

  it('is nobody once the project is closed', async () => {
    const closing = await desk.createProject(app, { name: 'Closing', size: 2, overlap: {}, coderNames: ['Dov'] });
    const dov = await desk.signInAs(app, closing, 'Dov');
    const round = await practice.createRound(app, closing, { units: 1 });
    await app.database.pool.query(`update coding_project set status = 'closed' where id = $1`, [closing.id]);
    const { feedback, errors } = await practice.answer(dov, round.id, 1, []);
    expect([feedback, errors[0].code]).toEqual([null, 'PROJECT_CLOSED']);
    const { data } = await app.graphql(practice.CREATE, { input: practice.roundInput(closing) });
    expect(data.createPracticeRound.errors).toMatchObject([{ code: 'PROJECT_CLOSED', path: ['input', 'projectId'] }]);
  });
});

describe('a codebook with one frame a unit', () => {
  it('takes exactly one', async () => {
    const { pool } = app.database;
    await new Seed(pool).codebook(4, 'explicit', ['calm', 'alarm']);
    await pool.query(
      `update codebook_version set is_exclusive = true, status = 'published', published_at = now() where id = $1`,
      [id('version', 4)],
    );
    await pool.query(
      `insert into framing_label (article_id, id, version_no, codebook_version_id, frame_id, coder_id, present)
       select a.id, gen_random_uuid(), 1, f.codebook_version_id, f.id, $1, f.key = 'calm'
       from article a, frame f where f.codebook_version_id = $2`,
      [practice.EXPERT, id('version', 4)],
    );
    const one = await desk.createProject(app, {
      ...{ name: 'One frame', codebookVersionId: id('version', 4), size: 2, overlap: {}, coderNames: ['Edda'] },
    });
    const edda = await desk.signInAs(app, one, 'Edda');
    const round = await practice.createRound(app, one, { units: 1 });
    const [calm, alarm] = [id('frame', 400), id('frame', 401)];
    for (const frames of [[], [calm, alarm]])
      expect((await practice.answer(edda, round.id, 1, frames)).errors).toMatchObject([{ code: 'NOT_EXACTLY_ONE' }]);
    expect((await practice.answer(edda, round.id, 1, [calm])).feedback).toMatchObject({ right: 2, judged: 2 });
  });
});
