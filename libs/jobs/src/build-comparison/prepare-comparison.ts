import { createHash } from 'node:crypto';
import {
  comparisonResult,
  type ComparisonResultRow,
  inSnapshot,
  rowsOf,
  storeComparisonResult,
} from '@parallax/persistence';
import type { Pool, PoolClient } from 'pg';
import { uuidOf } from '../job-id.js';
import type { ComparisonKind } from './comparison-kind.js';

/** A request with what is known without computing. */
export interface PreparedComparison<Request extends object> {
  readonly kind: string;
  readonly methodVersion: string;
  readonly request: Request;
  /** SHA-256 in hexadecimal of kind, method version, request and all that is compared. */
  readonly inputHash: string;
  /** The same for the same input, so that whoever asks again follows the same job. */
  readonly jobId: string;
}

/** Null when the request names something that does not exist. */
export async function prepareComparison<Request extends object>(
  client: PoolClient,
  kind: ComparisonKind<Request, object>,
  request: Request,
): Promise<PreparedComparison<Request> | null> {
  const print = await kind.fingerprint(client, request);
  if (print === null) return null;
  const { name, methodVersion } = kind;
  const input = JSON.stringify([name, methodVersion, request, print]);
  const inputHash = createHash('sha256').update(input).digest('hex');
  return { kind: name, methodVersion, request, inputHash, jobId: uuidOf(inputHash) };
}

export const prepareInSnapshot = <Request extends object>(
  database: Pool,
  kind: ComparisonKind<Request, object>,
  request: Request,
): Promise<PreparedComparison<Request> | null> =>
  inSnapshot(database, (client) => prepareComparison(client, kind, request));

/** A stored result, whatever the corpus holds by now; null when there is none of this kind. */
export async function readComparison<Result extends object>(
  database: Pool,
  kind: ComparisonKind<never, Result>,
  inputHash: string,
): Promise<ComparisonResultRow<Result> | null> {
  return (await rowsOf<ComparisonResultRow<Result>>(database, comparisonResult(kind.name, inputHash)))[0] ?? null;
}

export async function keepComparison<Request extends object>(
  database: Pool,
  { inputHash, kind, methodVersion, request }: PreparedComparison<Request>,
  result: object,
): Promise<void> {
  await rowsOf(database, storeComparisonResult({ inputHash, kind, methodVersion, parameters: request, result }));
}
