import { createHash } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '@parallax/testing';
import type pg from 'pg';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type GroupingPinRow, closedEvents, groupingPins } from '../../read/event-grouping.sql.js';
import { rowsOf } from '../../read/sql.js';
import { newId } from '../../server/new-id.js';
import { loadAllStands } from './load-stands.js';
import { type ActRequest, performEventAct } from './perform-act.js';
import { ARTICLES, EVENTS, actOf, article, choicesOf, event, firstEventOf } from './random-acts.fixture.js';
import { type Change, stateText } from './stand.js';

let database: TestDatabase;
beforeEach(async () => {
  await database?.drop();
  database = await createTestDatabase();
  const { pool } = database;
  await pool.query(`insert into source (id, name, initials) values ('${newId()}', 'Harbour Post', 'HP')`);
  for (let n = 0; n < EVENTS; n++) {
    await pool.query('insert into event (id, key, title) values ($1, $2, $3)', [event(n), `e${n}`, `Event ${n}`]);
  }
  for (let n = 0; n < ARTICLES; n++) {
    await pool.query(`insert into article (id, source_id, headline, word_count) select $1, id, 'H', 1 from source`, [
      article(n),
    ]);
    const eventId = firstEventOf(n);
    if (eventId === null) continue;
    const decision = newId();
    await pool.query(
      `insert into event_decision (article_id, id, to_event_id, origin, reason, decided_by, score, details)
       values ($1, $2, $3, 'grouping', 'They share names.', 'grouping/1', .3, '{"mark": 0.19}')`,
      [article(n), decision, eventId],
    );
    await pool.query('insert into event_article values ($1, $2, $3)', [article(n), eventId, decision]);
  }
});
afterAll(() => database.drop());

async function perform(act: ActRequest['act'], more: Partial<ActRequest> = {}) {
  const client: pg.PoolClient = await database.pool.connect();
  try {
    await client.query('begin');
    const performed = await performEventAct(client, { act, reason: 'It is so.', decidedBy: 'Ada', ...more });
    await client.query(performed.ok ? 'commit' : 'rollback');
    return performed;
  } finally {
    client.release();
  }
}

async function hash(): Promise<string> {
  return createHash('sha256')
    .update(stateText(await loadAllStands(database.pool)))
    .digest('hex');
}

interface Done {
  readonly id: string;
  readonly changes: readonly Change[];
}

async function play(seed: number, acts: number): Promise<Done[]> {
  const done: Done[] = [];
  const choose = choicesOf(seed);
  for (let n = 0; done.length < acts; n++) {
    const stands = await loadAllStands(database.pool);
    const act = actOf(
      choose(n),
      stands,
      done.map(({ changes }) => changes),
    );
    const actId = act.kind === 'undo' ? done.find(({ changes }) => changes === act.changes)?.id : undefined;
    if (act.kind === 'undo' && actId === undefined) continue;
    const performed = await perform(act.kind === 'undo' ? { kind: 'undo', actId: actId ?? '' } : act);
    if (!performed.ok) continue;
    const { rows } = await database.pool.query('select changes from event_act where id = $1', [performed.value.actId]);
    done.push({ id: performed.value.actId, changes: rows[0].changes });
  }
  return done;
}

/** What no regrouping may do is left out; everything else it does. */
async function regroup(seed: number): Promise<number> {
  const pins = new Map((await rowsOf<GroupingPinRow>(database.pool, groupingPins)).map((pin) => [pin.articleId, pin]));
  const closed = new Set((await rowsOf<{ id: string }>(database.pool, closedEvents)).map(({ id }) => id));
  const { articles, events } = await loadAllStands(database.pool);
  const open = [...events.keys()].filter((id) => !closed.has(id));
  let moved = 0;
  for (const [n, [id]] of [...articles].entries()) {
    const to = open[(n * 31 + seed) % open.length]!;
    const pin = pins.get(id);
    if (pin?.isPinned || pin?.notEventIds.includes(to)) continue;
    await database.pool.query(
      `insert into event_article values ($1, $2, $3)
       on conflict (article_id) do update set event_id = excluded.event_id, decision_id = excluded.decision_id`,
      [id, to, newId()],
    );
    moved++;
  }
  return moved;
}

describe('acts of people in the database', () => {
  it('80 at random and their undo in reverse order leave the state as it was', { timeout: 120_000 }, async () => {
    const before = await hash();
    const done = await play(20_261_129, 80);
    expect(await hash()).not.toBe(before);
    for (const { id } of done.toReversed()) {
      expect(await perform({ kind: 'undo', actId: id })).toMatchObject({ ok: true });
    }
    expect(await hash()).toBe(before);
  });

  it('survive a regrouping, and it moves everything else', async () => {
    expect((await perform({ kind: 'move', articleIds: [article(1)], toEventId: event(2), title: null })).ok).toBe(true);
    expect((await perform({ kind: 'merge', fromEventId: event(3), intoEventId: event(4) })).ok).toBe(true);
    expect((await perform({ kind: 'confirm', articleIds: [article(0)] })).ok).toBe(true);
    expect((await perform({ kind: 'lock-event', eventId: event(5) })).ok).toBe(true);
    expect((await perform({ kind: 'move', articleIds: [article(6)], toEventId: null, title: null })).ok).toBe(true);
    const before = await loadAllStands(database.pool);
    for (const seed of [0, 1, 2, 3, 4, 5, 6, 7]) expect(await regroup(seed)).toBeGreaterThan(15);
    const after = await loadAllStands(database.pool);
    const said = [...before.articles].filter(([, { pin, eventId }]) => pin !== null || eventId === event(5));
    expect(said.length).toBeGreaterThan(10);
    for (const [id, stand] of said) expect(after.articles.get(id)).toEqual(stand);
    expect(after.articles.get(article(6))).toMatchObject({ notEventIds: [event(6)] });
    expect(after.articles.get(article(6))?.eventId).not.toBe(event(6));
    const inClosed = [...after.articles.values()].filter(({ eventId }) => eventId === event(3));
    expect(inClosed).toEqual([]);
  });

  it('of two people at once the second is told', async () => {
    const rename = (title: string) =>
      perform(
        { kind: 'name', eventId: event(1), title },
        { expected: { versions: [{ eventId: event(1), version: 1 }] } },
      );
    const both = await Promise.all([rename('One'), rename('Other')]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(both).toContainEqual({ ok: false, error: { code: 'CONFLICT', id: event(1) } });
  });

  it('are undone once', async () => {
    const named = await perform({ kind: 'name', eventId: event(1), title: 'One' });
    if (!named.ok) throw new Error(named.error.code);
    const undo = { kind: 'undo', actId: named.value.actId } as const;
    const both = await Promise.all([perform(undo), perform(undo)]);
    expect(both).toContainEqual({ ok: false, error: { code: 'UNDONE_ALREADY', id: named.value.actId } });
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await perform({ kind: 'undo', actId: newId() })).toMatchObject({ ok: false, error: { code: 'NO_ACT' } });
  });

  it('an undo gives back the reasons an article was there for', async () => {
    const { rows: first } = await database.pool.query('select * from event_article where article_id = $1', [
      article(1),
    ]);
    const moved = await perform({ kind: 'move', articleIds: [article(1)], toEventId: event(2), title: null });
    if (!moved.ok) throw new Error(moved.error.code);
    await perform({ kind: 'undo', actId: moved.value.actId });
    const { rows: last } = await database.pool.query('select * from event_article where article_id = $1', [article(1)]);
    expect(last[0].decision_id).toBe(first[0].decision_id);
    const { rows: log } = await database.pool.query(
      'select origin, from_event_id, to_event_id, batch_id is null as old from event_decision where article_id = $1 order by decided_at, id',
      [article(1)],
    );
    expect(log).toEqual([
      { origin: 'grouping', from_event_id: null, to_event_id: event(1), old: true },
      { origin: 'person', from_event_id: event(1), to_event_id: event(2), old: false },
      { origin: 'person', from_event_id: event(2), to_event_id: event(1), old: false },
    ]);
  });
});
