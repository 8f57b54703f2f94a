import { ArgsType, Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { OrderDirection, PageArgs } from '../../graphql/connection.js';
import { DateTimeFilter, IdFilter, IntFilter, StringFilter } from '../../graphql/connection-filters.js';

@InputType({ description: 'Which events; all conditions that are given must hold.' })
export class EventFilter {
  @Field(() => [ID], { nullable: true, description: 'Only these.' }) ids?: string[] | null;
  @Field(() => StringFilter, { nullable: true, description: 'By title.' }) title?: StringFilter | null;
  @Field(() => IdFilter, { nullable: true, description: 'Covered by this source.' }) sourceId?: IdFilter | null;
  @Field(() => DateTimeFilter, { nullable: true, description: 'By time of the first report.' })
  firstPublishedAt?: DateTimeFilter | null;
  @Field(() => IntFilter, { nullable: true, description: 'By number of outlets.' }) sourceCount?: IntFilter | null;
}

export const EventOrderField = {
  FIRST_PUBLISHED_AT: 'firstPublished',
  ARTICLE_COUNT: 'articleCount',
  TITLE: 'title',
} as const;
registerEnumType(EventOrderField, {
  name: 'EventOrderField',
  description: 'What events are sorted by.',
  valuesMap: {
    FIRST_PUBLISHED_AT: { description: 'Time of the first report; events without a date last.' },
    ARTICLE_COUNT: { description: 'Number of articles.' },
    TITLE: { description: 'Title.' },
  },
});

@InputType({ description: 'How events are sorted.' })
export class EventOrder {
  @Field(() => EventOrderField, { description: 'What to sort by.' }) field!:
    'firstPublished' | 'articleCount' | 'title';
  @Field(() => OrderDirection, { description: 'Which way.' }) direction!: 'ASC' | 'DESC';
}

@ArgsType()
export class EventsArgs extends PageArgs {
  @Field(() => EventFilter, { nullable: true, description: 'Which events; all when left out.' })
  filter?: EventFilter | null;
  @Field(() => EventOrder, { nullable: true, description: 'Newest first when left out.' }) order?: EventOrder | null;
}

@InputType({ description: 'Where an article belongs. With neither event nor title it is taken out of its event.' })
export class MoveArticleInput {
  @Field(() => ID, { description: 'Which article.' }) articleId!: string;
  @Field(() => ID, { nullable: true, description: 'The event it belongs to.' }) toEventId?: string | null;
  @Field(() => String, { nullable: true, description: 'Title of a new event to put it into, instead of toEventId.' })
  newEventTitle?: string | null;
  @Field({ description: 'Why, in words; kept with the decision.' }) reason!: string;
}
