import {
  findInputFiles,
  importFiles,
  loadDemo,
  type ImportFormat,
  type ImportOutcome,
  type ImportRequest,
} from '@parallax/jobs';
import { NO_COUNTS } from '@parallax/persistence';
import { EXIT, exitCodeOf, type ExitCode } from '../exit-code.js';
import { withDatabase } from '../installation.js';
import { onInterruption } from '../interruption.js';
import { ProgressLine } from '../progress-line.js';
import { jsonResult, refusalLine, textResult } from '../report-import.js';
import { print, tell, type Terminal } from '../terminal.js';

export interface OutputOptions {
  readonly json?: boolean;
  readonly quiet?: boolean;
}

export interface ImportCommandOptions extends OutputOptions {
  readonly source?: string;
  readonly format?: ImportFormat;
  readonly dryRun?: boolean;
}

/** `parallax import <paths…|->` */
export async function importCommand(
  terminal: Terminal,
  paths: readonly string[],
  options: ImportCommandOptions,
): Promise<ExitCode> {
  const { source, format, dryRun = false } = options;
  // A mistyped path is told before a database is started for it.
  const found = paths[0] === '-' ? null : await findInputFiles(paths);
  if (found?.ok === false) {
    tell(terminal, found.error.message);
    print(terminal, options.json ? jsonResult(NO_COUNTS) : textResult(NO_COUNTS, dryRun));
    return EXIT.notFound;
  }
  const input = paths[0] === '-' ? { stream: process.stdin, name: 'standard input' } : { paths };
  const chosen = { dryRun, ...(source === undefined ? {} : { source }), ...(format === undefined ? {} : { format }) };
  return importing(terminal, { ...options, dryRun }, (request) => importFiles({ ...request, input, options: chosen }));
}

/** `parallax demo load` */
export const demoLoadCommand = (terminal: Terminal, options: OutputOptions): Promise<ExitCode> =>
  importing(terminal, options, (request) => loadDemo(request));

type Request = Omit<ImportRequest, 'input' | 'options'>;

async function importing(
  terminal: Terminal,
  options: OutputOptions & { readonly dryRun?: boolean },
  run: (request: Request) => Promise<ImportOutcome>,
): Promise<ExitCode> {
  const signal = onInterruption();
  const listener = new ImportListener(terminal, options.quiet ?? false);
  return withDatabase(async (database) => {
    const outcome = await run({
      ...{ database, signal },
      onProgress: (progress) => listener.progress(progress),
      onRefused: (refusals) => listener.refused(refusals),
    });
    listener.close();
    if (outcome.problem !== null) tell(terminal, outcome.problem.message);
    print(terminal, options.json ? jsonResult(outcome) : textResult(outcome, options.dryRun ?? false));
    return exitCodeOf(outcome, signal.aborted);
  });
}

/** Enough to see what is wrong; all of them are kept with the ingest run. */
const MOST_REFUSALS = 20;

/** Tells on stderr how far an import is and what it refuses; nothing when quiet. */
class ImportListener {
  private readonly line: ProgressLine;
  private told = 0;
  private untold = 0;

  constructor(
    private readonly terminal: Terminal,
    private readonly quiet: boolean,
  ) {
    this.line = new ProgressLine(terminal);
  }

  readonly progress: NonNullable<Request['onProgress']> = (progress) => {
    if (!this.quiet) this.line.show(progress);
  };

  readonly refused: NonNullable<Request['onRefused']> = (refusals) => {
    if (this.quiet) return;
    this.line.clear();
    const shown = refusals.slice(0, MOST_REFUSALS - this.told);
    for (const refusal of shown) tell(this.terminal, refusalLine(refusal));
    this.told += shown.length;
    this.untold += refusals.length - shown.length;
  };

  close(): void {
    this.line.clear();
    if (this.untold > 0) tell(this.terminal, `… and ${this.untold} more, all kept with the run under “Ingest runs”.`);
  }
}
