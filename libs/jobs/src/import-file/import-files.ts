import type { Refusal } from '@parallax/ingest';
import type { IngestRunId, IngestStatus } from '@parallax/kernel';
import {
  finishRun,
  newId,
  NO_COUNTS,
  startRun,
  toStorageError,
  type ImportCounts,
  type Place,
  type StorageError,
} from '@parallax/persistence';
import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type pg from 'pg';
import type { JobProgress } from '../progress/index.js';
import { ImportSession } from './import-session.js';
import { findInputFiles, type ImportFormat, type InputProblem } from './input-files.js';
import type { ImportInput } from './read-files.js';

export interface ImportOptions {
  /** Outlet of rows that name none. */
  readonly source?: string;
  /** Default: by the file's extension, else by its content. */
  readonly format?: ImportFormat;
  /** Read, check and compare; write nothing. */
  readonly dryRun?: boolean;
}

export interface ImportRequest {
  readonly database: pg.Pool;
  /** Files and folders, `name` standing for a single file in messages; or a stream such as standard input. */
  readonly input:
    | { readonly paths: readonly string[]; readonly name?: string }
    | { readonly stream: Readable; readonly name: string };
  readonly options?: ImportOptions;
  readonly onProgress?: (progress: JobProgress) => void;
  /** Hears of everything refused, batch by batch. */
  readonly onRefused?: (refusals: readonly RefusedPlace[]) => void;
  readonly signal?: AbortSignal;
  /** What a run is called that `signal` stopped; default cancelled. An interrupted one may be taken up again. */
  readonly stoppedStatus?: 'cancelled' | 'interrupted';
  /** A run that waits in ingest_run; without it a new one is opened. */
  readonly runId?: IngestRunId;
  /** The run's moment; default now. */
  readonly now?: Date;
}

export interface RefusedPlace {
  readonly place: Place;
  readonly scope: 'file' | 'row' | 'label';
  readonly refusal: Refusal;
}

/** Why an import came to nothing or stopped early. */
export interface ImportProblem {
  readonly code: InputProblem['code'] | StorageError['code'] | 'NOTHING_READ' | 'CANCELLED';
  readonly message: string;
}

export interface ImportOutcome extends ImportCounts {
  readonly runId: IngestRunId;
  readonly status: IngestStatus;
  /** Files that could not be read at all; their rows are counted nowhere. */
  readonly filesRefused: number;
  readonly problem: ImportProblem | null;
}

/**
 * Imports articles. What can go wrong with the input or the database is told in the outcome; whatever was
 * committed before stays, and importing the same again adds only what is missing.
 */
export async function importFiles(request: ImportRequest): Promise<ImportOutcome> {
  const runId = request.runId ?? newId<IngestRunId>();
  const input = await inputOf(request.input);
  if ('code' in input) return refuseInput(request, runId, input);
  try {
    return await new ImportSession(request, { runId, input, reading: readingContext(request) }).run();
  } catch (error) {
    // Nothing but opening the run can fail here; what fails later is in the session's outcome.
    const { code, message } = toStorageError(error);
    return { ...NO_COUNTS, runId, status: 'failed', filesRefused: 0, problem: { code, message } };
  }
}

async function inputOf(input: ImportRequest['input']): Promise<ImportInput | InputProblem> {
  if ('stream' in input) return { kind: 'stream', ...input };
  const files = await findInputFiles(input.paths);
  if (!files.ok) return files.error;
  const { name } = input;
  return { kind: 'files', files: name === undefined ? files.value : files.value.map((file) => ({ ...file, name })) };
}

async function refuseInput(request: ImportRequest, runId: IngestRunId, problem: InputProblem): Promise<ImportOutcome> {
  if (request.runId !== undefined) {
    await startRun(request.database, { id: runId, label: problem.message, format: null, bytesTotal: null });
    await finishRun(request.database, { id: runId, status: 'failed', message: problem.message });
  }
  return { ...NO_COUNTS, runId, status: 'failed', filesRefused: 0, problem };
}

const readingContext = (request: ImportRequest) => ({
  now: request.now ?? new Date(),
  source: request.options?.source?.trim() || null,
  sha256: (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex'),
});
