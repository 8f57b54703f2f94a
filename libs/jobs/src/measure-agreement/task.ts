import type { Pool } from 'pg';
import { type JobProgress, publishProgress } from '../progress/index.js';
import { enqueue, findJob, isGivenUp, type JobTask } from '../queue/index.js';
import { measureAgreement } from './measure-agreement.js';
import { type AgreementRequest, MEASURE_AGREEMENT, type PreparedAgreement } from './prepare-agreement.js';
import { progressOf } from './progress.js';

const MOST_ATTEMPTS = 3;
const keyOf = ({ inputHash }: PreparedAgreement): string => `${MEASURE_AGREEMENT} ${inputHash}`;

/** Asks a worker to measure; asked twice for the same input it is queued once, its attempts counted anew. */
export async function enqueueMeasureAgreement(database: Pool, prepared: PreparedAgreement): Promise<void> {
  const { request, jobId, scopeRow } = prepared;
  const payload: Payload = { request, jobId, total: scopeRow.frames.length };
  await enqueue(database, MEASURE_AGREEMENT, payload, { jobKey: keyOf(prepared), maxAttempts: MOST_ATTEMPTS });
}

/** Whether a worker measures this input, will, or has given it up. */
export type Measuring =
  | { readonly state: 'none' | 'queued' }
  | { readonly state: 'given_up'; readonly attempts: number; readonly lastError: string | null };

export async function findMeasuring(database: Pool, prepared: PreparedAgreement): Promise<Measuring> {
  const job = await findJob(database, keyOf(prepared));
  if (job === null) return { state: 'none' };
  return isGivenUp(job) ? { state: 'given_up', attempts: job.attempts, lastError: job.lastError } : { state: 'queued' };
}

/** The task `measure-agreement`: measures what was asked for, unless that is stored already, and stores it. */
export const measureAgreementTask =
  (database: Pool): JobTask =>
  async (payload, { signal }) => {
    const { request, jobId, total } = readPayload(payload);
    const tell = (status: JobProgress['status'], done: number): Promise<void> =>
      publishProgress(database, progressOf({ jobId, total }, { status, done, seconds: 0 }));
    // Labels may have come since it was asked for: then another input is measured, but whoever asked hears of it.
    const onProgress = (progress: JobProgress): Promise<void> => publishProgress(database, { ...progress, jobId });
    try {
      await measureAgreement({ database, request, signal, onProgress });
      await tell('succeeded', total);
    } catch (error) {
      await tell(signal.aborted ? 'interrupted' : 'failed', 0);
      throw error;
    }
  };

interface Payload {
  readonly request: AgreementRequest;
  readonly jobId: string;
  /** Frames. */
  readonly total: number;
}

/** @throws when the payload is not what enqueueMeasureAgreement writes: a mistake of ours. */
function readPayload(payload: unknown): Payload {
  const { request, jobId, total } = { ...(payload as Partial<Payload>) };
  if (typeof request?.scope !== 'object' || typeof jobId !== 'string' || typeof total !== 'number') {
    throw new Error(`Not a payload of ${MEASURE_AGREEMENT}: ${JSON.stringify(payload)}.`);
  }
  return { request, jobId, total };
}
