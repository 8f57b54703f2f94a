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
