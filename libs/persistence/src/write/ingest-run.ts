import { failureIdOf, explain } from '@parallax/ingest';
import type { IngestRunId, IngestStatus } from '@parallax/kernel';
import type pg from 'pg';
import { copyRows, type CopyTarget } from './copy-text.js';
import type { FailureChange } from './changes.js';
import { NO_COUNTS, type ImportCounts } from './types.js';

/** What is known of an import before it reads its first row. */
export interface RunStart {
  readonly id: IngestRunId;
  /** What a person calls it, for example the paths given. */
  readonly label: string;
  readonly format: string | null;
  /** Null when it comes from a pipe. */
  readonly bytesTotal: number | null;
}

const START = `insert into ingest_run (id, label, format, bytes_total) values ($1, $2, $3, $4)
  on conflict (id) do update set status = 'running', bytes_total = excluded.bytes_total,
    format = coalesce(ingest_run.format, excluded.format), started_at = now(), heartbeat_at = now(), finished_at = null
  where ingest_run.status in ('queued', 'running', 'interrupted')
  returning id`;

const SILENT = `update ingest_run set status = 'interrupted', finished_at = now(),
    message = 'Nothing was heard of this import for ten minutes: its process seems to have ended.'
  where status = 'running' and heartbeat_at < now() - interval '10 minutes'`;

/** Opens a run, or takes over one that was queued; false when that one was cancelled meanwhile. */
export async function startRun(pool: pg.Pool, run: RunStart): Promise<boolean> {
  await pool.query(SILENT); // what a killed process left behind
  const { rowCount } = await pool.query(START, [run.id, run.label, run.format, run.bytesTotal]);
  return rowCount === 1;
}

const RECORD = `update ingest_run set heartbeat_at = now(), bytes_read = greatest(bytes_read, $2),
    read_count = $3, added = $4, updated = $5, unchanged = $6, refused = $7, labels_added = $8, labels_refused = $9
  where id = $1 returning status`;

/** Writes the counts so far; says what the run's status is, which somebody else may have changed. */
export async function recordProgress(
  client: pg.PoolClient,
  run: { readonly id: string; readonly bytesRead: number },
  counts: ImportCounts,
): Promise<IngestStatus | null> {
  const { read, added, updated, unchanged, refused, labelsAdded, labelsRefused } = counts;
  const values = [run.id, run.bytesRead, read, added, updated, unchanged, refused, labelsAdded, labelsRefused];
  const { rows } = await client.query<{ status: IngestStatus }>(RECORD, values);
  return rows[0]?.status ?? null;
}

const REACHED = `select read_count as read, added, updated, unchanged, refused, labels_added as "labelsAdded",
    labels_refused as "labelsRefused",
    (select count(*)::int from ingest_failure f where f.run_id = r.id) as failures
  from ingest_run r where id = $1`;

/** What stands in the run. Under the import lock nobody changes it meanwhile. */
export async function reachedSoFar(
  client: pg.PoolClient,
  runId: string,
): Promise<{ readonly counts: ImportCounts; readonly failures: number }> {
  const { rows } = await client.query<ImportCounts & { readonly failures: number }>(REACHED, [runId]);
  const { failures = 0, ...counts } = { ...NO_COUNTS, ...rows[0] };
  return { counts, failures };
}

const FINISH = `update ingest_run set status = $2, message = $3, finished_at = now(), heartbeat_at = now()
  where id = $1 and status in ('queued', 'running', 'interrupted')`;

/** Closes a run; one that somebody cancelled stays cancelled. */
export async function finishRun(
  pool: pg.Pool,
  run: { readonly id: string; readonly status: IngestStatus; readonly message: string | null },
): Promise<void> {
  await pool.query(FINISH, [run.id, run.status, run.message]);
}

const FAILURE: CopyTarget = {
  table: 'ingest_failure',
  columns: ['run_id', 'id', 'file', 'line', 'scope', 'code', 'field', 'message', 'raw', 'source_key'],
};
const LONGEST_SOURCE = 64 * 1024;

/** Keeps refusals with enough of the row to find and mend it. `firstOrdinal` numbers them within the run. */
export async function recordFailures(
  client: pg.PoolClient,
  run: { readonly id: string; readonly firstOrdinal: number },
  failures: readonly FailureChange[],
): Promise<void> {
  const numbered = failures.map((failure, index) => ({ ...failure, ordinal: run.firstOrdinal + index }));
  await copyRows(client, FAILURE, {
    of: numbered,
    cells: ({ place, scope, refusal, source, outlet, ordinal }) => [
      ...[run.id, failureIdOf(run.id, ordinal), cleaned(place.file), place.line, scope, refusal.code, refusal.field],
      ...[cleaned(explain(refusal)), source === null ? null : cleaned(source.slice(0, LONGEST_SOURCE)), outlet],
    ],
  });
}

/** NUL cannot be stored; half surrogate pairs turn into U+FFFD when encoded. */
const cleaned = (text: string): string => text.replaceAll('\0', '�');
