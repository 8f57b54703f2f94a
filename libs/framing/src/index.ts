export * from './codebook/index.js';
export * from './coding/index.js';
export * from './decide-frames.js';
export * from './migration/index.js';
export * from './sampling/index.js';
