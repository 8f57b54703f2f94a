import {
  type FeedFetchRow,
  type FeedItemCountsRow,
  type FeedRow,
  feedsOfSources,
  fetchesOfFeeds,
  itemCountsOfFeeds,
  type OpenFeedItemRow,
  troubledItemsOfFeeds,
} from '@parallax/persistence';
import type { Pool } from 'pg';
import { batchOf, manyOf, maybeOf } from '../loader-kinds.js';

const FETCHES_SHOWN = 10;
const ITEMS_SHOWN = 20;

/** Part of the loaders of a request. */
export const feedLoaders = (pool: Pool) => ({
  feedsOfSource: manyOf(batchOf<FeedRow>(pool, feedsOfSources), (row) => row.sourceId),
  itemCountsOfFeed: maybeOf(batchOf<FeedItemCountsRow>(pool, itemCountsOfFeeds), (row) => row.id),
  fetchesOfFeed: manyOf(
    batchOf<FeedFetchRow>(pool, (ids) => fetchesOfFeeds(ids, FETCHES_SHOWN)),
    (row) => row.feedId,
  ),
  troubledItemsOfFeed: manyOf(
    batchOf<OpenFeedItemRow>(pool, (ids) => troubledItemsOfFeeds(ids, ITEMS_SHOWN)),
    (row) => row.feedId,
  ),
});
