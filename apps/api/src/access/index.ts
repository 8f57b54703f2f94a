export * from './database.js';
export * from './graphql-context.js';
export * from './permission.js';
export * from './requires.js';
export * from './viewer.js';
