export { ArticleWriter, flushSearchWords, type WriterOptions } from './article-writer.js';
export type { FailureChange } from './changes.js';
export { finishRun, startRun, type RunStart } from './ingest-run.js';
export { IMPORT_LOCK } from './import-lock.js';
export { StorageError, toStorageError } from './storage-error.js';
export { addCounts, NO_COUNTS } from './types.js';
export type { BatchOutcome, ImportBatch, ImportCounts, ImportRow, Place, RefusedItem, StoredRaw } from './types.js';
export { storeCodebook, type StoredCodebook } from './store-codebook.js';
export { storeSources, type SourceConflict, type StoredSources } from './store-sources.js';
