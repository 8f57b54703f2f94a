import type { SourceHealth } from '../../providers/health-door.js';

type Flag = SourceHealth['flags'][number];

export interface Scale {
  readonly most: number;
  readonly ticks: readonly number[];
}

/** Whole steps of 1, 2 or 5 times a power of ten, at most four of them. */
export function scaleOf(counts: readonly number[]): Scale {
  const highest = Math.max(1, ...counts);
  const power = 10 ** Math.floor(Math.log10(highest / 2));
  const step = Math.max(
    1,
    [1, 2, 5, 10].map((factor) => factor * power).find((size) => highest / size <= 4) ?? highest,
  );
  const most = Math.ceil(highest / step) * step;
  return { most, ticks: Array.from({ length: most / step + 1 }, (_, at) => at * step) };
}

/** A flag as places among the days shown; null where it has none. */
export function bandOf(
  { from, to }: Pick<Flag, 'from' | 'to'>,
  days: readonly string[],
): readonly [number, number] | null {
  const last = days.at(-1);
  if (last === undefined || from > last || (to !== null && to < (days[0] ?? ''))) return null;
  const start = Math.max(0, days.indexOf(from));
  const end = to === null || to >= last ? days.length : days.indexOf(to) + 1;
  return [start, end];
}

/** Words of the flags that a day stands under. */
export const flagsOn = (day: string, flags: readonly Flag[]): readonly Flag[] =>
  flags.filter(({ from, to }) => from <= day && (to === null || day <= to));
