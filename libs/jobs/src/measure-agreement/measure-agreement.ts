import type { Pool } from 'pg';
import type { AgreementResult } from './agreement-result.js';
import type { PreparedAgreement } from './prepare-agreement.js';

export interface MeasureAgreementOptions {
  readonly database: Pool;
  readonly prepared: PreparedAgreement;
  readonly signal?: AbortSignal;
  readonly onProgress?: (step: { readonly done: number }) => void | Promise<void>;
}

export function measureAgreement(_options: MeasureAgreementOptions): Promise<AgreementResult> {
  throw new Error('not yet');
}
