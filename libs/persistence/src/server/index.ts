export * from './describe-schema.js';
export * from './migrate.js';
export * from './new-id.js';
export * from './open-database.js';
export * from './open-pool.js';
export * from './runtime.js';
