import { Field, ID, InputType } from '@nestjs/graphql';

@InputType({ description: 'A feed of an outlet.' })
export class AddFeedInput {
  @Field(() => ID, { description: 'The outlet.' }) sourceId!: string;
  @Field({ description: 'Address of the feed, or of a page whose head names it.' }) url!: string;
}

@InputType({ description: 'Which feed.' })
export class FeedInput {
  @Field(() => ID, { description: 'Id of the feed.' }) id!: string;
}

@InputType({ description: 'Which items to try again; all conditions that are given must hold.' })
export class RetryFeedItemsInput {
  @Field(() => ID, { nullable: true, description: 'Those of this feed.' }) feedId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Those that this import refused.' }) ingestRunId?: string | null;
  @Field(() => [ID], { nullable: true, description: 'These.' }) itemIds?: string[] | null;
}
