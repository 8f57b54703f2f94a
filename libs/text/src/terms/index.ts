export { LONGEST_TERM, TermCounter, TERMS_VERSION, type TermCounts } from './count-terms.js';
export { MOST_TERMS, packTerms, type TermRoom, unpackTerms } from './pack-terms.js';
export {
  explainTermsError,
  PLAIN_TERMS,
  readsAll,
  termReader,
  type TermOptions,
  type TermReader,
  type TermsError,
} from './read-terms.js';
export { STEMMED_LANGUAGES } from './stems.js';
export { STOP_WORD_LANGUAGES } from './stop-words.js';
export { Vocabulary } from './vocabulary.js';
