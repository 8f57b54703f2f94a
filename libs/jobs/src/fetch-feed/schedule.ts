import { inTransaction, takeDueFeeds, takeDueItems } from '@parallax/persistence';
import type { Pool } from 'pg';
import { enqueueFeeds, enqueueItems } from './enqueue-fetches.js';

const TICK_MS = 2_000;

/** Puts everything that is due into the queue; safe to call from many workers at once. Answers how much it was. */
export function enqueueDue(database: Pool): Promise<number> {
  return inTransaction(database, async (client) => {
    const feeds = await takeDueFeeds(client);
    await enqueueFeeds(client, feeds);
    const items = await takeDueItems(client);
    await enqueueItems(client, items);
    return feeds.length + items.length;
  });
}

/** Looks for due feeds and items every few seconds until stopped. */
export function startSchedule(
  database: Pool,
  report: (message: string) => void,
): { readonly stop: () => Promise<void> } {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let work: Promise<unknown> = Promise.resolve();
  const tick = (): void => {
    work = enqueueDue(database)
      .catch((error: unknown) => {
        if (!isStopped)
          report(`Looking for due feeds failed: ${error instanceof Error ? error.message : String(error)}`);
      })
      .then(() => {
        if (!isStopped) timer = setTimeout(tick, TICK_MS);
      });
  };
  tick();
  const stop = async (): Promise<void> => {
    isStopped = true;
    clearTimeout(timer);
    await work;
  };
  return { stop };
}
