export { COLLOCATE_SPAN, LEAST_TOGETHER, type NameCollocate } from './collocates.js';
export {
  checkConcept,
  compileVariants,
  tidyConcept,
  type CompiledConcept,
  type ConceptDocument,
  type ConceptProblem,
  type NamingVariant,
} from './concept.js';
export { readConcepts, tellConceptProblem, writeConcepts, type ConceptFileProblem } from './concept-json.js';
export { NAME_SCOPES, scopeOf, type NamedArticle, type NameScope, type NameVoice } from './counts.js';
export type { EventIntroduction, FirstUse, Introduction, OutletUse } from './introductions.js';
export { findMentions, NAMES_VERSION, type NamedText, type NameMention, type NamePlace } from './mentions.js';
export { NameFinder, type NameMatch } from './name-finder.js';
export type { PatternProblem } from './pattern-problem.js';
export { NamingCounter, type NamingProfile, type OutletNames, type ScopeShares } from './profile.js';
export { readPattern } from './read-pattern.js';
export type { NameShare } from './shares.js';
export {
  type Passage,
  suggestVariants,
  type SuggestingText,
  type SuggestionPassages,
  type VariantSuggestion,
} from './suggest/suggest-variants.js';
