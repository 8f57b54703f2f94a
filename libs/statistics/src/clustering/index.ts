export { bestAssignment } from './assignment.js';
export { bCubed, ceafE, type Clusters, extendedBCubed, type Labels, type PrecisionRecall, withF1 } from './b-cubed.js';
export * from './partitions.js';
