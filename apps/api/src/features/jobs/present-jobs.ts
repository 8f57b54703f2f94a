import { Inject, Injectable } from '@nestjs/common';
import { type IngestRunRow, ingestRunColumns, rowsOf, type Sql, sql } from '@parallax/persistence';
import type { Pool } from 'pg';
import { DATABASE } from '../../access/index.js';
import type { JobNews } from './job-news.js';

const AT_MOST = 50;

/** What is known of jobs without waiting for their next report: imports leave their state in a table. */
@Injectable()
export class PresentJobs {
  constructor(@Inject(DATABASE) private readonly database: Pool) {}

  async run(id: string): Promise<IngestRunRow | null> {
    const rows = await rowsOf<IngestRunRow>(this.database, sql`${select} where r.id = ${id}::uuid`);
    return rows[0] ?? null;
  }

  /** The job asked for, or all that wait or run. */
  async news(jobId: string | null): Promise<JobNews[]> {
    const which: Sql =
      jobId === null
        ? sql`where r.finished_at is null order by r.started_at desc limit ${AT_MOST}::int`
        : sql`where r.id = ${jobId}::uuid`;
    return (await rowsOf<IngestRunRow>(this.database, sql`${select} ${which}`)).map(newsOf);
  }
}

const select = sql`select ${ingestRunColumns} from ingest_run r`;

/** Bytes where the size of the file is known, else rows. */
function newsOf(run: IngestRunRow): JobNews {
  const isMeasured = run.bytesTotal !== null;
  return {
    jobId: run.id,
    kind: 'import-file',
    status: run.status,
    done: isMeasured ? run.bytesRead : run.read,
    total: run.bytesTotal,
    unit: isMeasured ? 'bytes' : 'rows',
    ratePerSecond: null,
    secondsLeft: null,
    message: run.message,
  };
}
