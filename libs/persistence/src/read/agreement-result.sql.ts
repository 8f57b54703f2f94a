import { type Sql, sql, utc } from './sql.js';

export interface AgreementResultRow<Result> {
  readonly result: Result;
  readonly measuredAt: string;
}

export const agreementResult = (inputHash: string): Sql =>
  sql`select result, ${utc('measured_at')} as "measuredAt" from agreement_result
    where input_hash = decode(${inputHash}::text, 'hex')`;

/** The same inputs give the same result, so whoever comes second writes nothing. */
export const storeAgreementResult = (inputHash: string, methodVersion: string, result: object): Sql =>
  sql`insert into agreement_result (input_hash, method_version, result)
    values (decode(${inputHash}::text, 'hex'), ${methodVersion}, ${JSON.stringify(result)}::jsonb)
    on conflict (input_hash) do nothing`;
