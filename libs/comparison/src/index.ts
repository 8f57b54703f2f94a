export { withoutCopies, type Copied } from './copies.js';
export * from './event-comparison.js';
export type { Delay } from './moment.js';
export type { ReusePair, SharedText } from './shared-text.js';
export * from './names/index.js';
