import { createHash } from 'node:crypto';
import {
  type DailyArticlesRow,
  dailyArticles,
  dayAfterNewest,
  type NewSourceHealth,
  replaceSourceHealth,
  rowsOf,
} from '@parallax/persistence';
import type { Pool } from 'pg';
import { type DailySeries, dayAfter, seriesOf } from './daily-series.js';
import { PAGE_METHOD, pageFlags } from './page-flags.js';
import { VOLUME_METHOD, volumeFlags } from './volume-flags.js';

/** Older days are history: nobody mends them any more. */
const MOST_DAYS = 1_100;

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
  const health = series.flatMap(healthOf);
  await replaceSourceHealth(pool, health);
  return { sources: series.length, flags: health.length };
}

/** Everything told of one outlet's days. */
export function healthOf(series: DailySeries): readonly NewSourceHealth[] {
  const inputHash = createHash('sha256').update(JSON.stringify(series)).digest('hex');
  const { sourceId } = series;
  return [
    ...volumeFlags(series).map((flag) => ({ sourceId, ...flag, ...VOLUME_METHOD, inputHash })),
    ...pageFlags(series).map((flag) => ({ sourceId, ...flag, ...PAGE_METHOD, inputHash })),
  ];
}
