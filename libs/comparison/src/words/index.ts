export { keyWord, type KeyWord, type Scored, type WordDispersion, type WordOnSide } from './key-word.js';
export {
  compareWords,
  type Keyness,
  KEYNESS_VERSION,
  type KeynessColumns,
  type KeynessOptions,
  type KeynessSide,
  shuffleOf,
  type ShuffleReport,
} from './keyness.js';
export { KEYNESS_MEASURES, type KeynessMeasure, type RankedWords, rankWords, signedMeasure } from './rank-words.js';
export { type Shuffle, SHUFFLES } from './shuffle-units.js';
export { LEFT_OUT, mergeTerms, type TermMatrix } from './term-matrix.js';
export { MOST_POINTS, type WordPoint, wordPoints } from './word-points.js';
export { type CountedArticles, SIDE_A, SIDE_B } from './word-totals.js';
