import type { IngestStatus } from '@parallax/kernel';
import type { ClientBase, Pool } from 'pg';

/** How far a job is; `done`, `total` and `ratePerSecond` count `unit`. */
export interface JobProgress {
  /** For an import the id of its ingest run. */
  readonly jobId: string;
  readonly kind: string;
  readonly status: IngestStatus;
  readonly done: number;
  /** Null when it cannot be known beforehand, as with a pipe. */
  readonly total: number | null;
  readonly unit: 'bytes' | 'rows' | 'events' | 'frames' | 'articles' | 'steps';
  readonly ratePerSecond: number | null;
  readonly secondsLeft: number | null;
  readonly message: string | null;
}

/** Channel on which every process hears of every job. */
export const PROGRESS_CHANNEL = 'job_progress';

// NOTIFY takes 8,000 bytes; everything but the message has a bounded length.
const LONGEST_MESSAGE = 1_000;

/** Tells all listeners how far a job is; delivered when the client's transaction commits. */
export async function publishProgress(client: ClientBase | Pool, progress: JobProgress): Promise<void> {
  const payload = { ...progress, message: progress.message?.slice(0, LONGEST_MESSAGE) ?? null };
  await client.query('select pg_notify($1, $2)', [PROGRESS_CHANNEL, JSON.stringify(payload)]);
}
