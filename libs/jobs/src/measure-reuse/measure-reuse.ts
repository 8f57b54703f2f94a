import type { ClientBase, Pool } from 'pg';
import { measureEvents } from './measure-events.js';
import { refreshEventSummaries } from './refresh-event-summaries.js';
import { nextEvents, staleAmong, type StaleEvent } from './stale-events.js';

/** How far a walk through all events has come. */
export interface MeasureProgress {
  readonly done: number;
  readonly total: number;
}

export interface MeasureOptions {
  readonly database: Pool;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: MeasureProgress) => void | Promise<void>;
}

export interface MeasureOutcome {
  /** Events that were stale and are measured now. */
  readonly measured: number;
  /** Rows of text_reuse written: two for every pair that shares text. */
  readonly rows: number;
  /** False when the signal ended the walk early; what is left stays stale and is found next time. */
  readonly finished: boolean;
}

const EVENTS_A_STEP = 100;
/** Texts held at once, unless a single event has more. */
const ARTICLES_A_BATCH = 500;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';
/** One measuring transaction at a time, so that two workers never wait for each other's rows in a circle. */
const MEASURING = 4_100_301;

async function inTransaction<T>(database: Pool, work: (client: ClientBase) => Promise<T>): Promise<T> {
  const client = await database.connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined); // a lost connection has rolled back already
    throw error;
  } finally {
    client.release();
  }
}

/** Pairs of articles that were taken out of their events and belong to none. */
async function deleteHomelessPairs(client: ClientBase): Promise<void> {
  await client.query(
    'delete from text_reuse r where not exists (select from event_article ea where ea.article_id = r.article_id)',
  );
}

function batchesOf(events: readonly StaleEvent[]): StaleEvent[][] {
  const batches: StaleEvent[][] = [];
  let articles = 0;
  for (const event of events) {
    articles += event.articleIds.length;
    const open = articles <= ARTICLES_A_BATCH ? batches.at(-1) : undefined;
    if (open) open.push(event);
    else {
      batches.push([event]);
      articles = event.articleIds.length;
    }
  }
  return batches;
}

interface Step {
  readonly measured: number;
  readonly rows: number;
}

async function measureStep(client: ClientBase, eventIds: readonly string[], signal?: AbortSignal): Promise<Step> {
  await client.query('select pg_advisory_xact_lock($1)', [MEASURING]);
  // Asked again under the lock: another worker may have measured them meanwhile.
  const stale = await staleAmong(client, eventIds);
  const step = { measured: 0, rows: 0 };
  for (const batch of batchesOf(stale)) {
    if (signal?.aborted) break;
    step.rows += await measureEvents(client, batch);
    step.measured += batch.length;
  }
  if (stale.some((event) => event.articleIds.length === 0)) await deleteHomelessPairs(client);
  return step;
}

/** Measures the stale ones of these events, and puts the summaries of all of them right. */
async function measureAmong(database: Pool, eventIds: readonly string[], signal?: AbortSignal): Promise<Step> {
  await inTransaction(database, (client) => refreshEventSummaries(client, eventIds));
  const stale = (await staleAmong(database, eventIds)).map((event) => event.id);
  if (stale.length === 0) return { measured: 0, rows: 0 };
  return inTransaction(database, (client) => measureStep(client, stale, signal));
}

/**
 * Walks through all events and measures shared text where articles or texts have changed, also putting
 * stale summaries right. A second run finds nothing to do; two at once leave the same rows as one.
 */
export async function measureReuse({ database, signal, onProgress }: MeasureOptions): Promise<MeasureOutcome> {
  const total = (await database.query<{ n: number }>('select count(*)::int as n from event')).rows[0]?.n ?? 0;
  const sum = { measured: 0, rows: 0, done: 0 };
  let ids = await nextEvents(database, FIRST_ID, EVENTS_A_STEP);
  while (ids.length > 0 && !signal?.aborted) {
    const step = await measureAmong(database, ids, signal);
    sum.measured += step.measured;
    sum.rows += step.rows;
    sum.done += ids.length;
    await onProgress?.({ done: sum.done, total: Math.max(total, sum.done) });
    ids = await nextEvents(database, ids.at(-1) ?? FIRST_ID, EVENTS_A_STEP);
  }
  return { measured: sum.measured, rows: sum.rows, finished: !signal?.aborted };
}
