import { newId } from '@parallax/persistence';
import type { ClientBase, Pool } from 'pg';
import { JobCancelled, tellEnd, tellProgress, type ToldJob } from '../progress/index.js';
import { enqueue, type JobTask } from '../queue/index.js';
import { measureArticles } from './measure-articles.js';

export const MEASURE_ARTICLES = 'measure-articles';

/** Asks for all measures to be taken of new and changed texts; asking twice queues it once. */
export async function enqueueMeasureArticles(database: Pool | ClientBase): Promise<void> {
  await enqueue(database, MEASURE_ARTICLES, {}, { jobKey: MEASURE_ARTICLES });
}

/** The task `measure-articles`: tells listeners how far it is; stopped, it goes on where it was when asked again. */
export const measureArticlesTask =
  (database: Pool): JobTask =>
  async (_payload, { signal }) => {
    const told: ToldJob = { jobId: newId(), kind: MEASURE_ARTICLES, unit: 'articles' };
    const tell = tellProgress(database, told, signal);
    let reached = { done: 0, total: 0 };
    const onStep = async (done: number, total: number): Promise<void> => {
      reached = { done, total };
      if (total > 0) await tell(done, total);
    };
    try {
      const done = await measureArticles({ database, onStep });
      if (done > 0) await tellEnd(database, told, { status: 'succeeded', done, total: done });
    } catch (error) {
      if (!(error instanceof JobCancelled) && !signal.aborted) throw error;
      await tellEnd(database, told, { status: signal.aborted ? 'interrupted' : 'cancelled', ...reached });
    }
  };
