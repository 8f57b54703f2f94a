import { isJobCancelled, rowsOf } from '@parallax/persistence';
import type { Pool } from 'pg';
import { type JobProgress, publishProgress } from './publish-progress.js';

/** Seconds between two reports: often enough to be watched, seldom enough to cost nothing. */
const PAUSE_MS = 300;

/** Thrown inside a job that a person has stopped. */
export class JobCancelled extends Error {
  constructor() {
    super('The job was cancelled.');
  }
}

/** Counts steps of a job. @throws JobCancelled, or the reason of the signal, when the job shall stop. */
export type OnStep = (done: number, total: number) => Promise<void>;

export interface ToldJob {
  readonly jobId: string;
  readonly kind: string;
  readonly unit: JobProgress['unit'];
}

/** Tells all listeners how far a job is and looks whether it shall stop, at most every third of a second. */
export function tellProgress(database: Pool, job: ToldJob, signal?: AbortSignal): OnStep {
  const startedAt = performance.now();
  let toldAt = Number.NEGATIVE_INFINITY;
  return async (done, total) => {
    signal?.throwIfAborted();
    const now = performance.now();
    if (now - toldAt < PAUSE_MS) return;
    toldAt = now;
    const seconds = (now - startedAt) / 1000;
    const ratePerSecond = done > 0 && seconds > 0 ? done / seconds : null;
    const secondsLeft = ratePerSecond === null ? null : Math.max(0, total - done) / ratePerSecond;
    await publishProgress(database, {
      ...job,
      status: 'running',
      done,
      total,
      ratePerSecond,
      secondsLeft,
      message: null,
    });
    const [row] = await rowsOf<{ isCancelled: boolean }>(database, isJobCancelled(job.jobId));
    if (row?.isCancelled) throw new JobCancelled();
  };
}

/** Tells how a job ended. */
export const tellEnd = (
  database: Pool,
  job: ToldJob,
  end: { readonly status: JobProgress['status']; readonly done: number; readonly total: number | null },
): Promise<void> =>
  publishProgress(database, { ...job, ...end, ratePerSecond: null, secondsLeft: null, message: null });
