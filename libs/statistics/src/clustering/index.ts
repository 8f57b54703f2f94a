export { bestAssignment } from './assignment.js';
export { bCubed, ceafE, type Clusters, extendedBCubed, type Labels, type PrecisionRecall } from './b-cubed.js';
export * from './partitions.js';
