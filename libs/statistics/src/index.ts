export * from './agreement/index.js';
export * from './clustering/index.js';
export * from './contrasts/index.js';
export { forEachDraw, KeptDraws } from './draws.js';
export {
  computeStatistic,
  methodTable,
  STATISTICS,
  STATISTICS_METHODS,
  type MethodTable,
  type StatsMethod,
} from './methods/index.js';
export * as statsInput from './methods/read-input.js';
export * from './monitoring/index.js';
export * from './normal.js';
export * from './prevalence/index.js';
export * from './proportion.js';
export * from './random.js';
export * from './spans/index.js';
export type { StatsAnswer } from './stats-answer.js';
export { studentCdf, studentQuantile } from './student.js';
export { chiSquareTail, normalTails } from './tails.js';
export * from './words/index.js';
