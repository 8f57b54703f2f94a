import {
  buildComparison,
  explainFailure,
  type JobProgress,
  KEYNESS,
  KEYNESS_COLUMNS,
  KEYNESS_DEFAULTS,
  type KeynessRequest,
  type KeynessResult,
  keynessRows,
  measureArticles,
  type OnStep,
  TERMS_MEASURE,
} from '@parallax/jobs';
import { type ArticleConditions, type NamedSourceRow, rowsOf, outletsCalled } from '@parallax/persistence';
import type pg from 'pg';
import { EXIT, type ExitCode } from '../exit-code.js';
import { withDatabase } from '../installation.js';
import { onInterruption } from '../interruption.js';
import { keynessTable } from '../keyness-table.js';
import { ProgressLine } from '../progress-line.js';
import { print, tell, type Terminal } from '../terminal.js';

export interface KeynessCommandOptions {
  readonly aSource: readonly string[];
  readonly bSource?: readonly string[];
  readonly language?: string;
  readonly collapseCopies?: boolean;
  readonly stopWords?: boolean;
  readonly stem?: boolean;
  readonly numbers: boolean;
  readonly minFrequency?: number;
  readonly minDocuments?: number;
  readonly replicates?: number;
  readonly seed?: string;
  readonly top: number;
  readonly format: 'table' | 'csv';
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** `parallax words keyness --a-source name [--b-source name]` */
export const keynessCommand = (terminal: Terminal, options: KeynessCommandOptions): Promise<ExitCode> =>
  withDatabase(async (pool) => {
    const a = await findOutlets(terminal, pool, options.aSource);
    const b = options.bSource ? await findOutlets(terminal, pool, options.bSource) : null;
    if (a === null || (options.bSource && b === null)) return EXIT.notFound;
    const signal = onInterruption();
    const line = new ProgressLine(terminal);
    const onStep = stepsOn(options.quiet ? null : line, signal);
    try {
      await measureArticles({ database: pool, measures: [TERMS_MEASURE], onStep });
      const built = await buildComparison(pool, KEYNESS, requestOf(options, a, b), onStep);
      line.clear();
      if (built === null) throw new Error('A comparison of words cannot name what does not exist.');
      const { inputHash, methodVersion } = built.prepared;
      return tellResult(terminal, options, { result: built.result, inputHash, methodVersion });
    } catch (error) {
      line.clear();
      if (signal.aborted) tell(terminal, 'Interrupted. Nothing was stored.');
      else tell(terminal, explainFailure(error instanceof Error ? error.message : String(error)));
      return signal.aborted ? EXIT.interrupted : EXIT.error;
    }
  });

async function findOutlets(
  terminal: Terminal,
  pool: pg.Pool,
  names: readonly string[],
): Promise<ArticleConditions | null> {
  const found = await rowsOf<NamedSourceRow>(pool, outletsCalled(names));
  const unknown = names.filter((name) => !found.some((row) => row.name === name));
  for (const name of unknown) tell(terminal, `There is no outlet “${name}”.`);
  return unknown.length > 0 ? null : { sourceId: { in: [...new Set(found.map(({ id }) => id))].sort() } };
}

const requestOf = (
  options: KeynessCommandOptions,
  a: ArticleConditions,
  b: ArticleConditions | null,
): KeynessRequest => ({
  ...KEYNESS_DEFAULTS,
  ...{ a, b, language: options.language ?? null, collapseCopies: options.collapseCopies ?? false },
  terms: {
    ...KEYNESS_DEFAULTS.terms,
    ...{ stopWords: options.stopWords ?? false, stemming: options.stem ?? false, numbers: options.numbers },
  },
  minFrequency: options.minFrequency ?? KEYNESS_DEFAULTS.minFrequency,
  minDocuments: options.minDocuments ?? KEYNESS_DEFAULTS.minDocuments,
  replicates: options.replicates ?? KEYNESS_DEFAULTS.replicates,
  seed: options.seed ?? KEYNESS_DEFAULTS.seed,
});

function stepsOn(line: ProgressLine | null, signal: AbortSignal): OnStep {
  const told: Omit<JobProgress, 'done' | 'total'> = {
    ...{ jobId: '', kind: 'keyness', status: 'running', unit: 'steps', ratePerSecond: null, secondsLeft: null },
    message: null,
  };
  return async (done, total) => {
    // Other work, such as a pressed Ctrl-C, is let through between steps.
    await new Promise(setImmediate);
    signal.throwIfAborted();
    line?.show({
      ...told,
      done,
      total,
      message: `${done.toLocaleString('en')} of ${total.toLocaleString('en')} steps`,
    });
  };
}

interface Told {
  readonly result: KeynessResult;
  readonly inputHash: string;
  readonly methodVersion: string;
}

function tellResult(terminal: Terminal, options: KeynessCommandOptions, told: Told): ExitCode {
  const { result } = told;
  if (result.keyness === null) {
    tell(terminal, result.explanation ?? 'The words cannot be compared.');
    return EXIT.error;
  }
  if (options.json)
    print(terminal, JSON.stringify({ ...told, result: undefined, rows: [...keynessRows(result, told)] }));
  else if (options.format === 'csv') printCsv(terminal, told);
  else print(terminal, keynessTable(result.keyness, options.top));
  return EXIT.ok;
}

/** No cell needs quotes: words are letters and digits, everything else is a number or a code. */
function printCsv(terminal: Terminal, told: Told): void {
  print(terminal, KEYNESS_COLUMNS.join(','));
  for (const row of keynessRows(told.result, told)) {
    print(terminal, KEYNESS_COLUMNS.map((name) => row[name] ?? '').join(','));
  }
}
