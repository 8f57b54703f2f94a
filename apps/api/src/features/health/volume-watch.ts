import type { DailyVolumeRow } from '@parallax/persistence';
import { daysUntilStopIsTold, SHORTEST_BASELINE, volumeBaseline } from '@parallax/statistics';

export interface DailyVolume {
  readonly day: string;
  readonly articles: number;
}

const DAY_MS = 86_400_000;

/** The days of the rows and those between them. */
export function everyDay(rows: readonly DailyVolumeRow[]): DailyVolume[] {
  const [first, last] = [rows[0]?.day, rows.at(-1)?.day];
  if (first === undefined || last === undefined) return [];
  const byDay = new Map(rows.map(({ day, articles }) => [day, articles]));
  const length = Math.round((Date.parse(last) - Date.parse(first)) / DAY_MS) + 1;
  return Array.from({ length }, (_, at) => {
    const day = new Date(Date.parse(first) + at * DAY_MS).toISOString().slice(0, 10);
    return { day, articles: byDay.get(day) ?? 0 };
  });
}

export interface Watch {
  readonly days: number | null;
  readonly words: string;
}

/** How soon a stop of this outlet shows: small outlets need long silences, and that is told plainly. */
export function watchOf(volume: readonly DailyVolume[]): Watch {
  if (volume.length < SHORTEST_BASELINE) {
    const words = `Its volume is watched from ${SHORTEST_BASELINE} days on; there are ${volume.length} so far.`;
    return { days: null, words };
  }
  const counts = volume.map(({ articles }) => articles);
  const days = daysUntilStopIsTold(volumeBaseline(counts, [...counts.keys()].slice(-182)));
  return days === null
    ? { days, words: 'So few articles come from it that a stop cannot be told from its usual pauses.' }
    : { days, words: `A stop is told after ${days} days: sooner, it cannot be told from its usual pauses.` };
}
