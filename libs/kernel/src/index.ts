export * from './canonical-url.js';
export * from './group-by.js';
export * from './ids.js';
export * from './names.js';
export * from './result.js';
export * from './words.js';
