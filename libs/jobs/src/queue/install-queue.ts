import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { silentLogger } from './logger.js';

/**
 * The application's role may put jobs into the queue, ask how one of them stands by its key, take it out, and do
 * nothing else with it: graphile-worker's tables have row security without policies, so grants on them would be
 * empty, and these functions are the door.
 */
const DOOR = `
  create or replace function graphile_worker.parallax_enqueue
    (task text, payload json, job_key text, queue_name text, max_attempts int)
  returns text language sql security definer set search_path = graphile_worker, pg_temp as $$
    select id::text from add_job(task, payload, queue_name => $4, max_attempts => $5, job_key => $3)
  $$;
  create or replace function graphile_worker.parallax_find_job(job_key text)
  returns table (attempts int, max_attempts int, is_running boolean, last_error text)
  language sql stable security definer set search_path = graphile_worker, pg_temp as $$
    select j.attempts::int, j.max_attempts::int, j.locked_at is not null, j.last_error
    from graphile_worker.jobs j where j.key = job_key
  $$;
  create or replace function graphile_worker.parallax_forget_job(job_key text)
  returns void language sql security definer set search_path = graphile_worker, pg_temp as $$
    select from remove_job(job_key)
  $$;
  revoke all on function graphile_worker.parallax_enqueue, graphile_worker.parallax_find_job,
    graphile_worker.parallax_forget_job from public;
  grant usage on schema graphile_worker to parallax_app;
  grant execute on function graphile_worker.parallax_enqueue, graphile_worker.parallax_find_job,
    graphile_worker.parallax_forget_job to parallax_app`;

/**
 * Creates or upgrades the queue's own schema, `graphile_worker`. Call it after `migrate`, with the
 * connection string of the owner; it may run at any time and several times at once.
 */
export async function installQueue(url: string): Promise<void> {
  await runMigrations({ connectionString: url, logger: silentLogger });
  const client = new pg.Client({ connectionString: url, application_name: 'parallax queue' });
  await client.connect();
  try {
    await client.query('begin');
    // Two creators of one function at once would fail with “tuple concurrently updated”.
    await client.query("select pg_advisory_xact_lock(hashtext('parallax_enqueue'))");
    await client.query(DOOR);
    await client.query('commit');
  } finally {
    await client.end();
  }
}
