export * from './create-test-database.js';
export * from './golden.js';
