import { inSnapshot } from '@parallax/persistence';
import type { Pool, PoolClient } from 'pg';
import type { JobProgress } from '../progress/index.js';
import type { AgreementResult } from './agreement-result.js';
import {
  type AgreementRequest,
  prepareAgreement,
  type PreparedAgreement,
} from './prepare-agreement.js';
import { readJudgementMatrix } from './read-judgements.js';

export interface MeasureAgreementOptions {
  readonly database: Pool;
  readonly request: AgreementRequest;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: JobProgress) => void | Promise<void>;
}

/** A result with the hash of what it was measured from. */
export interface MeasuredAgreement {
  readonly prepared: PreparedAgreement;
  readonly result: AgreementResult;
}

/**
 * Measures agreement on what the database holds now; null when there is no such project or codebook version.
 * Between frames it lets other work through, tells how far it is, and stops when `signal` aborts.
 * @throws the reason of `signal` when aborted.
 */
export async function measureAgreement(options: MeasureAgreementOptions): Promise<MeasuredAgreement | null> {
  const read = await inSnapshot(options.database, (client) => readMaterial(client, options));
  return read && { prepared: read.prepared, result: await measureMaterial(read, options) };
}

async function readMaterial(client: PoolClient, { request, signal }: MeasureAgreementOptions) {
  const prepared = await prepareAgreement(client, request);
  if (prepared === null) return null;
  return { prepared, judgements: await readJudgementMatrix(client, prepared, signal) };
}

function measureMaterial(_read: unknown, _options: MeasureAgreementOptions): Promise<AgreementResult> {
  throw new Error('not yet');
}
