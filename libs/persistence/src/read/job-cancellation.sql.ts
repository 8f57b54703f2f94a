import { type Sql, sql } from './sql.js';

export const isJobCancelled = (jobId: string): Sql =>
  sql`select exists (select from job_cancellation where job_id = ${jobId}::uuid) as "isCancelled"`;

export const cancelJob = (jobId: string): Sql =>
  sql`insert into job_cancellation (job_id) values (${jobId}::uuid) on conflict (job_id) do nothing`;

/** It may be begun again. */
export const allowJob = (jobId: string): Sql => sql`delete from job_cancellation where job_id = ${jobId}::uuid`;
