import type { Pool } from 'pg';
import { type JobProgress, publishProgress } from '../progress/index.js';
import { enqueue, type JobTask } from '../queue/index.js';
import { measureAgreement } from './measure-agreement.js';
import {
  type AgreementRequest,
  keepAgreement,
  MEASURE_AGREEMENT,
  prepareAgreement,
  type PreparedAgreement,
  readAgreement,
} from './prepare-agreement.js';
import { progressAt } from './progress.js';

/** Asks a worker to measure; asked twice for the same input it is queued once. */
export async function enqueueMeasureAgreement(database: Pool, prepared: PreparedAgreement): Promise<void> {
  const jobKey = `${MEASURE_AGREEMENT} ${prepared.inputHash}`;
  await enqueue(database, MEASURE_AGREEMENT, { request: prepared.request }, { jobKey, maxAttempts: 3 });
}

/** The task `measure-agreement`: measures what was asked for, unless that is stored already, and stores it. */
export const measureAgreementTask =
  (database: Pool): JobTask =>
  async (payload, { signal }) => {
    const request = readPayload(payload);
    const prepared = await prepareAgreement(database, request);
    if (prepared === null) return;
    const tell = (status: JobProgress['status'], done: number): Promise<void> =>
      publishProgress(database, progressAt(prepared, { status, done, seconds: 0 }));
    const all = prepared.scopeRow.frames.length;
    if (await readAgreement(database, prepared.inputHash)) return tell('succeeded', all);
    const onProgress = (progress: JobProgress): Promise<void> => publishProgress(database, progress);
    try {
      const measured = await measureAgreement({ database, request, signal, onProgress });
      // Labels may have come since it was asked for: a result is stored under what was read.
      if (measured) await keepAgreement(database, measured.prepared.inputHash, measured.result);
      await tell('succeeded', all);
    } catch (error) {
      await tell(signal.aborted ? 'interrupted' : 'failed', 0);
      throw error;
    }
  };

/** @throws when the payload is not what enqueueMeasureAgreement writes: a mistake of ours. */
function readPayload(payload: unknown): AgreementRequest {
  const { request } = { ...(payload as Partial<{ request: AgreementRequest }>) };
  if (typeof request?.scope !== 'object' || typeof request.seed !== 'string') {
    throw new Error(`Not a payload of ${MEASURE_AGREEMENT}: ${JSON.stringify(payload)}.`);
  }
  return request;
}
