import type { Pool } from 'pg';
import type { FetchSettings } from '../fetch/fetch-settings.js';
import { type JobTask, runQueue, type RunningQueue } from '../queue/index.js';
import { FETCH_FEED, INGEST_DOCUMENT } from './enqueue-fetches.js';
import { fetchFeed } from './fetch-feed.js';
import { ingestDocument } from './ingest-document.js';
import { PageReader } from './page-reader.js';
import { startSchedule } from './schedule.js';
import { Visitor } from './visitor.js';

/** Fetching is mostly waiting: more at once than work that keeps a core busy. */
const FETCHES_AT_ONCE = 6;

export interface FetchingOptions {
  /** Of the owner of the queue. */
  readonly connectionString: string;
  readonly database: Pool;
  readonly settings: FetchSettings;
  readonly report?: (message: string) => void;
}

/** Reads feeds and their pages until stopped: a queue of its own, so that a slow site holds up no measuring. */
export async function runFetching(options: FetchingOptions): Promise<RunningQueue> {
  const { database, settings, report = () => undefined } = options;
  const visitor = new Visitor(database, settings);
  const reader = new PageReader();
  const tasks: Record<string, JobTask> = {
    [FETCH_FEED]: async (payload, { signal }) =>
      fetchFeed({ database, visitor, feedId: idIn(payload, 'feedId'), signal }),
    [INGEST_DOCUMENT]: async (payload, { signal }) =>
      ingestDocument({ database, visitor, reader, itemId: idIn(payload, 'itemId'), signal }),
  };
  const { connectionString } = options;
  const queue = await runQueue({ connectionString, tasks, report, concurrency: FETCHES_AT_ONCE });
  const schedule = startSchedule(database, report);
  const stop = async (): Promise<void> => {
    await schedule.stop();
    await queue.stop();
    await Promise.all([visitor.close(), reader.close()]);
  };
  return { stop, ended: queue.ended };
}

/** @throws when the payload is not what we put in: a mistake of ours. */
function idIn(payload: unknown, name: 'feedId' | 'itemId'): string {
  const id = { ...(payload as Partial<Record<string, unknown>>) }[name];
  if (typeof id !== 'string') throw new Error(`The payload has no ${name}: ${JSON.stringify(payload)}.`);
  return id;
}
