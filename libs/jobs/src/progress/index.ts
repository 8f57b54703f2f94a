export * from './publish-progress.js';
