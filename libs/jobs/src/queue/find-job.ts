import type { ClientBase, Pool } from 'pg';

/** A job that waits, runs, or has been given up. What succeeded is no longer in the queue. */
export interface QueuedJob {
  /** Begun so far, the running one too. */
  readonly attempts: number;
  readonly maxAttempts: number;
  readonly isRunning: boolean;
  /** What the last failed attempt threw; null before the first, or when its worker was killed. */
  readonly lastError: string | null;
}

/** Null when no job has this key. */
export async function findJob(database: Pool | ClientBase, jobKey: string): Promise<QueuedJob | null> {
  const { rows } = await database.query<QueuedJob>(
    `select attempts, max_attempts as "maxAttempts", is_running as "isRunning", last_error as "lastError"
     from graphile_worker.parallax_find_job($1)`,
    [jobKey],
  );
  return rows[0] ?? null;
}

/** All attempts failed: nobody will try again unless it is enqueued anew. */
export const isGivenUp = ({ attempts, maxAttempts, isRunning }: QueuedJob): boolean =>
  attempts >= maxAttempts && !isRunning;

/** Takes a job out of the queue: one that waits is not begun, one that runs is not tried again. */
export async function forgetJob(database: Pool | ClientBase, jobKey: string): Promise<void> {
  await database.query('select graphile_worker.parallax_forget_job($1)', [jobKey]);
}
