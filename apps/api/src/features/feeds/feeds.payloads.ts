import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Result } from '@parallax/kernel';
import type { FeedRow, IngestRunRow } from '@parallax/persistence';
import { IngestRunType, toIngestRun } from '../ingest/ingest-run.type.js';
import { type Refusal, toUserError, UserErrorType } from '../user-error.type.js';
import { FeedType, toFeed } from './feed.type.js';

@ObjectType('FoundFeed', { description: 'A feed that a page names.' })
export class FoundFeedType {
  @Field({ description: 'Its address.' }) url!: string;
  @Field(() => String, { nullable: true, description: 'What the page calls it.' }) title!: string | null;
}

/** Why a feed was not added, and among what one may choose instead. */
export interface AddRefusal extends Refusal {
  readonly choices?: readonly FoundFeedType[];
}

@ObjectType({ description: 'Result of addFeed.' })
export class AddFeedPayload {
  @Field(() => FeedType, { nullable: true, description: 'The new feed; null if there are errors.' })
  feed!: FeedType | null;
  @Field(() => [FoundFeedType], { description: 'Feeds to choose from, when the address is a page that names several.' })
  choices!: FoundFeedType[];
  @Field(() => [UserErrorType], { description: 'Empty on success.' }) errors!: UserErrorType[];
}

@ObjectType({ description: 'Result of pauseFeed, resumeFeed and fetchFeedNow.' })
export class FeedPayload {
  @Field(() => FeedType, { nullable: true, description: 'The feed as it is now; null if there are errors.' })
  feed!: FeedType | null;
  @Field(() => [UserErrorType], { description: 'Empty on success.' }) errors!: UserErrorType[];
}

@ObjectType({ description: 'Result of removeFeed.' })
export class RemoveFeedPayload {
  @Field(() => ID, { nullable: true, description: 'The feed taken out; null if there are errors.' }) id!: string | null;
  @Field(() => [UserErrorType], { description: 'Empty on success.' }) errors!: UserErrorType[];
}

@ObjectType({ description: 'Result of retryFeedItems.' })
export class RetryFeedItemsPayload {
  @Field(() => IngestRunType, { nullable: true, description: 'The import that tries them; null if there are errors.' })
  ingestRun!: IngestRunType | null;
  @Field(() => [UserErrorType], { description: 'Empty on success.' }) errors!: UserErrorType[];
}

export const toAddFeedPayload = (result: Result<FeedRow, AddRefusal>): AddFeedPayload =>
  result.ok
    ? { feed: toFeed(result.value), choices: [], errors: [] }
    : { feed: null, choices: [...(result.error.choices ?? [])], errors: [toUserError(result.error)] };

export const toFeedPayload = (result: Result<FeedRow, Refusal>): FeedPayload =>
  result.ok ? { feed: toFeed(result.value), errors: [] } : { feed: null, errors: [toUserError(result.error)] };

export const toRetryPayload = (result: Result<IngestRunRow, Refusal>): RetryFeedItemsPayload =>
  result.ok
    ? { ingestRun: toIngestRun(result.value), errors: [] }
    : { ingestRun: null, errors: [toUserError(result.error)] };
