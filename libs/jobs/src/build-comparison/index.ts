export { buildComparison, type BuiltComparison } from './build-comparison.js';
export { comparisonKind, type ComparisonKind, type ComparisonRecipe } from './comparison-kind.js';
export { COMPARISON_KINDS } from './kinds.js';
export { prepareComparison, type PreparedComparison, prepareInSnapshot, readComparison } from './prepare-comparison.js';
export {
  allowComparison,
  BUILD_COMPARISON,
  type Building,
  buildComparisonTask,
  cancelComparison,
  enqueueComparison,
  findBuilding,
} from './task.js';
