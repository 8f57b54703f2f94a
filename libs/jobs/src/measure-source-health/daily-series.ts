import type { DailyArticlesRow } from '@parallax/persistence';

/** Consecutive days of one outlet, days without an article among them. */
export interface DailySeries {
  readonly sourceId: string;
  readonly firstDay: string;
  readonly articles: readonly number[];
  /** Articles and pages in which none was found. */
  readonly pages: readonly number[];
  readonly paywalled: readonly number[];
  readonly empty: readonly number[];
}

const DAY_MS = 86_400_000;

/** `2025-03-12` and 2 → `2025-03-14`. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** Rows sorted by outlet and day as series that begin at an outlet's first day and end before `end`. */
export function seriesOf(rows: readonly DailyArticlesRow[], end: string): readonly DailySeries[] {
  const bySource = new Map<string, DailyArticlesRow[]>();
  for (const row of rows) {
    const days = bySource.get(row.sourceId);
    if (days === undefined) bySource.set(row.sourceId, [row]);
    else days.push(row);
  }
  return [...bySource].flatMap(([sourceId, days]) => {
    const firstDay = days[0]?.day;
    if (firstDay === undefined || firstDay >= end) return [];
    const length = daysBetween(firstDay, end);
    const spread = (of: (row: DailyArticlesRow) => number): number[] => {
      const counts = new Array<number>(length).fill(0);
      for (const row of days) counts[daysBetween(firstDay, row.day)] = of(row);
      return counts;
    };
    const [articles, pages, paywalled, empty] = [
      spread((row) => row.articles),
      spread((row) => row.articles + row.refused),
      spread((row) => row.paywalled),
      spread((row) => row.empty),
    ];
    return [{ sourceId, firstDay, articles, pages, paywalled, empty }];
  });
}
