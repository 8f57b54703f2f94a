import type { Pool } from 'pg';
import type { OnStep } from '../progress/index.js';
import type { ComparisonKind } from './comparison-kind.js';
import { keepComparison, type PreparedComparison, prepareInSnapshot, readComparison } from './prepare-comparison.js';

/** A result with the hash of what it was made from. */
export interface BuiltComparison<Request extends object, Result> {
  readonly prepared: PreparedComparison<Request>;
  readonly result: Result;
}

const NO_STEPS: OnStep = () => Promise.resolve();

/**
 * A comparison of what the database holds now: what is stored for this input, else computed and stored. Null when the
 * request names something that does not exist.
 * @throws what `onStep` throws; nothing is stored then.
 */
export async function buildComparison<Request extends object, Result extends object>(
  database: Pool,
  kind: ComparisonKind<Request, Result>,
  request: Request,
  onStep: OnStep = NO_STEPS,
): Promise<BuiltComparison<Request, Result> | null> {
  const prepared = await prepareInSnapshot(database, kind, request);
  if (prepared === null) return null;
  const stored = await readComparison(database, kind, prepared.inputHash);
  if (stored !== null) return { prepared, result: stored.result };
  const result = await kind.measure(database, request, onStep);
  await keepComparison(database, prepared, result);
  return { prepared, result };
}
