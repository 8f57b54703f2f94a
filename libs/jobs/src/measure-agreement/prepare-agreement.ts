import { createHash } from 'node:crypto';
import {
  type AgreementResultRow,
  type AgreementScope,
  type AgreementScopeRow,
  agreementResult,
  agreementScope,
  type LabelsFingerprint,
  labelsFingerprint,
  type LabelsWanted,
  type Queryable,
  rowsOf,
  storeAgreementResult,
} from '@parallax/persistence';
import { AGREEMENT_VERSION } from '@parallax/statistics';
import { uuidOf } from '../job-id.js';
import type { AgreementResult } from './agreement-result.js';

export const MEASURE_AGREEMENT = 'measure-agreement';

export interface AgreementRequest {
  readonly scope: AgreementScope;
  /** span: also where in the text. */
  readonly unit: 'article' | 'span';
  /** Null: all who judged anything. */
  readonly coderIds: readonly string[] | null;
  readonly replicates: number;
  readonly seed: string;
  /** One wave of a project only. */
  readonly wave: number | null;
  readonly includeLossy: boolean;
}

export const AGREEMENT_DEFAULTS = {
  unit: 'span',
  coderIds: null,
  replicates: 1_000,
  seed: '1',
  wave: null,
  includeLossy: false,
} as const satisfies Omit<AgreementRequest, 'scope'>;

/** A request with what is known without measuring. */
export interface PreparedAgreement {
  readonly request: AgreementRequest;
  readonly scopeRow: AgreementScopeRow;
  /** SHA-256 in hexadecimal of judgements, parameters and method version. */
  readonly inputHash: string;
  /** The same for the same input, so that whoever asks again follows the same job. */
  readonly jobId: string;
  /** Labels under the codebook version that a migration carried over with loss. */
  readonly lossy: number;
  /** Labels that mark a passage. */
  readonly spans: number;
}

export const wantedLabels = ({ coderIds, includeLossy }: AgreementRequest): LabelsWanted => ({
  coderIds,
  includeLossy,
});

/** Null when there is no such project or codebook version. Labels are hashed in the database, none is read. */
export async function prepareAgreement(
  database: Queryable,
  request: AgreementRequest,
): Promise<PreparedAgreement | null> {
  const coderIds = request.coderIds && [...new Set(request.coderIds)].sort();
  const asked = { ...request, coderIds };
  const [scopeRow] = await rowsOf<AgreementScopeRow>(database, agreementScope(asked.scope));
  if (!scopeRow) return null;
  const [print] = await rowsOf<LabelsFingerprint>(database, labelsFingerprint(asked.scope, wantedLabels(asked)));
  if (!print) throw new Error('An aggregate gave no row.');
  const input = [AGREEMENT_VERSION, asked, scopeRow.codebookVersionId, scopeRow.absence, scopeRow.frames, print];
  const inputHash = createHash('sha256').update(JSON.stringify(input)).digest('hex');
  return { request: asked, scopeRow, inputHash, jobId: uuidOf(inputHash), lossy: print.lossy, spans: print.spans };
}

export async function readAgreement(
  database: Queryable,
  inputHash: string,
): Promise<AgreementResultRow<AgreementResult> | null> {
  return (await rowsOf<AgreementResultRow<AgreementResult>>(database, agreementResult(inputHash)))[0] ?? null;
}

/** Keeps a result for whoever asks for the same input. */
export async function keepAgreement(database: Queryable, inputHash: string, result: AgreementResult): Promise<void> {
  await rowsOf(database, storeAgreementResult(inputHash, AGREEMENT_VERSION, result));
}
