import type pg from 'pg';
import { enqueueGroupArticles } from '../group-articles/index.js';
import { enqueueMeasureArticles } from '../measure-articles/index.js';
import { enqueueMeasureReuse } from '../measure-reuse/index.js';
import { enqueueMeasureSourceHealth } from '../measure-source-health/index.js';

/** No schema or no function: the queue was never installed here; a worker walks all stale events when it starts. */
const NO_QUEUE = new Set(['3F000', '42883', '42P01']);

/** Asks the worker to group and measure the articles and events that an import changed; once, however many imports ask. */
export async function requestMeasuring(database: pg.Pool): Promise<void> {
  try {
    await enqueueMeasureArticles(database);
    await enqueueGroupArticles(database);
    await enqueueMeasureReuse(database);
    await enqueueMeasureSourceHealth(database);
  } catch (error) {
    const state = error instanceof Error && 'code' in error ? error.code : null;
    if (typeof state !== 'string' || !NO_QUEUE.has(state)) throw error;
  }
}
