import {
  agreementWeights,
  type AgreementResult as Measured,
  bootstrapAlpha,
  type BootstrapOptions,
  chanceCorrected,
  krippendorffAlpha,
  squaredDistance,
  type UnitCounts,
} from '@parallax/statistics';
import type { Coefficient } from './agreement-result.js';

export const toCoefficient = (measured: Measured): Coefficient => ({
  ...{ value: measured.value, low: measured.ciLow, high: measured.ciHigh, method: measured.ciMethod, se: measured.se },
  ...{ n: measured.n, nMissing: measured.nMissing, seed: measured.seed, replicates: measured.replicates },
  ...{ undefinedReplicates: measured.undefinedReplicates, undefinedReason: measured.undefinedReason },
  noIntervalReason: noIntervalReason(measured),
});

function noIntervalReason({ value, ciLow, replicates }: Measured): string | null {
  if (value === null || ciLow !== null) return null;
  return replicates === null ? 'NO_STANDARD_ERROR' : 'MOSTLY_UNDEFINED';
}

export const undefinedCoefficient = (undefinedReason: string): Coefficient => ({
  ...{ value: null, low: null, high: null, method: null, se: null, n: 0, nMissing: 0 },
  ...{ seed: null, replicates: null, undefinedReplicates: null, undefinedReason },
  noIntervalReason: null,
});

/** Present against absent: all categories of a frame, whether both were seen or not. */
const PLAIN = agreementWeights('unweighted', [0, 1]);
const nominal = (data: UnitCounts) => squaredDistance('nominal', data);

export const alphaOf = (data: UnitCounts): Measured => krippendorffAlpha(data, nominal);
export const bootstrappedAlphaOf = (data: UnitCounts, options: BootstrapOptions): Measured =>
  bootstrapAlpha(data, nominal, options);
export const percentAgreementOf = (data: UnitCounts): Measured => chanceCorrected(data, 'none', PLAIN);
export const gwetAC1Of = (data: UnitCounts): Measured => chanceCorrected(data, 'gwet', PLAIN);
