import { ComparedReports, DEFAULT_SETTINGS, type GroupingScores, scoreGroups } from '@parallax/events';
import { EXIT, type ExitCode } from '../exit-code.js';
import { curveTable, scoresText } from '../grouping-text.js';
import { type ReadReports, readReports } from '../read-reports.js';
import { print, tell, type Terminal } from '../terminal.js';

export interface EvaluateOptions {
  readonly gold: readonly string[];
  readonly threshold?: number;
  readonly curve?: boolean;
  readonly json?: boolean;
}

/** Marks that a curve looks at: around the default, from where all runs together to where all falls apart. */
const MARKS = Array.from({ length: 16 }, (_, at) => (10 + 2 * at) / 100);

/** `parallax events evaluate --gold <files…>` */
export async function eventsEvaluateCommand(terminal: Terminal, options: EvaluateOptions): Promise<ExitCode> {
  const rows = await readReports(terminal, options.gold);
  if (rows === null) return EXIT.notFound;
  if (rows.eventOf.size === 0) {
    tell(terminal, 'No row has an “event”, so nothing is scored. Give rows the key of their event to compare with it.');
  }
  const mark = options.threshold ?? DEFAULT_SETTINGS.mark;
  const compared = new ComparedReports(rows.reports);
  const groups = compared.keysAt(mark);
  const scores = scoreGroups(groups, rows.eventOf);
  const articlesPerSecond = rateOf(rows.reports, mark);
  const told = { scores, mark, events: groups.length, articlesPerSecond };
  if (options.json) print(terminal, JSON.stringify(jsonOf(told, options.curve ? curveOf(compared, rows) : null)));
  else {
    print(terminal, scoresText(told));
    if (options.curve) print(terminal, curveTable(curveOf(compared, rows)));
  }
  tell(terminal, coverage(scores));
  return rows.refused > 0 ? EXIT.partial : EXIT.ok;
}

/** Short runs are repeated for so long, or what is measured is the compiler. */
const MEASURED_MS = 1_000;

/** From texts to groups: reading words, comparing and joining; of several runs the median. */
function rateOf(reports: ReadReports['reports'], mark: number): number {
  const runs: number[] = [];
  for (let spent = 0; spent < MEASURED_MS;) {
    const started = performance.now();
    new ComparedReports(reports).keysAt(mark);
    const run = performance.now() - started;
    runs.push(run);
    spent += run;
  }
  const median = runs.sort((a, b) => a - b)[Math.floor(runs.length / 2)] ?? 0;
  return (reports.length * 1000) / median;
}

export interface Told {
  readonly scores: GroupingScores;
  readonly mark: number;
  readonly events: number;
  readonly articlesPerSecond: number;
}

export interface CurvePoint {
  readonly threshold: number;
  readonly bCubed: GroupingScores['bCubed'];
  readonly events: number;
}

const curveOf = (compared: ComparedReports, { eventOf }: ReadReports): CurvePoint[] =>
  MARKS.map((threshold) => {
    const groups = compared.keysAt(threshold);
    return { threshold, bCubed: scoreGroups(groups, eventOf).bCubed, events: groups.length };
  });

function jsonOf({ scores, events, articlesPerSecond }: Told, curve: readonly CurvePoint[] | null): object {
  const { bCubed, ceafE, ari, vMeasure } = scores;
  return { bCubed, ceafE, ari, vMeasure, events, articlesPerSecond, ...(curve && { curve }) };
}

const coverage = ({ scored, grouped }: GroupingScores): string =>
  `${scored.toLocaleString('en')} of ${grouped.toLocaleString('en')} articles have a known event and were scored; the others were grouped with them.`;
