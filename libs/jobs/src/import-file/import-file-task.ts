import { asId, isUuid, type IngestRunId } from '@parallax/kernel';
import { rm } from 'node:fs/promises';
import type pg from 'pg';
import type { JobTask } from '../queue/index.js';
import { importFiles } from './import-files.js';
import { FORMATS, type ImportFormat } from './input-files.js';

interface Payload {
  readonly runId: IngestRunId;
  readonly path: string;
  readonly originalName: string;
  readonly source?: string;
  readonly format?: ImportFormat;
}

/** The task `import-file`: imports an uploaded file under the run that its upload opened. */
export const importFileTask =
  (database: pg.Pool): JobTask =>
  async (payload, { signal }) => {
    const { runId, path, originalName, ...options } = readPayload(payload);
    const outcome = await importFiles({
      ...{ database, input: { paths: [path], name: originalName }, options, signal, runId },
      stoppedStatus: 'interrupted',
    });
    // Thrown, the job waits in the queue and goes on when a worker starts again.
    if (outcome.status === 'interrupted') throw new Error('The worker stopped before the import was complete.');
    await rm(path, { force: true }); // what matters of it is in the database now
  };

/** @throws when the payload is not what the upload writes: a mistake of ours. */
function readPayload(payload: unknown): Payload {
  const { runId, path, originalName, source, format } = { ...(payload as Partial<Record<string, unknown>>) };
  const known = FORMATS.find((candidate) => candidate === format);
  if (typeof runId !== 'string' || !isUuid(runId) || typeof path !== 'string') {
    throw new Error(`Not a payload of import-file: ${JSON.stringify(payload)}.`);
  }
  return {
    runId: asId(runId),
    path,
    originalName: typeof originalName === 'string' ? originalName : path,
    ...(typeof source === 'string' ? { source } : {}),
    ...(known ? { format: known } : {}),
  };
}
