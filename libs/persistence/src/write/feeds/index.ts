export * from './directory.js';
export * from './fetch-log.js';
export * from './items.js';
export * from './schedule.js';
