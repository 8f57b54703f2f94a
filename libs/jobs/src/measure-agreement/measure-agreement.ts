import { inSnapshot } from '@parallax/persistence';
import type { Pool, PoolClient } from 'pg';
import type { JobProgress } from '../progress/index.js';
import type { AgreementResult } from './agreement-result.js';
import { type Material, measureMaterial } from './measure-material.js';
import {
  type AgreementRequest,
  keepAgreement,
  prepareAgreement,
  type PreparedAgreement,
  readAgreement,
} from './prepare-agreement.js';
import { progressAt } from './progress.js';
import { readJudgementMatrix } from './read-judgements.js';
import { type MarkedUnit, readMarks } from './read-marks.js';

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
 * Agreement on what the database holds now: what is stored for this input, else measured and stored. Between frames
 * it lets other work through, tells how far it is, and stops when `signal` aborts. Null when there is no such
 * project or codebook version.
 * @throws the reason of `signal` when aborted; nothing is stored then.
 */
export async function measureAgreement(options: MeasureAgreementOptions): Promise<MeasuredAgreement | null> {
  const { database, signal, onProgress } = options;
  const read = await inSnapshot(database, (client) => readInput(client, options));
  if (read === null || 'result' in read) return read;
  const { prepared, material } = read;
  const startedAt = performance.now();
  const onFrame = async (done: number): Promise<void> => {
    signal?.throwIfAborted();
    const seconds = (performance.now() - startedAt) / 1000;
    await onProgress?.(progressAt(prepared, { status: 'running', done, seconds }));
  };
  const result = await measureMaterial(material, onFrame);
  await keepAgreement(database, prepared.inputHash, result);
  return { prepared, result };
}

type Input = { readonly prepared: PreparedAgreement; readonly material: Material };

async function readInput(
  client: PoolClient,
  { request, signal }: MeasureAgreementOptions,
): Promise<MeasuredAgreement | Input | null> {
  const prepared = await prepareAgreement(client, request);
  if (prepared === null) return null;
  const stored = await readAgreement(client, prepared.inputHash);
  if (stored !== null) return { prepared, result: stored.result };
  const judgements = await readJudgementMatrix(client, prepared, signal);
  const marks = await marksOf(client, prepared, signal);
  return { prepared, material: { prepared, judgements, marks } };
}

/** Null when not asked for; texts are read only where anything is marked. */
async function marksOf(
  client: PoolClient,
  prepared: PreparedAgreement,
  signal?: AbortSignal,
): Promise<MarkedUnit[] | null> {
  if (prepared.request.unit !== 'span') return null;
  return prepared.spans === 0 ? [] : readMarks(client, prepared, signal);
}
