import { newId } from '@parallax/persistence';
import type { ClientBase, Pool } from 'pg';
import { enqueueMeasureReuse } from '../measure-reuse/index.js';
import { JobCancelled, tellEnd, tellProgress, type ToldJob } from '../progress/index.js';
import { enqueue, type JobTask } from '../queue/index.js';
import { groupArticles } from './group-articles.js';

export const GROUP_ARTICLES = 'group-articles';

/** Asks for articles of no event to be grouped; asking twice queues it once. */
export async function enqueueGroupArticles(database: Pool | ClientBase): Promise<void> {
  await enqueue(database, GROUP_ARTICLES, {}, { jobKey: GROUP_ARTICLES });
}

/** The task `group-articles`; switched off, it does nothing when asked. Stopped, it goes on where it was. */
export const groupArticlesTask =
  (database: Pool, { isOn }: { readonly isOn: boolean }): JobTask =>
  async (_payload, { signal }) => {
    if (!isOn) return;
    const told: ToldJob = { jobId: newId(), kind: GROUP_ARTICLES, unit: 'articles' };
    const tell = tellProgress(database, told, signal);
    let reached = { done: 0, total: 0 };
    const onStep = async (done: number, total: number): Promise<void> => {
      reached = { done, total };
      await tell(done, total);
    };
    try {
      const { grouped } = await groupArticles({ database, onStep });
      if (reached.total > 0) await tellEnd(database, told, { status: 'succeeded', ...reached });
      if (grouped > 0) await enqueueMeasureReuse(database);
    } catch (error) {
      if (!(error instanceof JobCancelled) && !signal.aborted) throw error;
      await tellEnd(database, told, { status: signal.aborted ? 'interrupted' : 'cancelled', ...reached });
    }
  };
