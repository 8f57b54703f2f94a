export { krippendorffAlpha } from './alpha.js';
export { bootstrapAlpha, percentile, type BootstrapOptions } from './bootstrap.js';
export { chanceCorrected, type Chance } from './chance-corrected.js';
export { AGREEMENT_VERSION, type AgreementResult, type Marginal, type UndefinedReason } from './coefficient.js';
export {
  agreementWeights,
  METRICS,
  squaredDistance,
  WEIGHTS,
  type Matrix,
  type Metric,
  type Weights,
} from './distance.js';
export type { LabelSetMatrix } from './label-sets.js';
export { MASI_VARIANTS, masiDistance, type MasiVariant } from './masi.js';
export { bootstrapMasiAlpha, masiAlpha } from './masi-alpha.js';
export {
  categoriesOf,
  countPairs,
  countRatings,
  pairTable,
  type Category,
  type PairTable,
  type RatingMatrix,
  type UnitCounts,
} from './ratings.js';
export { pairAgreement, type PairCoefficient } from './two-coders.js';
export {
  RELIABLE_FROM,
  TENTATIVE_FROM,
  unitsForThreshold,
  verdictOf,
  VERDICTS,
  type UnitAdvice,
  type Verdict,
} from './verdict.js';
