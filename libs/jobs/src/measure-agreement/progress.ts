import type { JobProgress } from '../progress/index.js';
import { MEASURE_AGREEMENT, type PreparedAgreement } from './prepare-agreement.js';

/** How far: frames measured, after how many seconds. */
export interface Step {
  readonly status: JobProgress['status'];
  readonly done: number;
  readonly seconds: number;
}

export function progressOf(
  { jobId, total }: { readonly jobId: string; readonly total: number },
  { status, done, seconds }: Step,
): JobProgress {
  const ratePerSecond = done > 0 && seconds > 0 ? done / seconds : null;
  const secondsLeft = ratePerSecond === null ? null : (total - done) / ratePerSecond;
  const message = `${done} of ${total} frames measured`;
  return { jobId, kind: MEASURE_AGREEMENT, status, done, total, unit: 'frames', ratePerSecond, secondsLeft, message };
}

export const progressAt = ({ jobId, scopeRow }: PreparedAgreement, step: Step): JobProgress =>
  progressOf({ jobId, total: scopeRow.frames.length }, step);
