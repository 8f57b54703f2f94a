import type { ExtractionScore } from '@parallax/ingest';

export interface ScoredPage {
  readonly id: string;
  readonly score: ExtractionScore;
  readonly ms: number;
}

const LONGEST_RUN = 90;
const MOST_RUNS = 3;

const figure = (value: number): string => value.toFixed(3);
const cut = (run: string): string => (run.length > LONGEST_RUN ? `${run.slice(0, LONGEST_RUN)}…` : run);

/** The longest runs of words say what went wrong. */
const runsOf = (mark: string, runs: readonly string[]): string[] => {
  const longest = [...runs].sort((a, b) => b.length - a.length);
  const more = longest.length - MOST_RUNS;
  return [
    ...longest.slice(0, MOST_RUNS).map((run) => `    ${mark} ${cut(run)}`),
    ...(more > 0 ? [`    ${mark} and ${more} more`] : []),
  ];
};

/** Worst pages first, each with what was missed (−) and added (+). */
export function extractionTable(scored: readonly ScoredPage[], meanF1: number): string {
  const pages = [...scored].sort((a, b) => a.score.f1 - b.score.f1 || (a.id < b.id ? -1 : 1));
  const width = Math.max(4, ...pages.map(({ id }) => id.length));
  const times = pages.map(({ ms }) => ms).sort((a, b) => a - b);
  return [
    `${'page'.padEnd(width)}  F1     prec.  recall    ms`,
    ...pages.flatMap(({ id, score, ms }) => [
      `${id.padEnd(width)}  ${[score.f1, score.precision, score.recall].map(figure).join('  ')}  ${ms.toFixed(0).padStart(4)}`,
      ...runsOf('−', score.missed),
      ...runsOf('+', score.added),
    ]),
    '',
    `Mean F1 over runs of four words: ${figure(meanF1)} (${pages.length} pages; median ${times[times.length >> 1]?.toFixed(0)} ms a page).`,
  ].join('\n');
}
