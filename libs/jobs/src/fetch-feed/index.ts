export { checkFeedFile, findFeedFiles, type CheckedFeed } from './check-feeds.js';
export { decodeDocument } from './decode-document.js';
export { enqueueFeeds, enqueueItems, FETCH_FEED, INGEST_DOCUMENT } from './enqueue-fetches.js';
export { fetchFeed } from './fetch-feed.js';
export { runFetching, type FetchingOptions } from './fetching.js';
export { ingestDocument } from './ingest-document.js';
export { PageReader } from './page-reader.js';
export { enqueueDue } from './schedule.js';
export { Visitor, type VisitRequest } from './visitor.js';
