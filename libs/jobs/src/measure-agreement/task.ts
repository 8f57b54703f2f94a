import type { Pool } from 'pg';
import { publishProgress } from '../progress/index.js';
import { enqueue, type JobTask } from '../queue/index.js';
import { measureAgreement } from './measure-agreement.js';
import {
  type AgreementRequest,
  keepAgreement,
  prepareAgreement,
  type PreparedAgreement,
  readAgreement,
} from './prepare-agreement.js';

export const MEASURE_AGREEMENT = 'measure-agreement';

/** Asks a worker to measure; asked twice for the same input it is queued once. */
export async function enqueueMeasureAgreement(database: Pool, prepared: PreparedAgreement): Promise<void> {
  const jobKey = `${MEASURE_AGREEMENT} ${prepared.inputHash}`;
  await enqueue(database, MEASURE_AGREEMENT, { request: prepared.request }, { jobKey, maxAttempts: 3 });
}

/** The task `measure-agreement`: measures what was asked for, unless that is stored already, and stores it. */
export const measureAgreementTask =
  (database: Pool): JobTask =>
  async (payload, { signal }) => {
    // Labels may have come since it was asked for: what is measured is stored under what was read.
    const prepared = await prepareAgreement(database, readPayload(payload));
    if (prepared === null || (await readAgreement(database, prepared.inputHash)) !== null) return;
    const report = reporterOf(database, prepared);
    try {
      const result = await measureAgreement({ database, prepared, signal, onProgress: report });
      await keepAgreement(database, prepared.inputHash, result);
      await report({ done: prepared.scopeRow.frames.length, status: 'succeeded' });
    } catch (error) {
      await report({ done: 0, status: signal.aborted ? 'interrupted' : 'failed' });
      throw error;
    }
  };

/** How many frames are measured. */
export interface AgreementStep {
  readonly done: number;
  readonly status?: 'running' | 'succeeded' | 'failed' | 'interrupted';
}

function reporterOf(database: Pool, { jobId, scopeRow }: PreparedAgreement) {
  const startedAt = performance.now();
  const total = scopeRow.frames.length;
  return async ({ done, status = 'running' }: AgreementStep): Promise<void> => {
    const seconds = (performance.now() - startedAt) / 1000;
    const ratePerSecond = done > 0 && seconds > 0 ? done / seconds : null;
    const secondsLeft = ratePerSecond === null ? null : (total - done) / ratePerSecond;
    await publishProgress(database, {
      ...{ jobId, kind: MEASURE_AGREEMENT, status, done, total, unit: 'frames', ratePerSecond, secondsLeft },
      message: `${done} of ${total} frames measured`,
    });
  };
}

/** @throws when the payload is not what enqueueMeasureAgreement writes: a mistake of ours. */
function readPayload(payload: unknown): AgreementRequest {
  const { request } = { ...(payload as Partial<{ request: AgreementRequest }>) };
  if (typeof request?.scope !== 'object' || typeof request.seed !== 'string') {
    throw new Error(`Not a payload of ${MEASURE_AGREEMENT}: ${JSON.stringify(payload)}.`);
  }
  return request;
}
