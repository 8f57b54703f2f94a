export type { BatchOutcome as ReuseOutcome } from './measure-batch.js';
export { measureReuse, type MeasureOptions } from './measure-reuse.js';
export { refreshEventSummaries } from './refresh-event-summaries.js';
export { enqueueMeasureReuse, MEASURE_REUSE, measureReuseTask } from './task.js';
