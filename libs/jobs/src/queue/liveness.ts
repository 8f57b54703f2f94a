import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** Held shared by every living worker of a database; whoever gets it alone knows that no other lives. */
const LIVING = 4_100_300;
const ATTEMPTS = 20;
const PAUSE_MS = 100;

async function hasLockedJobs(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ found: boolean }>(
    `select exists (select from graphile_worker._private_jobs where locked_by is not null)
         or exists (select from graphile_worker._private_job_queues where locked_by is not null) as found`,
  );
  return rows[0]?.found ?? false;
}

async function becomeAlone(client: pg.Client): Promise<boolean> {
  // PostgreSQL needs a moment to notice that the connection of a killed worker is gone.
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const { rows } = await client.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [LIVING]);
    if (rows[0]?.alone) return true;
    await pause(PAUSE_MS);
  }
  return false;
}

async function freeJobsOfTheDead(client: pg.Client): Promise<void> {
  if (!(await hasLockedJobs(client)) || !(await becomeAlone(client))) return;
  await client.query(
    `select graphile_worker.force_unlock_workers(array(
       select locked_by from graphile_worker._private_jobs where locked_by is not null
       union select locked_by from graphile_worker._private_job_queues where locked_by is not null))`,
  );
}

/**
 * Says that a worker lives, and frees the jobs of killed ones: by itself graphile-worker waits four hours.
 * While another worker lives nothing is freed. Answers the function that ends the worker's life.
 */
export async function announceWorker(url: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: url, application_name: 'parallax worker alive' });
  client.on('error', () => undefined); // the queue itself reports a lost database
  await client.connect();
  await freeJobsOfTheDead(client);
  await client.query('select pg_advisory_lock_shared($1), pg_advisory_unlock($1)', [LIVING]);
  return () => client.end();
}
