export { chooseAddress, completeDraft, type ArticleAddress, type ListedArticle } from './complete-draft.js';
export type * from './feed.js';
export { findFeeds, type FoundFeed } from './find-feeds.js';
export { FIRST_INTERVAL, nextInterval, pauseAfterFailure } from './next-fetch.js';
export { isWebPage, LARGEST_FEED, readFeed } from './read-feed.js';
