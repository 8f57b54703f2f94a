import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { PageArgs } from '../../graphql/connection.js';

const REASON = 'Why, in 1 to 2000 characters; kept with the act.';
const VERSION = 'The version that was looked at; another one is a CONFLICT. Left out: not compared.';

@InputType({ description: 'Where articles belong. With neither event nor title they are taken out of theirs.' })
export class MoveArticlesInput {
  @Field(() => [ID], { description: 'Which articles, 1 to 500.' }) articleIds!: string[];
  @Field(() => ID, { nullable: true, description: 'The event they belong to.' }) toEventId?: string | null;
  @Field(() => String, { nullable: true, description: 'Title of a new event to put them into, instead of toEventId.' })
  newEventTitle?: string | null;
  @Field(() => ID, { nullable: true, description: 'Where they were seen; one that is elsewhere by now is a CONFLICT.' })
  fromEventId?: string | null;
  @Field({ description: REASON }) reason!: string;
}

@InputType({ description: 'Two events that are one.' })
export class MergeEventsInput {
  @Field(() => ID, { description: 'The event that goes; its articles move.' }) fromEventId!: string;
  @Field(() => ID, { description: 'The event that stays.' }) intoEventId!: string;
  @Field(() => Int, { nullable: true, description: `Of fromEventId. ${VERSION}` }) fromVersion?: number | null;
  @Field(() => Int, { nullable: true, description: `Of intoEventId. ${VERSION}` }) intoVersion?: number | null;
  @Field({ description: REASON }) reason!: string;
}

@InputType({ description: 'Articles of an event that are about another one.' })
export class SplitEventInput {
  @Field(() => ID, { description: 'The event they leave.' }) eventId!: string;
  @Field(() => [ID], { description: 'The articles that leave: some of the event, not all; at most 500.' })
  articleIds!: string[];
  @Field({ description: 'Title of the new event, 1 to 500 characters.' }) title!: string;
  @Field(() => Int, { nullable: true, description: VERSION }) version?: number | null;
  @Field({ description: REASON }) reason!: string;
}

@InputType({ description: 'An event to be closed or opened.' })
export class LockEventInput {
  @Field(() => ID, { description: 'Which event.' }) eventId!: string;
  @Field(() => Int, { nullable: true, description: VERSION }) version?: number | null;
  @Field({ description: REASON }) reason!: string;
}

@InputType({ description: 'An article to be fixed to its place in its event, or let go.' })
export class LockArticleInput {
  @Field(() => ID, { description: 'Which article.' }) articleId!: string;
  @Field({ description: REASON }) reason!: string;
}

@InputType({ description: 'An article that is in its right event.' })
export class ConfirmArticleInput {
  @Field(() => ID, { description: 'Which article.' }) articleId!: string;
  @Field(() => ID, { description: 'The event it belongs to. When it is elsewhere by now, that is a CONFLICT.' })
  eventId!: string;
  @Field({ description: REASON }) reason!: string;
}

@InputType({ description: 'Another title of an event.' })
export class NameEventInput {
  @Field(() => ID, { description: 'Which event.' }) eventId!: string;
  @Field({ description: 'What happened, in neutral words; 1 to 500 characters.' }) title!: string;
  @Field(() => Int, { nullable: true, description: VERSION }) version?: number | null;
  @Field({ description: REASON }) reason!: string;
}

@InputType({ description: 'An act that is to be undone.' })
export class UndoEventActInput {
  @Field(() => ID, { description: 'Which act.' }) actId!: string;
  @Field({ description: REASON }) reason!: string;
}

@ArgsType()
export class EventReviewArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only articles of this event.' }) eventId?: string | null;
}
