export * from './create-test-database.js';
export * from './golden.js';
export * from './hostile-site.js';
