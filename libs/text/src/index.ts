export { findBlocks } from './blocks.js';
export { cleanScraped, CLEANING_METHOD, type Cleaned } from './clean-scraped.js';
export { CLEANING_RULES, type CleaningRule } from './cleaning-rules.js';
export { composeEdits } from './compose-edits.js';
export { concordance, type ConcordanceLine, type ConcordanceOptions } from './concordance/concordance.js';
export { findNodes, wantedPhrases, type TokenSpan } from './concordance/nodes.js';
export { compareWords, sortWords, WORD_PLACES, type WordPlace } from './concordance/word-order.js';
export { unitsOfTokens, wholeOf, type TokenUnit } from './concordance/token-units.js';
export { applyEdits, mapOffset, removedTexts, restoreRaw, type Edit } from './edits.js';
export { highlight, type HighlightOptions, type Snippet } from './highlight.js';
export { detectLanguage } from './language.js';
export { lexemes, LEXEMES_VERSION, quoteLexeme } from './lexemes.js';
export type { Range } from './matches.js';
export { endsOpenly } from './lines.js';
export { normalise, type Normalised } from './normalise.js';
export { isPageChrome } from './page-chrome.js';
export { explainSearchError, parseSearch, type SearchQuery } from './search.js';
export type { SearchError, SearchTerm, SearchWord } from './search-terms.js';
export {
  ATTRIBUTED_LANGUAGES,
  attributeQuotes,
  QUOTATIONS_VERSION,
  type NoSpeakerReason,
  type Quotation,
  type QuotationStatus,
  type Speaker,
} from './quotes/attribute-quotes.js';
export type { QuotationRule } from './quotes/attribute.js';
export { findQuotes, type Quote, type QuotedParagraph } from './quotes/find-quotes.js';
export { sentencesOf, sentencesWithin } from './sentences.js';
export * from './terms/index.js';
export { tokenise, walkTokens, type Token } from './tokenise.js';
export { foldWord } from './fold.js';
export { countWords, walkWordsFast } from './words.js';
