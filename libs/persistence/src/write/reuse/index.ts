export * from './common-shingles.js';
export * from './copies.js';
export * from './pairs.js';
export * from './sketches.js';
export * from './stale-articles.js';
