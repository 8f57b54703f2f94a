import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestApp } from '../app.js';
import * as desk from '../coding/fixture.js';
import * as practice from './fixture.js';

let app: TestApp;
let project: desk.Project;
beforeAll(async () => {
  app = await practice.startPracticeApp();
  // Not blind on purpose: practice is blind whatever the project is.
  project = await desk.createProject(app, {
    ...{ size: 4, overlap: {}, isBlind: false, coderNames: ['Ada Marsh', 'Benno Quill'] },
  });
});
afterAll(() => app.close());

describe('a practice desk', () => {
  it('lets through no outlet, byline, address, date, article or other coder', async () => {
    const ada = await desk.signInAs(app, project, 'Ada Marsh');
    const round = await practice.createRound(app, project, { units: 20 });
    const told: string[] = [];
    const say = async (query: string, variables: object = {}) => {
      const answer = await ada(query, variables);
      expect(answer.errors).toEqual([]);
      told.push(answer.text.toLowerCase());
    };
    await say(practice.MINE);
    for (let position = 1; position <= 20; position++) {
      await say(practice.QUEUE, { round: round.id, first: 10 });
      await say(practice.ANSWER, { input: { roundId: round.id, position, presentFrameIds: [] } });
    }
    await say(practice.QUEUE, { round: round.id });
    const { rows } = await app.database.pool.query(
      `select id::text as id, source_id::text as source, url, to_char(published_at, 'YYYY-MM-DD') as day from article`,
    );
    const secrets = [
      ...[...desk.OUTLETS, 'Petra', 'Vance', 'Odo', 'Marwick', desk.HOST, practice.EXPERT_NAME, practice.EXPERT],
      ...rows.flatMap(({ id, source, url, day }) => [id, source, url, ...(day === null ? [] : [day])]),
      ...['Benno', 'Quill', desk.coderId(project, 'Benno Quill')],
    ].map((secret) => String(secret).toLowerCase());
    expect(secrets.length).toBeGreaterThan(100);
    expect(secrets.filter((secret) => told.some((text) => text.includes(secret)))).toEqual([]);
    expect(told).toHaveLength(42);
    expect(told.join('')).toContain('boats passed 🚤 slowly.');
  });

  it('tells nothing of what is held for right before the answer: the same bytes whatever it is', async () => {
    const benno = await desk.signInAs(app, project, 'Benno Quill');
    const round = await practice.createRound(app, project, { units: 3 });
    const before = async () =>
      (
        await Promise.all([practice.QUEUE, practice.MINE, desk.MINE].map((query) => benno(query, { round: round.id })))
      ).map(({ text }) => text);
    const first = await before();
    await practice.asOwner(
      app,
      `update practice_unit set gold_from = 'adjudicated',
         gold = (select jsonb_object_agg(key, not value::boolean) from jsonb_each(gold)) where round_id = '${round.id}'`,
    );
    expect(await before()).toEqual(first);
    for (const query of [
      `{ practiceQueue(roundId: "${round.id}") { tasks { gold } } }`,
      `{ practiceQueue(roundId: "${round.id}") { round { gold { origin } } } }`,
      `{ gold(projectId: "${project.id}") { nodes { present } } }`,
      `{ practiceRound(id: "${round.id}") { frames { missed } } }`,
    ]) {
      const { data, errors } = await benno(query);
      expect(errors.length, query).toBeGreaterThan(0);
      expect(data ?? null, query).toBeNull();
    }
  });
});
