import { type Sql, sql, utc } from './sql.js';

export interface ComparisonResultRow<Result> {
  readonly kind: string;
  readonly methodVersion: string;
  readonly parameters: unknown;
  readonly result: Result;
  readonly measuredAt: string;
}

/** A stored result by its hash; none of another kind, if one is named. */
export const comparisonResult = (kind: string | null, inputHash: string): Sql =>
  sql`select kind, method_version as "methodVersion", parameters, result, ${utc('measured_at')} as "measuredAt"
    from comparison_result where input_hash = decode(${inputHash}::text, 'hex') and (${kind}::text is null or kind = ${kind})`;

export interface NewComparisonResult {
  readonly inputHash: string;
  readonly kind: string;
  readonly methodVersion: string;
  readonly parameters: object;
  readonly result: object;
}

/** The same input gives the same result, so whoever comes second writes nothing. */
export const storeComparisonResult = (row: NewComparisonResult): Sql =>
  sql`insert into comparison_result (input_hash, kind, method_version, parameters, result)
    values (decode(${row.inputHash}::text, 'hex'), ${row.kind}, ${row.methodVersion},
      ${JSON.stringify(row.parameters)}::jsonb, ${JSON.stringify(row.result)}::jsonb)
    on conflict (input_hash) do nothing`;
