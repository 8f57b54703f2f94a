export * from './codebook/index.js';
export * from './decide-frames.js';
