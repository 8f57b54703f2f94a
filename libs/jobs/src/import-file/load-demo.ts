import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readConcepts } from '@parallax/comparison';
import { readCodebook, tellReadingProblem } from '@parallax/framing';
import { readSourceFile } from '@parallax/ingest';
import { asId, isUuid, type IngestRunId } from '@parallax/kernel';
import {
  entryOf,
  REPOSITORY_ROOT,
  storeActorClasses,
  storeCodebook,
  storeConcept,
  storeSources,
} from '@parallax/persistence';
import type pg from 'pg';
import type { JobTask } from '../queue/index.js';
import { readActorClasses } from './read-actor-classes.js';
import { importFiles, type ImportOutcome, type ImportRequest } from './import-files.js';

/** The demo corpus that comes with Parallax. */
export const DEMO_FOLDER = join(REPOSITORY_ROOT, 'demo');

/**
 * Loads outlets, codebooks, concepts, actor classes and articles, in this order: labels of the articles need the published codebooks.
 * A second time it adds nothing.
 * @throws when a file of the demo is not what it should be: a mistake of ours.
 */
export async function loadDemo(
  request: Omit<ImportRequest, 'input' | 'options'>,
  folder = DEMO_FOLDER,
): Promise<ImportOutcome> {
  const sources = readSourceFile(await readFile(join(folder, 'sources.json'), 'utf8'));
  if (!sources.ok) return damaged(sources.error);
  await storeSources(request.database, sources.value.map(entryOf), { changedBy: 'demo', reason: null });
  const books = join(folder, 'codebooks');
  for (const name of (await readdir(books)).filter((entry) => entry.endsWith('.json')).sort()) {
    const book = readCodebook(await readFile(join(books, name), 'utf8'), 'json');
    if (!book.ok) return damaged(book.error.map(tellReadingProblem).join('\n'));
    await storeCodebook(request.database, book.value);
  }
  const concepts = readConcepts(await readFile(join(folder, 'concepts.json'), 'utf8'));
  if (!concepts.ok) return damaged(concepts.error.map(({ message }) => message).join('\n'));
  for (const concept of concepts.value) await storeConcept(request.database, concept, 'demo');
  const classes = readActorClasses(await readFile(join(folder, 'actor-classes.json'), 'utf8'));
  if (classes === null) return damaged('actor-classes.json is no list of classes with name, definition and speakers.');
  await storeActorClasses(request.database, classes, 'demo');
  return importFiles({ ...request, input: { paths: [join(folder, 'articles')] } });
}

function damaged(how: string): never {
  throw new Error(`The demo corpus is damaged: ${how}`);
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
