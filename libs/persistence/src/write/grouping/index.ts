export * from './places.js';
export * from './sketches.js';
export * from './store-grouping.js';
