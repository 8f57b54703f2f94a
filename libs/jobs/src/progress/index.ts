export * from './publish-progress.js';
export * from './tell-progress.js';
