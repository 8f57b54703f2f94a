export * from './build-comparison/index.js';
export * from './import-file/index.js';
export { uuidOf } from './job-id.js';
export * from './measure-agreement/index.js';
export * from './measure-articles/index.js';
export * from './measure-reuse/index.js';
export * from './naming-profile/index.js';
export * from './progress/index.js';
export * from './queue/index.js';
