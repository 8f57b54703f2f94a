import { allowJob, cancelJob, isJobCancelled, rowsOf } from '@parallax/persistence';
import type { Pool } from 'pg';
import { JobCancelled, tellEnd, tellProgress, type ToldJob } from '../progress/index.js';
import { enqueue, findJob, forgetJob, isGivenUp, type JobTask } from '../queue/index.js';
import { buildComparison } from './build-comparison.js';
import type { ComparisonKind } from './comparison-kind.js';
import type { PreparedComparison } from './prepare-comparison.js';

export const BUILD_COMPARISON = 'build-comparison';
const MOST_ATTEMPTS = 3;

type Prepared = Pick<PreparedComparison<object>, 'kind' | 'jobId' | 'request'>;
const keyOf = (jobId: string): string => `${BUILD_COMPARISON} ${jobId}`;

interface Payload {
  readonly kind: string;
  readonly request: object;
  readonly jobId: string;
}

/** Asks a worker to compute; asked twice for the same input it is queued once, its attempts counted anew. */
export async function enqueueComparison(database: Pool, prepared: Prepared): Promise<void> {
  const { kind, request, jobId } = prepared;
  const payload: Payload = { kind, request, jobId };
  await enqueue(database, BUILD_COMPARISON, payload, { jobKey: keyOf(jobId), maxAttempts: MOST_ATTEMPTS });
}

/** Whether a worker computes this, will, has given it up, or was told by a person to stop. */
export type Building =
  | { readonly state: 'none' | 'queued' | 'cancelled' }
  | { readonly state: 'given_up'; readonly attempts: number; readonly lastError: string | null };

export async function findBuilding(database: Pool, prepared: Prepared): Promise<Building> {
  const [row] = await rowsOf<{ isCancelled: boolean }>(database, isJobCancelled(prepared.jobId));
  if (row?.isCancelled) return { state: 'cancelled' };
  const job = await findJob(database, keyOf(prepared.jobId));
  if (job === null) return { state: 'none' };
  return isGivenUp(job) ? { state: 'given_up', attempts: job.attempts, lastError: job.lastError } : { state: 'queued' };
}

/** Stops a comparison that waits or runs; it stays stopped until {@link allowComparison}. */
export async function cancelComparison(database: Pool, jobId: string): Promise<void> {
  await rowsOf(database, cancelJob(jobId));
  await forgetJob(database, keyOf(jobId));
}

/** What was stopped or given up is computed when it is asked for again. */
export async function allowComparison(database: Pool, jobId: string): Promise<void> {
  await forgetJob(database, keyOf(jobId));
  await rowsOf(database, allowJob(jobId));
}

/** A kind whose requests come out of the queue, where only a kind's own requests were put in. */
type QueuedKind = ComparisonKind<never, object>;

/** The task `build-comparison` for the kinds known; what is stored already is not computed again. */
export const buildComparisonTask =
  (database: Pool, kinds: readonly QueuedKind[]): JobTask =>
  async (payload, { signal }) => {
    const { kind: name, request, jobId } = readPayload(payload);
    const kind = kinds.find((known) => known.name === name);
    if (kind === undefined) throw new Error(`There is no kind of comparison “${name}”.`);
    const told: ToldJob = { jobId, kind: BUILD_COMPARISON, unit: 'steps' };
    let reached = { done: 0, total: 0 };
    const tell = tellProgress(database, told, signal);
    const onStep = async (done: number, total: number): Promise<void> => {
      reached = { done, total };
      await tell(done, total);
    };
    try {
      await onStep(0, 1);
      await buildComparison(database, kind, request as never, onStep);
      await tellEnd(database, told, { status: 'succeeded', done: reached.total, total: reached.total });
    } catch (error) {
      const isCancelled = error instanceof JobCancelled;
      await tellEnd(database, told, {
        status: isCancelled ? 'cancelled' : signal.aborted ? 'interrupted' : 'failed',
        ...reached,
      });
      if (!isCancelled) throw error;
    }
  };

/** @throws when the payload is not what enqueueComparison writes: a mistake of ours. */
function readPayload(payload: unknown): Payload {
  const { kind, request, jobId } = { ...(payload as Partial<Payload>) };
  if (typeof kind !== 'string' || typeof request !== 'object' || typeof jobId !== 'string') {
    throw new Error(`Not a payload of ${BUILD_COMPARISON}: ${JSON.stringify(payload)}.`);
  }
  return { kind, request, jobId };
}
