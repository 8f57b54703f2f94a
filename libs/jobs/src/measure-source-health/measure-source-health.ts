import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import {
  type DailyArticlesRow,
  dailyArticles,
  dayAfterNewest,
  type NewSourceHealth,
  replaceSourceHealth,
  rowsOf,
  troubledFeeds,
  type TroubledFeedRow,
} from '@parallax/persistence';
import type { Pool } from 'pg';
import { type DailySeries, dayAfter, seriesOf } from './daily-series.js';
import { FEED_METHOD, feedFlags } from './feed-flags.js';
import { PAGE_METHOD, pageFlags } from './page-flags.js';
import { VOLUME_METHOD, volumeFlags } from './volume-flags.js';

/** Older days are history: nobody mends them any more. */
const MOST_DAYS = 400;

export interface MeasuredHealth {
  readonly sources: number;
  readonly flags: number;
}

/**
 * Finds the days on which outlets were not as before, and replaces all rows of them. The day that is not over yet is
 * left out, and so are days after the newest article of the corpus: nothing was looked for then.
 * @param today `2025-03-12`
 */
export async function measureSourceHealth(pool: Pool, today: string): Promise<MeasuredHealth> {
  const end = (await rowsOf<{ day: string | null }>(pool, dayAfterNewest(today)))[0]?.day ?? null;
  const rows = end === null ? [] : await rowsOf<DailyArticlesRow>(pool, dailyArticles(dayAfter(end, -MOST_DAYS), end));
  const series = end === null ? [] : seriesOf(rows, end);
  const feeds = await rowsOf<TroubledFeedRow>(pool, troubledFeeds);
  const health = feedHealth(feeds).slice();
  for (const one of series) {
    health.push(...healthOf(one));
    await setImmediate(); // an outlet takes a moment; other jobs and signals are heard in between
  }
  await replaceSourceHealth(pool, health);
  return { sources: series.length, flags: health.length };
}

/** Everything told of one outlet's days. */
export function healthOf(series: DailySeries): readonly NewSourceHealth[] {
  const inputHash = hashOf(series);
  const { sourceId } = series;
  return [
    ...volumeFlags(series).map((flag) => ({ sourceId, ...flag, ...VOLUME_METHOD, inputHash })),
    ...pageFlags(series).map((flag) => ({ sourceId, ...flag, ...PAGE_METHOD, inputHash })),
  ];
}

function feedHealth(feeds: readonly TroubledFeedRow[]): readonly NewSourceHealth[] {
  return [...new Set(feeds.map(({ sourceId }) => sourceId))].flatMap((sourceId) => {
    const own = feeds.filter((feed) => feed.sourceId === sourceId);
    return feedFlags(own).map((flag) => ({ sourceId, ...flag, ...FEED_METHOD, inputHash: hashOf(own) }));
  });
}

const hashOf = (input: object): string => createHash('sha256').update(JSON.stringify(input)).digest('hex');
