export * from './read/index.js';
export * from './server/index.js';
export * from './write/index.js';
