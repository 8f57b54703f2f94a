import { newId } from '@parallax/persistence';
import type { ClientBase, Pool } from 'pg';
import { publishProgress, type JobProgress } from '../progress/index.js';
import { enqueue } from '../queue/index.js';
import { measureReuse, type MeasureProgress } from './measure-reuse.js';

export const MEASURE_REUSE = 'measure-reuse';

/** Asks for shared text to be measured where anything changed; asking twice queues it once. */
export async function enqueueMeasureReuse(database: Pool | ClientBase): Promise<void> {
  await enqueue(database, MEASURE_REUSE, {}, { jobKey: MEASURE_REUSE });
}

const NOTHING = { ratePerSecond: null, secondsLeft: null, message: null };

function progressAfter(
  seconds: number,
  { done, total }: MeasureProgress,
): Omit<JobProgress, 'jobId' | 'kind' | 'status'> {
  const ratePerSecond = seconds > 0 ? done / seconds : null;
  const secondsLeft = ratePerSecond ? (total - done) / ratePerSecond : null;
  return { done, total, unit: 'events', ratePerSecond, secondsLeft, message: null };
}

/** The task `measure-reuse`: walks through all events and tells listeners how far it is. */
export async function runMeasureReuseTask(database: Pool, signal: AbortSignal): Promise<void> {
  const job = { jobId: newId(), kind: MEASURE_REUSE };
  const startedAt = performance.now();
  let last: MeasureProgress = { done: 0, total: 0 };
  const outcome = await measureReuse({
    database,
    signal,
    onProgress: async (progress) => {
      last = progress;
      const seconds = (performance.now() - startedAt) / 1000;
      await publishProgress(database, { ...job, status: 'running', ...progressAfter(seconds, progress) });
    },
  });
  const status = outcome.finished ? 'succeeded' : 'interrupted';
  await publishProgress(database, { ...job, status, ...last, unit: 'events', ...NOTHING });
}
