export { measureSourceHealth, type MeasuredHealth } from './measure-source-health.js';
export {
  enqueueMeasureSourceHealth,
  keepMeasuringSourceHealth,
  MEASURE_SOURCE_HEALTH,
  measureSourceHealthTask,
} from './task.js';
