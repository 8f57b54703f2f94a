export type { ClusterInterval, ContrastCell } from './cells.js';
export type { ContrastComparison } from './comparison.js';
export { type ContrastArticle, type ContrastMaterial } from './decided-articles.js';
export { type Family, RATE, type Verdict } from './family.js';
export * from './measure-contrast.js';
export type { Heterogeneity, PairedTest } from './paired-test.js';
export type { FrameAssociation, MixContrast } from './shuffled-tests.js';
export { type OverTime, type Period, PERIODS, type PeriodShare } from './periods.js';
export type { Standing, Standings } from './standings.js';
export {
  type CellChange,
  type CellState,
  contrastSensitivity,
  type ContrastSensitivity,
  type EventRange,
  type TestState,
  type VerdictChange,
  wholeChange,
  type WholeChange,
} from './sensitivity.js';
