export {
  alphaU,
  sectionDistance,
  sectionError,
  type AlphaU,
  type AlphaUReason,
  type MarkedDocument,
  type MarkedSection,
  type Section,
  type SectionError,
} from './alpha-u.js';
export { positionalDissimilarity } from './gamma.js';
export {
  alphaUIntervals,
  meanInterval,
  type AlphaUIntervals,
  type DocumentBootstrap,
  type DocumentInterval,
} from './interval.js';
export { tokenF1, wordsIn, type Span } from './token-f1.js';
