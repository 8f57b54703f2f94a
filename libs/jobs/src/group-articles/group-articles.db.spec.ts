import { plantedStream, type PlantedReport, scoreGroups } from '@parallax/events';
import { asId, type ArticleId, type EventId } from '@parallax/kernel';
import { performEventAct } from '@parallax/persistence';
import { seededRandom } from '@parallax/statistics';
import { createTestDatabase, type TestDatabase } from '@parallax/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { groupArticles } from './group-articles.js';
import { groupArticlesTask } from './task.js';

let database: TestDatabase;
const run = (statement: string, values: unknown[] = []) => database.pool.query(statement, values);
const group = () => groupArticles({ database: database.pool });
const id = (n: number): string => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`;

interface Article {
  readonly headline: string;
  readonly body: string;
  readonly day?: number | null;
  readonly event?: number;
}

const BEGIN = Date.UTC(2026, 2, 1);

async function add(article: string, { headline, body, day = 1, event }: Article): Promise<void> {
  const at = day === null ? null : new Date(BEGIN + day * 86_400_000).toISOString();
  await run(
    `insert into article (id, source_id, headline, word_count, published_at, published_precision)
     values ($1, $2, $3, 8, $4, case when $4::timestamptz is not null then 'time' end)`,
    [article, id(1), headline, at],
  );
  await run(
    `insert into article_version (article_id, version_no, headline, content_hash, cleaning_method)
     values ($1, 1, $2, sha256(convert_to($3, 'UTF8')), 'none')`,
    [article, headline, body],
  );
  await run('insert into article_text (article_id, version_no, body) values ($1, 1, $2)', [article, body]);
  if (event === undefined) return;
  const values = [article, id(event), id(9_000_000 + Number(article.slice(-6)))];
  await run(
    `insert into event_decision (article_id, id, to_event_id, origin, reason, decided_by)
     values ($1, $3, $2, 'import', 'As the file says.', 'import')`,
    values,
  );
  await run('insert into event_article (article_id, event_id, decision_id) values ($1, $2, $3)', values);
}

const addEvent = (event: number) =>
  run('insert into event (id, key, title) values ($1, $2, $2)', [id(event), `event ${event}`]);

async function placesOf(): Promise<Map<string, string>> {
  const { rows } = await run('select article_id, event_id from event_article');
  return new Map(rows.map((row) => [String(row.article_id), String(row.event_id)]));
}

const act = (what: Parameters<typeof performEventAct>[1]['act']) =>
  performEventAct(database.pool, { act: what, reason: 'Seen by a person.', decidedBy: 'Ana' });

const DAM = 'The dam above Ostrev was closed after cracks were found in the northern wall, Mira Tal said';
const FIRE = 'A fire in the harbour of Lunden destroyed two warehouses and a ferry, Ilan Brok said';
const dam = (day: number | null = 1) => ({ headline: 'Ostrev dam closed', body: DAM, day });
const fire = (day: number | null = 1) => ({ headline: 'Lunden harbour burns', body: FIRE, day });

beforeEach(async () => {
  database = await createTestDatabase();
  await run('insert into source (id, name, initials) values ($1, $2, $3)', [id(1), 'Aven Courier', 'AC']);
});
afterEach(() => database.drop());

describe('a planted stream in the database', () => {
  const reports = [...plantedStream({ events: 30, days: 8, rng: seededRandom('stored') })];
  const idOf = new Map(reports.map(({ key }, at) => [key, id(1_000 + ((at * 7_919) % 1_000_003))]));
  const addAll = async (some: readonly PlantedReport[]): Promise<void> => {
    for (const { key, headline, body, day } of some) await add(idOf.get(key)!, { headline, body, day });
  };
  const f1 = async (): Promise<number> => {
    const events = new Map<string, string[]>();
    for (const [article, event] of await placesOf()) events.set(event, [...(events.get(event) ?? []), article]);
    const gold = new Map(reports.map(({ key, event }) => [idOf.get(key)!, event]));
    return scoreGroups([...events.values()], gold).bCubed.f1 ?? 0;
  };

  it('puts every article into an event, with score and reasons, and a second time changes nothing', async () => {
    await addAll(reports);
    const steps: number[][] = [];
    const outcome = await groupArticles({
      database: database.pool,
      onStep: async (done, total) => void steps.push([done, total]),
    });
    expect(outcome.grouped).toBe(reports.length);
    expect(await f1()).toBeGreaterThan(0.88);
    expect(steps.at(-1)).toEqual([2 * reports.length, 2 * reports.length]);

    const { rows } = await run('select * from event_decision where score is not null order by score desc limit 1');
    expect(rows[0]).toMatchObject({ origin: 'grouping', decided_by: 'grouping-1', from_event_id: null });
    expect(rows[0].details).toMatchObject({
      ...{ method: 'grouping', version: 'grouping-1', mark: 0.18, nearestArticleId: expect.any(String) },
      sharedWords: expect.arrayContaining([{ word: expect.any(String), documents: expect.any(Number) }]),
    });
    expect(rows[0].reason).toMatch(/^Score \.\d\d \(from \.18 on\): (names|words) /);

    const before = await placesOf();
    expect(await group()).toEqual({ grouped: 0, events: 0 });
    expect(await placesOf()).toEqual(before);
    expect((await run('select count(*)::int as n from event_decision')).rows[0].n).toBe(reports.length);
  });

  it('goes on day by day: what was placed stays, what comes joins it', async () => {
    const days = [3, 5, Infinity];
    let earlier = -Infinity;
    for (const until of days) {
      await addAll(reports.filter(({ day }) => (day ?? 9) > earlier && (day ?? 9) <= until));
      const before = await placesOf();
      await group();
      const after = await placesOf();
      for (const [article, event] of before) expect(after.get(article)).toBe(event);
      earlier = until;
    }
    expect(await f1()).toBeGreaterThan(0.85);
  });

  it('stopped in the middle, it is finished by the next run; two at once place everything once', async () => {
    await addAll(reports.slice(0, 230));
    const stop = async (done: number): Promise<void> => {
      if (done > 240) throw new Error('stopped');
    };
    await expect(groupArticles({ database: database.pool, onStep: stop })).rejects.toThrow('stopped');
    const outcomes = await Promise.all([group(), group()]);
    expect(outcomes[0].grouped + outcomes[1].grouped).toBeLessThan(230);
    const { rows } = await run(
      'select count(*)::int as n, count(distinct article_id)::int as articles from event_decision',
    );
    expect(rows[0]).toEqual({ n: 230, articles: 230 });
  });
});

describe('what stands', () => {
  it('an event from a file takes in what belongs to it, under its own title', async () => {
    await addEvent(50);
    await add(id(11), { ...dam(), event: 50 });
    await add(id(12), { ...dam(2), headline: 'Dam above Ostrev shut' });
    await add(id(13), fire());
    await add(id(14), fire(null));
    expect(await group()).toEqual({ grouped: 3, events: 1 });
    const places = await placesOf();
    expect(places.get(id(12))).toBe(id(50));
    expect(places.get(id(13))).toBe(places.get(id(14)));
    const { rows } = await run('select title, title_origin, article_count from event order by title_origin');
    expect(rows).toEqual([
      { title: 'Lunden harbour burns', title_origin: 'grouping', article_count: 2 },
      { title: 'event 50', title_origin: 'import', article_count: 2 },
    ]);
  });

  it('tells the best of the other events, and how close it was', async () => {
    await addEvent(50);
    await add(id(11), { ...dam(), event: 50 });
    for (const n of [1, 2, 3, 4, 5, 6, 7, 8]) {
      await add(id(20 + n), {
        headline: `Note${n}`,
        body: `Word${n} of the north was kept by one${n} for three${n} years.`,
      });
    }
    await add(id(12), { ...fire(6), body: `${FIRE}; it was seen from Ostrev` });
    await group();
    const { rows } = await run('select score, reason, details, margin from event_decision where article_id = $1', [
      id(12),
    ]);
    expect(rows[0]).toMatchObject({ score: null, details: { runnerUp: { eventId: id(50) } } });
    expect(rows[0].reason).toMatch(/^Begins an event: the nearest event scored \.\d\d, below \.18\.$/);
    expect(rows[0].margin).toBeCloseTo(0.18 - rows[0].details.runnerUp.score, 9);
  });

  it('locked events take nothing in, and what a person took out stays out', async () => {
    await addEvent(50);
    await add(id(11), { ...dam(), event: 50 });
    await add(id(12), { ...dam(), event: 50 });
    const [event, article] = [asId<EventId>(id(50)), asId<ArticleId>(id(12))];
    await act({ kind: 'move', articleIds: [article], toEventId: null, title: null });
    await add(id(13), dam());
    await group();
    const places = await placesOf();
    expect(places.get(id(13))).toBe(id(50));
    expect(places.get(id(12))).not.toBe(id(50));
    await act({ kind: 'lock-event', eventId: event });
    await add(id(14), dam());
    await group();
    expect((await placesOf()).get(id(14))).not.toBe(id(50));
    expect((await placesOf()).get(id(13))).toBe(id(50));
  });

  it('a changed date or text is entered anew, and the article stays where it is', async () => {
    await add(id(11), dam());
    await group();
    const before = await placesOf();
    await run(`update article set published_at = '2027-03-01T00:00:00Z' where id = $1`, [id(11)]);
    expect(await group()).toEqual({ grouped: 0, events: 0 });
    expect(await placesOf()).toEqual(before);
    await add(id(12), dam());
    await group();
    expect((await placesOf()).get(id(12))).not.toBe(before.get(id(11)));
  });

  it('switched off, nothing is grouped', async () => {
    await add(id(11), dam());
    const signal = new AbortController().signal;
    await groupArticlesTask(database.pool, { isOn: false })({}, { signal } as never);
    expect(await placesOf()).toEqual(new Map());
  });
});
