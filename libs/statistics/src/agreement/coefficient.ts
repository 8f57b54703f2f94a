import { studentQuantile } from '../student.js';
import type { Category } from './ratings.js';

/**
 * Raised when any number of agreement may change, of one coefficient or of a measured project; part of every result
 * and of the hash it is kept under, so that what was stored under another version is not used.
 */
export const AGREEMENT_VERSION = 'agreement-2';

/** Why a coefficient does not exist for the data at hand. */
export type UndefinedReason =
  /** Fewer than two coders judged anything. */
  | 'NEEDS_TWO_CODERS'
  /** No unit was judged by two coders. */
  | 'NO_PAIRABLE_UNITS'
  /** Everybody gave one and the same category: chance alone agrees as well, 0/0. */
  | 'NO_VARIATION';

export interface Marginal {
  readonly category: Category;
  /** Judgements of this category among pairable units. */
  readonly count: number;
}

/** A coefficient with everything needed to judge it. */
export interface AgreementResult {
  /** At most 1, possibly negative; null with a reason where undefined. */
  readonly value: number | null;
  readonly ciLow: number | null;
  readonly ciHigh: number | null;
  /** For example `analytic-t-0.95` or `bootstrap-units-percentile-0.95`. */
  readonly ciMethod: string | null;
  /** Standard error belonging to the interval. */
  readonly se: number | null;
  /** Units judged by at least two coders. */
  readonly n: number;
  readonly nCoders: number;
  /** Judgements missing among those units. */
  readonly nMissing: number;
  readonly seed: string | null;
  readonly replicates: number | null;
  /** Replicates in which the coefficient was undefined; they are left out of the interval. */
  readonly undefinedReplicates: number | null;
  readonly undefinedReason: UndefinedReason | null;
  readonly marginals: readonly Marginal[];
  readonly methodVersion: string;
  readonly reference: string;
}

export interface Basis {
  readonly n: number;
  readonly nCoders: number;
  readonly nMissing: number;
  readonly marginals: readonly Marginal[];
  readonly reference: string;
}

const NO_CHANCE = { seed: null, replicates: null, undefinedReplicates: null } as const;

export const undefinedResult = (basis: Basis, undefinedReason: UndefinedReason): AgreementResult => ({
  ...{ value: null, ciLow: null, ciHigh: null, ciMethod: null, se: null },
  ...basis,
  ...NO_CHANCE,
  undefinedReason,
  methodVersion: AGREEMENT_VERSION,
});

/** A value with its analytic standard error and the t interval that goes with it, cut off at 1. */
export function analyticResult(basis: Basis, value: number, se: number | null, df = basis.n - 1): AgreementResult {
  const half = se === null || df < 1 ? null : se * studentQuantile(0.975, df);
  return {
    value,
    ciLow: half === null ? null : value - half,
    ciHigh: half === null ? null : Math.min(1, value + half),
    ciMethod: half === null ? null : 'analytic-t-0.95',
    se: half === null ? null : se,
    ...basis,
    ...NO_CHANCE,
    undefinedReason: null,
    methodVersion: AGREEMENT_VERSION,
  };
}
