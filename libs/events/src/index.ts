export { scoreGroups, type GroupingScores } from './evaluate.js';
export { EventGrouping, type Effort, type Placed } from './event-grouping.js';
export type { Report } from './features.js';
export { ComparedReports, groupReports, type GroupedReports, type GroupingOptions } from './group-reports.js';
export type * from './grouping.js';
export { NO_PINS, type PinConflict, type Pins, type StandingEvent } from './pins.js';
export * from './settings.js';
