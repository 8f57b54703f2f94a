export { FeedsPanel } from './FeedsPanel.js';
export { RetryRun } from './RetryRun.js';
