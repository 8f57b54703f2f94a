import {
  countStale,
  inSnapshot,
  inTransaction,
  rowsOf,
  type StalePlaceRow,
  stalePlaces,
  streamRows,
} from '@parallax/persistence';
import { type CommonLimits, REUSE_VERSION } from '@parallax/reuse';
import type { Pool } from 'pg';
import type { OnStep } from '../progress/index.js';
import { type BatchOutcome, measureBatch } from './measure-batch.js';
import { refreshStaleSummaries } from './refresh-event-summaries.js';

export interface MeasureOptions {
  readonly database: Pool;
  /** Called between batches with the articles measured so far; what it throws ends the walk. */
  readonly onStep?: OnStep;
  /** For tests: from how many articles on a shingle is common. */
  readonly limits?: CommonLimits;
}

/** Articles a batch has at least, where there are as many; an event is never cut in two. */
const ARTICLES_A_BATCH = 400;
/** One batch at a time, so that what is counted is right, and two workers never wait for each other in a circle. */
const IN_TURN = { locks: ['measureReuse'] } as const;
/** Batches of articles, the articles of an event together. */
async function* batchesOf(rows: AsyncIterable<readonly StalePlaceRow[]>): AsyncGenerator<string[]> {
  let batch: string[] = [];
  let event: string | null = null;
  for await (const some of rows) {
    for (const row of some) {
      const isCut = row.eventId === null || row.eventId !== event;
      if (isCut && batch.length >= ARTICLES_A_BATCH) {
        yield batch;
        batch = [];
      }
      batch.push(row.id);
      event = row.eventId;
    }
  }
  if (batch.length > 0) yield batch;
}

/** One walk through what is stale as it begins. */
async function walk({ database, limits }: MeasureOptions, onBatch: (outcome: BatchOutcome) => Promise<void>) {
  await inSnapshot(database, async (snapshot) => {
    for await (const ids of batchesOf(streamRows<StalePlaceRow>(snapshot, stalePlaces(REUSE_VERSION)))) {
      await onBatch(await inTransaction(database, (client) => measureBatch(client, ids, limits), IN_TURN));
    }
  });
}

/**
 * Measures the shared text of every article whose text, outlet, event or date changed, and puts summaries of events
 * right. A walk may make others stale, since what many articles have in common shows only then; it goes on until
 * nothing is. A second run finds nothing to do; two at once leave the same rows as one.
 * @throws what `onStep` throws, after a whole batch: what is left stays stale and is found next time.
 */
export async function measureReuse(options: MeasureOptions): Promise<BatchOutcome> {
  const { database, onStep } = options;
  await refreshStaleSummaries(database);
  const sum = { measured: 0, rows: 0 };
  for (;;) {
    const left = (await rowsOf<{ n: number }>(database, countStale(REUSE_VERSION)))[0]?.n ?? 0;
    const [before, total] = [sum.measured, sum.measured + left];
    if (left > 0) {
      await onStep?.(sum.measured, total);
      await walk(options, async ({ measured, rows }) => {
        sum.measured += measured;
        sum.rows += rows;
        await onStep?.(sum.measured, Math.max(total, sum.measured));
      });
    }
    if (sum.measured === before) return sum;
  }
}
