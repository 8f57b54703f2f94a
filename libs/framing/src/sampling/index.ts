export type { Allocation } from './allocate.js';
export { assignUnits, type Assignment, type CoderPlan, type UnitToAssign } from './assign-units.js';
export { chooseOverlap, type Overlap } from './choose-overlap.js';
export {
  drawSample,
  SAMPLING_METHOD,
  type Candidate,
  type DrawnUnit,
  type Sample,
  type SampleDesign,
  type SamplingError,
  type SamplingErrorCode,
  type StratumDrawn,
} from './draw-sample.js';
export { shuffled, type Rng } from './rng.js';
