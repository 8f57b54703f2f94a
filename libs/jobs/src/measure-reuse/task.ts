import { newId } from '@parallax/persistence';
import type { ClientBase, Pool } from 'pg';
import { JobCancelled, tellEnd, tellProgress, type ToldJob } from '../progress/index.js';
import { enqueue, type JobTask } from '../queue/index.js';
import { measureReuse } from './measure-reuse.js';

export const MEASURE_REUSE = 'measure-reuse';

/** Asks for shared text to be measured where anything changed; asking twice queues it once. */
export async function enqueueMeasureReuse(database: Pool | ClientBase): Promise<void> {
  await enqueue(database, MEASURE_REUSE, {}, { jobKey: MEASURE_REUSE });
}

/** The task `measure-reuse`: tells listeners how far it is; stopped, it goes on where it was when asked again. */
export const measureReuseTask =
  (database: Pool): JobTask =>
  async (_payload, { signal }) => {
    const told: ToldJob = { jobId: newId(), kind: MEASURE_REUSE, unit: 'articles' };
    const tell = tellProgress(database, told, signal);
    let reached = { done: 0, total: 0 };
    const onStep = async (done: number, total: number): Promise<void> => {
      reached = { done, total };
      await tell(done, total);
    };
    try {
      const { measured } = await measureReuse({ database, onStep });
      if (measured > 0) await tellEnd(database, told, { status: 'succeeded', done: measured, total: measured });
    } catch (error) {
      if (!(error instanceof JobCancelled) && !signal.aborted) throw error;
      await tellEnd(database, told, { status: signal.aborted ? 'interrupted' : 'cancelled', ...reached });
    }
  };
