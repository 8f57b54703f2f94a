import { type Background, GROUPING_VERSION } from '@parallax/events';
import type { EventId } from '@parallax/kernel';
import {
  barredFrom,
  closedEvents,
  countUngrouped,
  countUnsketched,
  type GroupingDecision,
  inSnapshot,
  inTransaction,
  lockEventActs,
  newId,
  rowsOf,
  type Sql,
  stillUngrouped,
  storeGrouping,
  streamRows,
  ungroupedArticles,
  unsketchedArticles,
} from '@parallax/persistence';
import type { Pool, PoolClient } from 'pg';
import { refreshEventSummaries } from '../measure-reuse/index.js';
import type { OnStep } from '../progress/index.js';
import { findCompany } from './find-company.js';
import { type Bounds, type PlannedGrouping, planGrouping } from './plan-grouping.js';
import { readBackground } from './read-background.js';
import { sketchArticles } from './sketch-articles.js';

export interface GroupArticlesOptions {
  readonly database: Pool;
  /** Called between batches with the articles done so far; what it throws ends the walk. */
  readonly onStep?: OnStep;
}

export interface GroupArticlesOutcome {
  /** Articles put into events. */
  readonly grouped: number;
  /** Events begun. */
  readonly events: number;
}

const ARTICLES_A_BATCH = 200;
/** One batch at a time, so that two workers do not begin the same event twice. */
const IN_TURN = { locks: ['groupArticles'] } as const;
const countOf = async (database: Pool, statement: Sql): Promise<number> =>
  (await rowsOf<{ n: number }>(database, statement))[0]?.n ?? 0;

/** Walks over what a statement names as it begins, batch by batch. */
async function walk(database: Pool, statement: Sql, onBatch: (ids: readonly string[]) => Promise<void>): Promise<void> {
  let batch: string[] = [];
  await inSnapshot(database, async (snapshot) => {
    for await (const rows of streamRows<{ id: string }>(snapshot, statement)) {
      for (const { id } of rows) {
        batch.push(id);
        if (batch.length < ARTICLES_A_BATCH) continue;
        await onBatch(batch);
        batch = [];
      }
    }
    if (batch.length > 0) await onBatch(batch);
  });
}

/**
 * Puts every article that is in no event into one: into one that is there, or into a new one. Articles that are in an
 * event stay there; what people decided and locked is kept. A second run finds nothing to do.
 * @throws what `onStep` throws, after a whole batch: what is left is found next time.
 */
export async function groupArticles({ database, onStep }: GroupArticlesOptions): Promise<GroupArticlesOutcome> {
  const unsketched = await countOf(database, countUnsketched(GROUPING_VERSION));
  const total = unsketched + (await countOf(database, countUngrouped));
  if (total === 0) return { grouped: 0, events: 0 };
  const background = await readBackground(database);
  let [done, sum] = [0, { grouped: 0, events: 0 }];
  const step = async (count: number): Promise<void> => {
    done += count;
    await onStep?.(done, Math.max(total, done));
  };
  await step(0);
  await walk(database, unsketchedArticles(GROUPING_VERSION), async (ids) => {
    await inTransaction(database, (client) => sketchArticles(client, background, ids), IN_TURN);
    await step(ids.length);
  });
  await walk(database, ungroupedArticles, async (ids) => {
    const { grouped, events } = await inTransaction(database, (client) => groupBatch(client, background, ids), IN_TURN);
    sum = { grouped: sum.grouped + grouped, events: sum.events + events };
    await step(ids.length);
  });
  return sum;
}

/** Plans while people go on, and keeps of the plan what still holds when it is written. */
async function groupBatch(
  client: PoolClient,
  background: Background,
  batch: readonly string[],
): Promise<GroupArticlesOutcome> {
  const planned = await planBatch(client, background, batch);
  if (planned === null) return { grouped: 0, events: 0 };
  await lockEventActs(client);
  const ids = planned.decisions.map(({ articleId }) => articleId);
  const free = new Set(await stillFree(client, ids));
  const { closedEvents: closed, barred } = await boundsOf(client, ids);
  const isBarred = ({ articleId, eventId }: GroupingDecision): boolean =>
    barred.some((one) => one.articleId === articleId && one.eventId === eventId);
  const decisions = planned.decisions.filter(
    (one) => free.has(one.articleId) && !closed.has(one.eventId) && !isBarred(one),
  );
  const used = new Set(decisions.map(({ eventId }) => eventId));
  const events = planned.events.filter(({ id }) => used.has(id));
  await storeGrouping(client, { id: newId(), events, decisions, decidedBy: GROUPING_VERSION });
  await refreshEventSummaries(client, [...used]);
  return { grouped: decisions.length, events: events.length };
}

async function planBatch(
  client: PoolClient,
  background: Background,
  batch: readonly string[],
): Promise<PlannedGrouping | null> {
  const ids = await stillFree(client, batch);
  if (ids.length === 0) return null;
  const company = await findCompany(client, background, ids);
  return planGrouping(company, await boundsOf(client, ids), { background, newId });
}

const stillFree = async (client: PoolClient, ids: readonly string[]): Promise<string[]> =>
  (await rowsOf<{ id: string }>(client, stillUngrouped(ids))).map(({ id }) => id);

async function boundsOf(client: PoolClient, ids: readonly string[]): Promise<Bounds> {
  const closed = await rowsOf<{ id: EventId }>(client, closedEvents);
  const barred = await rowsOf<Bounds['barred'][number]>(client, barredFrom(ids));
  return { closedEvents: new Set(closed.map(({ id }) => id)), barred };
}
