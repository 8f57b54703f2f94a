import { type PreparedComparison, uuidOf } from '@parallax/jobs';
import type { ComparisonResultRow } from '@parallax/persistence';
import type { ComparisonProgressType, ComparisonRunType } from './comparison-run.type.js';

/** A comparison: its numbers, or why there are none yet. */
export interface RunState<Result> {
  readonly run: ComparisonRunType;
  /** Null unless measured. */
  readonly result: Result | null;
}

type Known = Pick<ComparisonRunType, 'kind' | 'inputHash' | 'jobId' | 'methodVersion' | 'parameters'>;
const NOTHING = { measuredAt: null, progress: null, failure: null };

const ofPrepared = ({ kind, inputHash, jobId, methodVersion, request }: PreparedComparison<object>): Known => ({
  ...{ kind, inputHash, jobId, methodVersion, parameters: request },
});

/** Every request with chance in it names these two. */
function chanceIn(parameters: unknown): Pick<ComparisonRunType, 'seed' | 'replicates'> {
  const { seed, replicates } = { seed: null, replicates: null, ...(parameters as object | null) };
  return {
    seed: typeof seed === 'string' ? seed : null,
    replicates: typeof replicates === 'number' ? replicates : null,
  };
}

const runOf = (known: Known): Omit<ComparisonRunType, 'status'> => ({
  ...known,
  ...chanceIn(known.parameters),
  ...NOTHING,
});

/** What was stored under this hash, whatever the corpus holds by now. */
export function measured<Result>(inputHash: string, row: ComparisonResultRow<Result>): RunState<Result> {
  const { kind, methodVersion, parameters, measuredAt, result } = row;
  const known = { kind, inputHash, jobId: uuidOf(inputHash), methodVersion, parameters };
  return { run: { ...runOf(known), status: 'measured', measuredAt }, result };
}

export const measuring = <Result>(
  prepared: PreparedComparison<object>,
  progress: ComparisonProgressType | null,
): RunState<Result> => ({
  run: { ...runOf(ofPrepared(prepared)), status: 'measuring', progress },
  result: null,
});

export const cancelled = <Result>(prepared: PreparedComparison<object>): RunState<Result> => ({
  run: { ...runOf(ofPrepared(prepared)), status: 'cancelled' },
  result: null,
});

export const failed = <Result>(
  prepared: PreparedComparison<object>,
  failure: ComparisonRunType['failure'],
): RunState<Result> => ({
  run: { ...runOf(ofPrepared(prepared)), status: 'failed', failure },
  result: null,
});
