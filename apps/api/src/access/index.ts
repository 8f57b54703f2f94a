export * from './access.guard.js';
export * from './database.js';
export * from './graphql-context.js';
export * from './permission.js';
export * from './requires.js';
export * from './sessions.js';
export * from './viewer.js';
export * from './sign-in-token.js';
