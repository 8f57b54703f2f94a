import {
  AddFeedDocument,
  type FeedFieldsFragment,
  FeedsOfSourceDocument,
  FetchFeedNowDocument,
  PauseFeedDocument,
  RemoveFeedDocument,
  ResumeFeedDocument,
  RetryFeedItemsDocument,
  type RetryFeedItemsInput,
} from '@parallax/graphql-contract';
import { request } from './client.js';
import { throwProblems } from './errors.js';

export type Feed = FeedFieldsFragment;

/** A feed that a page names. */
export interface FoundFeed {
  readonly url: string;
  readonly title: string | null;
}

export type FeedAct = 'pause' | 'resume' | 'fetch' | 'remove';

/** Feeds by which outlets are read. */
export interface FeedsDoor {
  feedsOfSource(params: { readonly id: string; readonly signal?: AbortSignal | undefined }): Promise<readonly Feed[]>;
  /** Feeds to choose from when the address is a page that names several; else none. @throws ApiError with the refusal. */
  addFeed(feed: { readonly sourceId: string; readonly url: string }): Promise<readonly FoundFeed[]>;
  /** @throws ApiError with the refusal. */
  changeFeed(change: { readonly id: string; readonly act: FeedAct }): Promise<void>;
  /** Gives the id of the new import. @throws ApiError with the refusal. */
  retryFeedItems(input: RetryFeedItemsInput): Promise<string>;
}

const ACTS: Readonly<Record<FeedAct, (input: { readonly id: string }) => Promise<void>>> = {
  pause: async (input) => throwProblems((await request(PauseFeedDocument, { input })).pauseFeed.errors),
  resume: async (input) => throwProblems((await request(ResumeFeedDocument, { input })).resumeFeed.errors),
  fetch: async (input) => throwProblems((await request(FetchFeedNowDocument, { input })).fetchFeedNow.errors),
  remove: async (input) => throwProblems((await request(RemoveFeedDocument, { input })).removeFeed.errors),
};

export const feedsDoor: FeedsDoor = {
  feedsOfSource: async ({ id, signal }) => {
    const { node } = await request(FeedsOfSourceDocument, { id }, signal);
    return node !== null && 'feeds' in node ? node.feeds : [];
  },
  addFeed: async (input) => {
    const { choices, errors } = (await request(AddFeedDocument, { input })).addFeed;
    if (choices.length === 0) throwProblems(errors);
    return choices;
  },
  changeFeed: ({ id, act }) => ACTS[act]({ id }),
  retryFeedItems: async (input) => {
    const { ingestRun, errors } = (await request(RetryFeedItemsDocument, { input })).retryFeedItems;
    throwProblems(errors);
    return ingestRun?.id ?? '';
  },
};
