import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Requires, type Viewer } from '../../access/index.js';
import { toUserError } from '../user-error.type.js';
import { AddFeedInput, FeedInput, RetryFeedItemsInput } from './feeds.inputs.js';
import {
  AddFeedPayload,
  FeedPayload,
  RemoveFeedPayload,
  RetryFeedItemsPayload,
  toAddFeedPayload,
  toFeedPayload,
  toRetryPayload,
} from './feeds.payloads.js';
import { FeedsService } from './feeds.service.js';

@Resolver()
export class FeedsResolver {
  constructor(private readonly service: FeedsService) {}

  @Mutation(() => AddFeedPayload, { description: 'Looks at an address and adds the feed there to an outlet.' })
  @Requires('source:write')
  async addFeed(
    @Args('input', { description: 'Outlet and address.' }) input: AddFeedInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<AddFeedPayload> {
    return toAddFeedPayload(await this.service.add(input, viewer));
  }

  @Mutation(() => FeedPayload, { description: 'Stops fetching a feed and its pages until it is resumed.' })
  @Requires('source:write')
  async pauseFeed(
    @Args('input', { description: 'Which feed.' }) { id }: FeedInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<FeedPayload> {
    return toFeedPayload(await this.service.pause(id, viewer));
  }

  @Mutation(() => FeedPayload, { description: 'Goes on with a paused feed; it is fetched at once.' })
  @Requires('source:write')
  async resumeFeed(@Args('input', { description: 'Which feed.' }) { id }: FeedInput): Promise<FeedPayload> {
    return toFeedPayload(await this.service.resume(id));
  }

  @Mutation(() => FeedPayload, { description: 'Fetches a feed at once, also one that is failing or gone.' })
  @Requires('source:write')
  async fetchFeedNow(@Args('input', { description: 'Which feed.' }) { id }: FeedInput): Promise<FeedPayload> {
    return toFeedPayload(await this.service.fetchNow(id));
  }

  @Mutation(() => RemoveFeedPayload, { description: 'Takes a feed out; its articles stay.' })
  @Requires('source:write')
  async removeFeed(@Args('input', { description: 'Which feed.' }) { id }: FeedInput): Promise<RemoveFeedPayload> {
    const result = await this.service.remove(id);
    return result.ok ? { id: result.value, errors: [] } : { id: null, errors: [toUserError(result.error)] };
  }

  @Mutation(() => RetryFeedItemsPayload, { description: 'Tries pages again that gave no article, as a new import.' })
  @Requires('ingest:write')
  async retryFeedItems(
    @Args('input', { description: 'Which items.' }) input: RetryFeedItemsInput,
  ): Promise<RetryFeedItemsPayload> {
    return toRetryPayload(await this.service.retry(input));
  }
}
