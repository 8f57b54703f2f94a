import { randomUUID } from 'node:crypto';
import { shuffled } from '@parallax/framing';
import { seededRandom } from '@parallax/statistics';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestApp } from '../app.js';
import * as desk from '../coding/fixture.js';
import { Seed, id } from '../reads/corpus.js';
import * as practice from './fixture.js';

let app: TestApp;
let project: desk.Project;
beforeAll(async () => {
  app = await practice.startPracticeApp();
  project = await desk.createProject(app);
});
afterAll(() => app.close());

const create = async (changes: object = {}) => {
  const { data, errors } = await app.graphql(practice.CREATE, { input: practice.roundInput(project, changes) });
  expect(errors).toEqual([]);
  return data.createPracticeRound;
};

/** Numbers of the articles a project drew. */
const drawnBy = async (projectId: string): Promise<number[]> => {
  const { rows } = await app.database.pool.query('select article_id from sample_unit where project_id = $1', [
    projectId,
  ]);
  return rows.map(({ article_id }) => Number(article_id.slice(-2)));
};

describe('a practice round against an expert', () => {
  it('draws by its own id among what nobody has still to code, and copies the answers', async () => {
    const drawn = new Set(await drawnBy(project.id));
    const free = Array.from({ length: 30 }, (_, n) => n + 1).filter((n) => !drawn.has(n));
    const round = await practice.createRound(app, project);
    expect(free).toHaveLength(18);
    expect(await practice.articlesOf(app, round.id)).toEqual(shuffled(free, seededRandom(round.id)).slice(0, 5));
    expect(round).toMatchObject({ name: 'First steps', passMark: 0.8, units: 5, projectName: 'Gates' });
    expect(round.gold).toEqual([{ origin: 'CODER', coderName: practice.EXPERT_NAME, units: 5 }]);
    const { rows } = await app.database.pool.query('select article_id, gold from practice_unit where round_id = $1', [
      round.id,
    ]);
    for (const { article_id, gold } of rows) {
      const [conflict, economy, morality] = practice.expertSays(Number(article_id.slice(-2)));
      expect(gold).toEqual({ conflict, economy, morality });
    }
  });

  it('never asks again what an earlier round has told, and says how many units are left', async () => {
    const { data } = await app.graphql(practice.SOURCES, { project: project.id });
    expect(data.practiceGoldSources).toEqual([
      { projectId: null, coderId: practice.EXPERT, name: practice.EXPERT_NAME, units: 13 },
    ]);
    const before = await practice.articlesOf(app, (await practice.createRound(app, project)).id);
    const after = await practice.articlesOf(app, (await practice.createRound(app, project)).id);
    expect(before.filter((n) => after.includes(n))).toEqual([]);
    expect(await create({ units: 4 })).toMatchObject({
      round: null,
      errors: [{ code: 'NOT_ENOUGH_GOLD', path: ['input', 'units'], message: expect.stringContaining('Only 3 units') }],
    });
  });

  it('is made once, however often it is sent, and an id is never taken twice', async () => {
    const input = { id: randomUUID(), units: 1 };
    const answers = await Promise.all([create(input), create(input), create(input)]);
    expect(answers.map(({ round }) => round?.id)).toEqual([input.id, input.id, input.id]);
    expect(await practice.articlesOf(app, input.id)).toHaveLength(1);
    expect((await create({ ...input, name: 'Another' })).errors).toMatchObject([
      { code: 'ID_TAKEN', path: ['input', 'id'] },
    ]);
  });

  it('can be tried again: the same units in an order of their own', async () => {
    const first = await practice.createRound(app, project, { units: 2 });
    const again = await practice.createRound(app, project, {
      ...{ units: null, goldCoderId: null, repeatsRoundId: first.id, name: 'Second try' },
    });
    expect(again.gold).toEqual(first.gold);
    const order = await practice.articlesOf(app, first.id);
    expect(await practice.articlesOf(app, again.id)).toEqual(shuffled(order, seededRandom(again.id)));
  });

  it.each([
    [{ name: ' ' }, 'BAD_NAME', 'name'],
    [{ name: 'a\0b' }, 'BAD_TEXT', 'name'],
    [{ passMark: 0 }, 'BAD_PASS_MARK', 'passMark'],
    [{ passMark: 1.01 }, 'BAD_PASS_MARK', 'passMark'],
    [{ units: 0 }, 'BAD_UNITS', 'units'],
    [{ units: 201 }, 'BAD_UNITS', 'units'],
    [{ units: null }, 'BAD_UNITS', 'units'],
    [{ id: 'mine' }, 'BAD_ID', 'id'],
    [{ projectId: randomUUID() }, 'NOT_FOUND', 'projectId'],
    [{ goldProjectId: randomUUID() }, 'ONE_SOURCE', 'goldCoderId'],
    [{ goldCoderId: null, goldProjectId: randomUUID() }, 'NOT_FOUND', 'goldProjectId'],
    [{ goldCoderId: null, repeatsRoundId: randomUUID() }, 'BAD_UNITS', 'units'],
    [{ goldCoderId: null, units: null, repeatsRoundId: randomUUID() }, 'NOT_FOUND', 'repeatsRoundId'],
    [{ goldCoderId: null }, 'NOT_ENOUGH_GOLD', 'units'],
    [{ goldCoderId: randomUUID() }, 'NOT_ENOUGH_GOLD', 'units'],
  ])('%j is refused: %s at %s', async (changes, code, field) => {
    const { round, errors } = await create(changes);
    expect(round).toBeNull();
    expect(errors).toMatchObject([{ code, path: ['input', field] }]);
  });
});

describe('a practice round against the gold of a project', () => {
  /** Two coders agree in articles drawn, differ in the second of them on economy, and have not judged the third. */
  async function seedGold(): Promise<{ gold: desk.Project; articles: number[] }> {
    const gold = await desk.createProject(app, {
      ...{ name: 'Earlier', size: 3, seed: 'gold', overlap: { share: 1 }, coderNames: ['Cora', 'Dov'] },
      frame: { excludeProjectIds: [project.id] },
    });
    const articles = await drawnBy(gold.id);
    for (const [at, name] of ['Cora', 'Dov'].entries()) {
      for (const [unit, n] of articles.slice(0, 2).entries()) {
        for (const [frame, frameId] of [desk.CONFLICT, desk.ECONOMY, desk.MORALITY].entries()) {
          const present = frame === 0 || (frame === 1 && unit === 1 && at === 0);
          await app.database.pool.query(
            `insert into framing_label (article_id, id, version_no, codebook_version_id, frame_id, coder_id, present)
             values ($1, gen_random_uuid(), 1, $2, $3, $4, $5)`,
            [id('article', n), desk.VERSION, frameId, desk.coderId(gold, name), present],
          );
        }
      }
    }
    return { gold, articles };
  }

  it('takes decisions and what coders said alike, and leaves out what nobody settled', async () => {
    const { gold, articles } = await seedGold();
    // A project of its own, with no earlier round.
    const fresh = await desk.createProject(app, {
      ...{ name: 'Fresh', size: 4, frame: { excludeProjectIds: [gold.id] }, coderNames: ['Ada'], overlap: {} },
    });
    const goldOf = async (name: string) => {
      const round = await practice.createRound(app, fresh, {
        ...{ goldCoderId: null, goldProjectId: gold.id, units: 1, name },
      });
      const { rows } = await app.database.pool.query('select article_id, gold from practice_unit where round_id = $1', [
        round.id,
      ]);
      return { article: Number(rows[0].article_id.slice(-2)), gold: rows[0].gold, from: round.gold };
    };
    const count = async () => (await app.graphql(practice.SOURCES, { project: fresh.id })).data.practiceGoldSources;
    expect(await count()).toContainEqual({ projectId: gold.id, coderId: null, name: 'Earlier', units: 2 });
    await app.database.pool.query(
      `insert into adjudication (article_id, id, project_id, codebook_version_id, unit_no, frame_id, present, reason, decided_by)
       values ($1, gen_random_uuid(), $2, $3, 0, $4, false, 'Clear enough', 'test')`,
      [id('article', articles[0] ?? 0), gold.id, desk.VERSION, desk.CONFLICT],
    );
    const both = [await goldOf('One'), await goldOf('Two')].sort(
      (a, b) => articles.indexOf(a.article) - articles.indexOf(b.article),
    );
    expect(both).toEqual([
      {
        article: articles[0],
        gold: { conflict: false, economy: false, morality: false },
        from: [{ origin: 'ADJUDICATED', coderName: null, units: 1 }],
      },
      // The coders differ on economy: nothing is held for right, and nothing is asked of it.
      {
        article: articles[1],
        gold: { conflict: true, morality: false },
        from: [{ origin: 'UNANIMOUS', coderName: null, units: 1 }],
      },
    ]);
  });

  it('draws a unit of the project itself only when everybody who has it has coded it', async () => {
    const own = await desk.createProject(app, { name: 'Own', size: 1, seed: 'own', overlap: { share: 1 } });
    const [n = 0] = await drawnBy(own.id);
    const units = async () =>
      (await app.graphql(practice.SOURCES, { project: own.id })).data.practiceGoldSources.find(
        ({ projectId }: { projectId: string }) => projectId === own.id,
      )?.units ?? 0;
    const code = (name: string, outcome: string) =>
      app.database.pool.query(
        `insert into coding (article_id, id, task_id, revision, outcome)
         select article_id, gen_random_uuid(), id, 1 + (select count(*) from coding k where k.task_id = t.id), $3
         from coding_task t where project_id = $1 and coder_id = $2`,
        [own.id, desk.coderId(own, name), outcome],
      );
    for (const name of ['Ada', 'Ben']) {
      await app.database.pool.query(
        `insert into framing_label (article_id, id, version_no, codebook_version_id, frame_id, coder_id, present)
         values ($1, gen_random_uuid(), 1, $2, $3, $4, true)`,
        [id('article', n), desk.VERSION, desk.CONFLICT, desk.coderId(own, name)],
      );
    }
    expect(await units()).toBe(0);
    await code('Ada', 'coded');
    expect(await units()).toBe(0);
    await code('Ben', 'coded');
    expect(await units()).toBe(1);
    await code('Ada', 'reopened');
    expect(await units()).toBe(0);
  });

  it('refuses the gold of another codebook version', async () => {
    const seed = new Seed(app.database.pool);
    await seed.codebook(3, 'explicit', ['conflict']);
    await app.database.pool.query(
      `update codebook_version set status = 'published', published_at = now() where id = $1`,
      [id('version', 3)],
    );
    const other = await desk.createProject(app, { name: 'Other book', codebookVersionId: id('version', 3) });
    expect((await create({ goldCoderId: null, goldProjectId: other.id })).errors).toMatchObject([
      { code: 'OTHER_CODEBOOK', path: ['input', 'goldProjectId'] },
    ]);
  });
});
