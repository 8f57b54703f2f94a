import {
  AGREEMENT_DEFAULTS,
  type AgreementRequest,
  type AgreementResult,
  explainFailure,
  measureAgreement,
  type MeasuredAgreement,
} from '@parallax/jobs';
import { type AgreementScope, byId, type CoderRow, type FrameRow, rowsOf } from '@parallax/persistence';
import type pg from 'pg';
import { agreementJson, agreementTable, type Names } from '../agreement-table.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { withDatabase } from '../installation.js';
import { onInterruption } from '../interruption.js';
import { ProgressLine } from '../progress-line.js';
import { print, tell, type Terminal } from '../terminal.js';
import { findProject, findVersion, type NamedScope } from './find-scope.js';
import type { OutputOptions } from './import.js';

export interface AgreementCommandOptions extends NamedScope, OutputOptions {
  readonly replicates?: number;
  readonly seed?: string;
}

/** `parallax agreement --project name | --codebook name` */
export const agreementCommand = (terminal: Terminal, options: AgreementCommandOptions): Promise<ExitCode> =>
  withDatabase(async (pool) => {
    const scope = await findAgreementScope(terminal, pool, options);
    if (scope === null) return EXIT.notFound;
    const { replicates = AGREEMENT_DEFAULTS.replicates, seed = AGREEMENT_DEFAULTS.seed } = options;
    const request: AgreementRequest = { ...AGREEMENT_DEFAULTS, scope, replicates, seed };
    const signal = onInterruption();
    const measured = await measureOrTell(terminal, { pool, request, signal, quiet: options.quiet ?? false });
    if (measured === null) return signal.aborted ? EXIT.interrupted : EXIT.error;
    const names = await readNames(pool, measured.result);
    print(
      terminal,
      options.json
        ? agreementJson(measured.prepared.inputHash, measured.result, names)
        : agreementTable(measured.result, names),
    );
    return EXIT.ok;
  });

async function findAgreementScope(
  terminal: Terminal,
  pool: pg.Pool,
  options: AgreementCommandOptions,
): Promise<AgreementScope | null> {
  if (options.project !== undefined) {
    const project = await findProject(terminal, pool, options.project);
    return project && { projectId: project.id, codebookVersionId: null };
  }
  const version = await findVersion(terminal, pool, options);
  return version && { projectId: null, codebookVersionId: version.id };
}

interface Measuring {
  readonly pool: pg.Pool;
  readonly request: AgreementRequest;
  readonly signal: AbortSignal;
  readonly quiet: boolean;
}

/** Null when interrupted or failed, after telling so. */
async function measureOrTell(
  terminal: Terminal,
  { pool, request, signal, quiet }: Measuring,
): Promise<MeasuredAgreement | null> {
  const line = new ProgressLine(terminal);
  try {
    const measured = await measureAgreement({
      ...{ database: pool, request, signal },
      onProgress: (progress) => (quiet ? undefined : line.show(progress)),
    });
    if (measured === null) throw new Error('A codebook version vanished.');
    return measured;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    tell(
      terminal,
      signal.aborted
        ? 'Interrupted. Nothing was stored.'
        : `Measuring failed. ${explainFailure(why)} Nothing was stored.`,
    );
    return null;
  } finally {
    line.clear();
  }
}

async function readNames(pool: pg.Pool, { coderIds, frames }: AgreementResult): Promise<Names> {
  const frameIds = frames.map(({ frameId }) => frameId);
  const [coders, codebook] = [
    await rowsOf<CoderRow>(pool, byId.coder(coderIds)),
    await rowsOf<FrameRow>(pool, byId.frame(frameIds)),
  ];
  return {
    coders: new Map(coders.map(({ id, name }) => [id, name])),
    frames: new Map(codebook.map(({ id, key }) => [id, key])),
  };
}
