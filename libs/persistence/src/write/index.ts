export { ArticleWriter, flushSearchWords, type WriterOptions } from './article-writer.js';
export type { FailureChange } from './changes.js';
export { insertCoderLink, useCoderLink } from './coder-links.js';
export type { StandingJudgement, WantedJudgement } from './coding-changes.js';
export * from './coding-project.js';
export { saveCoding, type CodingSave, type SaveOutcome } from './coding-save.js';
export * from './reuse/index.js';
export { finishRun, startRun, type RunStart } from './ingest-run.js';
export { inTransaction } from './in-transaction.js';
export { LOCK } from './locks.js';
export { StorageError, toStorageError } from './storage-error.js';
export { addCounts, NO_COUNTS } from './types.js';
export type { BatchOutcome, ImportBatch, ImportCounts, ImportRow, Place, RefusedItem, StoredRaw } from './types.js';
export * from './codebook-carry-over.js';
export * from './codebook-drafts.js';
export { storeMigration, type StoreMigrationRefusal } from './codebook-migration.js';
export { fingerprintOf, type AddedVersion } from './codebook-version.js';
export { insertPracticeAnswer, storePracticeRound, type NewPracticeAnswer, type NewPracticeRound } from './practice.js';
export { storeCodebook, type StoredCodebook } from './store-codebook.js';
export * from './store-sources.js';
export { type ArticleTerms, numberTerms, storeArticleTerms } from './terms.js';
export {
  archiveConcept,
  type ConceptContent,
  type ConceptEdit,
  type ConceptRefusal,
  createConcept,
  editConcept,
  type StoredConcept,
  storeConcept,
} from './concepts.js';
export * from './event-acts/index.js';
export * from './grouping/index.js';
export * from './speakers.js';
export * from './collections.js';
export * from './directory/index.js';
export { type ActorClassContent, storeActorClasses } from './actor-classes.js';
export * from './feeds/index.js';
export { type NewSourceHealth, replaceSourceHealth } from './source-health.js';
