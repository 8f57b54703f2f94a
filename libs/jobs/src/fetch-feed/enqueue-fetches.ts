import type { DueFetch } from '@parallax/persistence';
import type { ClientBase, Pool } from 'pg';
import { enqueueMany } from '../queue/index.js';

export const FETCH_FEED = 'fetch-feed';
export const INGEST_DOCUMENT = 'ingest-document';

/** One request at a time per host over all workers: everything that asks a host goes through its queue. */
const queueOf = (url: string): string => `host ${URL.canParse(url) ? new URL(url).host : ''}`;

export const enqueueFeeds = (database: Pool | ClientBase, feeds: readonly DueFetch[]): Promise<void> =>
  enqueueMany(database, {
    task: FETCH_FEED,
    jobs: feeds.map(({ id, url }) => ({
      payload: { feedId: id },
      jobKey: `${FETCH_FEED} ${id}`,
      queueName: queueOf(url),
    })),
  });

export const enqueueItems = (database: Pool | ClientBase, items: readonly DueFetch[]): Promise<void> =>
  enqueueMany(database, {
    task: INGEST_DOCUMENT,
    jobs: items.map(({ id, url }) => ({
      payload: { itemId: id },
      jobKey: `${INGEST_DOCUMENT} ${id}`,
      queueName: queueOf(url),
    })),
  });
