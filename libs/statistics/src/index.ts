export * from './normal.js';
export * from './proportion.js';
