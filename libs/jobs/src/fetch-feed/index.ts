export { checkFeedFile, findFeedFiles, type CheckedFeed } from './check-feeds.js';
