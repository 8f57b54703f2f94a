import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCodebookFile, readSourceFile } from '@parallax/ingest';
import { asId, isUuid, type IngestRunId, type Result } from '@parallax/kernel';
import { REPOSITORY_ROOT, storeCodebook, storeSources } from '@parallax/persistence';
import type pg from 'pg';
import type { JobTask } from '../queue/index.js';
import { importFiles, type ImportOutcome, type ImportRequest } from './import-files.js';

/** The demo corpus that comes with Parallax. */
export const DEMO_FOLDER = join(REPOSITORY_ROOT, 'demo');

/**
 * Loads outlets, codebooks and articles, in this order: labels of the articles need the published codebooks.
 * A second time it adds nothing.
 * @throws when a file of the demo is not what it should be: a mistake of ours.
 */
export async function loadDemo(
  request: Omit<ImportRequest, 'input' | 'options'>,
  folder = DEMO_FOLDER,
): Promise<ImportOutcome> {
  await storeSources(request.database, valueOf(readSourceFile(await readFile(join(folder, 'sources.json'), 'utf8'))));
  const books = join(folder, 'codebooks');
  for (const name of (await readdir(books)).filter((entry) => entry.endsWith('.json')).sort()) {
    await storeCodebook(request.database, valueOf(readCodebookFile(await readFile(join(books, name), 'utf8'))));
  }
  return importFiles({ ...request, input: { paths: [join(folder, 'articles')] } });
}

function valueOf<T>(read: Result<T, string>): T {
  if (!read.ok) throw new Error(`The demo corpus is damaged: ${read.error}`);
  return read.value;
}

/** The task `load-demo` {runId}: loads the demo under a run that waits in ingest_run. */
export const loadDemoTask =
  (database: pg.Pool): JobTask =>
  async (payload, { signal }) => {
    const outcome = await loadDemo({ database, signal, runId: runIdOf(payload), stoppedStatus: 'interrupted' });
    if (outcome.status === 'interrupted') throw new Error('The worker stopped before the demo was loaded.');
  };

function runIdOf(payload: unknown): IngestRunId {
  const { runId } = { ...(payload as Partial<Record<string, unknown>>) };
  if (typeof runId === 'string' && isUuid(runId)) return asId(runId);
  throw new Error(`Not a payload of load-demo: ${JSON.stringify(payload)}.`);
}
