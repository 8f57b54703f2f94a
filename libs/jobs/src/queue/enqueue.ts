import type { ClientBase, Pool } from 'pg';

export interface EnqueueOptions {
  /**
   * A job waiting under the same key is replaced, so that the work is queued once; one that already runs is
   * waited for.
   */
  readonly jobKey?: string;
  /** Jobs of one queue run one after the other (default: the job key; without both, at once as the worker allows). */
  readonly queueName?: string;
  /** How often a job that throws is tried (default 25, with growing pauses). */
  readonly maxAttempts?: number;
}

/**
 * Puts a job into the queue and gives its id. With a client inside a transaction the job starts only if
 * that commits. Works under the application's role.
 * @throws when the queue is not installed (see installQueue).
 */
export async function enqueue(
  database: Pool | ClientBase,
  task: string,
  payload: object,
  options: EnqueueOptions = {},
): Promise<string> {
  const { rows } = await database.query<{ id: string }>(
    'select graphile_worker.parallax_enqueue($1, $2, $3, $4, $5) as id',
    [task, JSON.stringify(payload), options.jobKey, options.queueName ?? options.jobKey, options.maxAttempts],
  );
  return rows[0]?.id ?? '';
}

export interface ManyJobs {
  readonly task: string;
  readonly maxAttempts?: number;
  readonly jobs: readonly { readonly payload: object; readonly jobKey: string; readonly queueName: string }[];
}

/** As {@link enqueue}, many at once. */
export async function enqueueMany(database: Pool | ClientBase, { task, jobs, maxAttempts }: ManyJobs): Promise<void> {
  if (jobs.length === 0) return;
  await database.query(
    `select graphile_worker.parallax_enqueue($1, payload, job_key, queue_name, $5)
     from unnest($2::json[], $3::text[], $4::text[]) as j(payload, job_key, queue_name)`,
    [
      task,
      jobs.map(({ payload }) => JSON.stringify(payload)),
      jobs.map(({ jobKey }) => jobKey),
      jobs.map(({ queueName }) => queueName),
      maxAttempts,
    ],
  );
}
