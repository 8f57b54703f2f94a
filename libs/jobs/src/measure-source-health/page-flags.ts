import { type DailySeries, dayAfter } from './daily-series.js';
import { dayInWords, type SourceFlag } from './source-flag.js';

export const PAGE_METHOD = { method: 'page-doubts', methodVersion: '1' };

const WEEK = 7;
/** A week of fewer says nothing. */
const FEWEST_PAGES = 5;
const LEAST_SHARE = 0.3;

interface Week {
  readonly from: number;
  readonly to: number;
  readonly pages: number;
  readonly doubted: number;
}

/** Weeks in a row of which three pages in ten were beginnings only, or held no text. */
export const pageFlags = (series: DailySeries): readonly SourceFlag[] => [
  ...flagsOf(series, series.paywalled, {
    kind: 'paywall',
    words: (share, day) =>
      `From ${day} on ${share} of its texts may be beginnings only: the pages stand behind a paywall.`,
  }),
  ...flagsOf(series, series.empty, {
    kind: 'empty-extraction',
    words: (share, day) =>
      `From ${day} on ${share} of its pages gave no text, a cut one or too short a one: they may have changed.`,
  }),
];

interface Telling {
  readonly kind: 'paywall' | 'empty-extraction';
  readonly words: (share: string, day: string) => string;
}

function flagsOf({ firstDay, pages }: DailySeries, doubted: readonly number[], { kind, words }: Telling): SourceFlag[] {
  return runsOf(weeksOf(pages, doubted)).map((weeks) => {
    const [first, last] = [weeks[0], weeks.at(-1)];
    const sum = (of: (week: Week) => number): number => weeks.reduce((total, week) => total + of(week), 0);
    const share = Math.round((100 * sum((week) => week.doubted)) / sum((week) => week.pages));
    const isDoubted = (day: number): boolean => (doubted[day] ?? 0) > 0;
    const from = indexFrom(first?.from ?? 0, isDoubted);
    const fromDay = dayAfter(firstDay, from);
    return {
      ...{ kind, fromDay, toDay: (last?.to ?? 0) >= pages.length ? null : dayAfter(firstDay, (last?.to ?? 1) - 1) },
      toldOn: dayAfter(firstDay, (first?.to ?? 1) - 1),
      ...{ beforeLevel: null, sinceLevel: null, p: null },
      words: words(`${share} %`, dayInWords(fromDay)),
    };
  });
}

/** The first day from there on of which this holds; the week has one. */
function indexFrom(day: number, holds: (day: number) => boolean): number {
  return holds(day) ? day : indexFrom(day + 1, holds);
}

/** Whole weeks counted back from the last day, so that the newest days always make one. */
function weeksOf(pages: readonly number[], doubted: readonly number[]): Week[] {
  const weeks: Week[] = [];
  for (let to = pages.length; to > 0; to -= WEEK) {
    const from = Math.max(0, to - WEEK);
    const sum = (counts: readonly number[]): number => counts.slice(from, to).reduce((a, b) => a + b, 0);
    weeks.push({ from, to, pages: sum(pages), doubted: sum(doubted) });
  }
  return weeks.reverse();
}

function runsOf(weeks: readonly Week[]): Week[][] {
  const runs: Week[][] = [];
  let run: Week[] = [];
  for (const week of weeks) {
    const isBad = week.pages >= FEWEST_PAGES && week.doubted >= week.pages * LEAST_SHARE;
    if (isBad) run.push(week);
    else if (run.length > 0) [run] = [[], runs.push(run)];
  }
  return run.length > 0 ? [...runs, run] : runs;
}
