export { measureReuse, type MeasureOptions, type MeasureOutcome, type MeasureProgress } from './measure-reuse.js';
export { refreshEventSummaries } from './refresh-event-summaries.js';
export { enqueueMeasureReuse, MEASURE_REUSE, runMeasureReuseTask } from './task.js';
