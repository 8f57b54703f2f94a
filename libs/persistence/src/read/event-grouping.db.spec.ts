import { createTestDatabase, type TestDatabase } from '@parallax/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../server/migrate.js';
import { closedEvents, groupingPins } from './event-grouping.sql.js';
import { rowsOf } from './sql.js';

let database: TestDatabase;
let owner: pg.Client;
beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

const id = (n: number): string => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const MOVED = id(11);
const TAKEN_OUT = id(12);
const REGROUPED = id(13);
const CAME_BACK = id(14);
const IMPORTED = id(15);
const DAM = id(1);
const FLOOD = id(2);

async function decide(articleId: string, at: number, move: { from: string | null; to: string | null; origin: string }) {
  await owner.query(
    `insert into event_decision (article_id, id, from_event_id, to_event_id, origin, reason, decided_by, decided_at)
     values ($1, gen_random_uuid(), $2, $3, $4, 'why', 'who', make_timestamptz(2025, 1, 1, $5::int, 0, 0))`,
    [articleId, move.from, move.to, move.origin, at],
  );
}

describe('decisions of people taken before acts were kept', () => {
  beforeAll(async () => {
    await migrate(database.url, { to: 18 });
    await owner.query(`
      insert into source (id, name, initials) values ('${id(9)}', 'Harbour Post', 'HP');
      insert into event (id, key, title) values ('${DAM}', 'dam', 'Dam'), ('${FLOOD}', '${FLOOD}', 'Flood')`);
    for (const article of [MOVED, TAKEN_OUT, REGROUPED, CAME_BACK, IMPORTED]) {
      await owner.query(`insert into article (id, source_id, headline, word_count) values ($1, $2, 'H', 1)`, [
        article,
        id(9),
      ]);
      await decide(article, 1, { from: null, to: DAM, origin: 'import' });
    }
    await decide(MOVED, 2, { from: DAM, to: FLOOD, origin: 'person' });
    await decide(TAKEN_OUT, 2, { from: DAM, to: null, origin: 'person' });
    await decide(REGROUPED, 2, { from: DAM, to: null, origin: 'person' });
    await decide(REGROUPED, 3, { from: null, to: FLOOD, origin: 'grouping' });
    await decide(CAME_BACK, 2, { from: DAM, to: FLOOD, origin: 'person' });
    await decide(CAME_BACK, 3, { from: FLOOD, to: DAM, origin: 'person' });
    for (const [article, event] of [
      [MOVED, FLOOD],
      [REGROUPED, FLOOD],
      [CAME_BACK, DAM],
      [IMPORTED, DAM],
    ]) {
      await owner.query(`insert into event_article (article_id, event_id, decision_id) values ($1, $2, $1)`, [
        article,
        event,
      ]);
    }
    await migrate(database.url);
  });

  it('hold from the first regrouping on', async () => {
    expect(await rowsOf(database.pool, groupingPins)).toEqual([
      { articleId: MOVED, eventId: FLOOD, isPinned: true, notEventIds: [DAM] },
      { articleId: TAKEN_OUT, eventId: null, isPinned: false, notEventIds: [DAM] },
      { articleId: REGROUPED, eventId: FLOOD, isPinned: false, notEventIds: [DAM] },
      { articleId: CAME_BACK, eventId: DAM, isPinned: true, notEventIds: [FLOOD] },
    ]);
    expect((await owner.query('select title, title_origin from event order by title')).rows).toEqual([
      { title: 'Dam', title_origin: 'import' },
      { title: 'Flood', title_origin: 'person' },
    ]);
  });

  it('and a locked event keeps what it has and takes nothing', async () => {
    expect(await rowsOf(database.pool, closedEvents)).toEqual([]);
    await database.pool.query('update event set locked_at = now() where id = $1', [DAM]);
    expect(await rowsOf(database.pool, closedEvents)).toEqual([{ id: DAM }]);
    const pins = await rowsOf(database.pool, groupingPins);
    expect(pins).toContainEqual({ articleId: IMPORTED, eventId: DAM, isPinned: true, notEventIds: [] });
  });
});

describe('how far a grouping was from another decision', () => {
  const marginOf = async (score: number | null, details: object): Promise<unknown> => {
    const { rows } = await owner.query(
      `insert into event_decision (article_id, id, to_event_id, origin, reason, decided_by, score, details)
       values ($1, gen_random_uuid(), $2, 'grouping', 'why', 'grouping/1', $3, $4) returning margin`,
      [IMPORTED, FLOOD, score, details],
    );
    const margin: unknown = rows[0].margin;
    return typeof margin === 'number' ? Number(margin.toFixed(4)) : margin;
  };

  it.each([
    { why: 'over the mark, no runner-up: .25 − .19', score: 0.25, runner: null, margin: 0.06 },
    { why: 'the runner-up is nearer than the mark: .25 − .24', score: 0.25, runner: 0.24, margin: 0.01 },
    { why: 'the mark is nearer than the runner-up: .25 − .19', score: 0.25, runner: 0.05, margin: 0.06 },
    { why: 'an event of its own, the best was below the mark: .19 − .15', score: 0.15, runner: null, margin: 0.04 },
    { why: 'an event of its own, told by the runner-up: .19 − .1', score: null, runner: 0.1, margin: 0.09 },
    { why: 'an event of its own, nothing near: not measured', score: null, runner: null, margin: null },
  ])('$why', async ({ score, runner, margin }) => {
    const runnerUp = runner === null ? null : { eventId: DAM, score: runner };
    expect(await marginOf(score, { mark: 0.19, runnerUp })).toBe(margin);
  });

  it('is not measured without a mark', async () => expect(await marginOf(0.4, {})).toBeNull());
});
