export * from './classification.js';
export * from './corrected-mean.js';
export type { MachineLabels } from './moments.js';
export * from './rogan-gladen.js';
