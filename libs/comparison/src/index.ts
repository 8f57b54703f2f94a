export * from './contrast/index.js';
export * from './copies.js';
export * from './event-comparison.js';
export { compareMoments, type Dated, type Delay } from './moment.js';
export type { ReusePair, SharedText } from './shared-text.js';
export * from './names/index.js';
export * from './words/index.js';
export { CollocateCounter, type CollocateText } from './words/collocates/collocate-counter.js';
export {
  type Collocate,
  type Collocates,
  COLLOCATES_VERSION,
  type CollocateScores,
  type CollocateSet,
  collocatesOf,
} from './words/collocates/collocates.js';
export * from './voices/index.js';
export * from './text-reuse.js';
export * from './omissions/index.js';
