import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '../../access/index.js';
import { SourceType } from '../sources/source.type.js';
import {
  FeedFetchType,
  FeedItemCountsType,
  FeedItemType,
  FeedType,
  toFeed,
  toFeedFetch,
  toFeedItem,
  toFeedItemCounts,
} from './feed.type.js';

@Resolver(() => SourceType)
export class SourceFeedFields {
  @ResolveField(() => [FeedType], { description: 'Feeds by which it is read, by address.' })
  async feeds(@Parent() { id }: SourceType, @Context() { loaders }: GraphqlContext): Promise<FeedType[]> {
    return (await loaders.feedsOfSource.load(id)).map(toFeed);
  }
}

@Resolver(() => FeedType)
export class FeedFields {
  @ResolveField(() => FeedItemCountsType, { description: 'Its items by what they led to.' })
  async itemCounts(@Parent() { id }: FeedType, @Context() { loaders }: GraphqlContext): Promise<FeedItemCountsType> {
    return toFeedItemCounts(await loaders.itemCountsOfFeed.load(id));
  }

  @ResolveField(() => [FeedFetchType], { description: 'Its last ten fetches, newest first.' })
  async fetches(@Parent() { id }: FeedType, @Context() { loaders }: GraphqlContext): Promise<FeedFetchType[]> {
    return (await loaders.fetchesOfFeed.load(id)).map(toFeedFetch);
  }

  @ResolveField(() => [FeedItemType], {
    description: 'Items that gave no article or are tried again, newest first, at most 20.',
  })
  async troubledItems(@Parent() { id }: FeedType, @Context() { loaders }: GraphqlContext): Promise<FeedItemType[]> {
    return (await loaders.troubledItemsOfFeed.load(id)).map(toFeedItem);
  }
}
