export * from './agreement/index.js';
export { computeStatistic, STATISTICS_METHODS } from './methods/index.js';
export * from './monitoring/index.js';
export * from './normal.js';
export * from './proportion.js';
export * from './random.js';
export * from './spans/index.js';
export type { StatsAnswer } from './stats-answer.js';
export * from './student.js';
