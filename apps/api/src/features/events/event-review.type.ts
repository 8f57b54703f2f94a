import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import type { EventReviewRow } from '@parallax/persistence';
import { connectionType } from '../../graphql/connection.js';

@ObjectType('EventReviewItem', {
  description: 'An article that grouping put into its event and that no person has looked at.',
})
export class EventReviewItemType {
  @Field(() => ID, { description: 'Id of the article.' }) id!: string;
  @Field(() => Float, {
    nullable: true,
    description: 'How far the decision was from another outcome; the smaller, the less certain. Null: not measured.',
  })
  margin!: number | null;

  /** Not in the schema. */
  eventId!: string;
}

export const EventReviewConnection = connectionType(EventReviewItemType, 'EventReviewItem');

export const toEventReviewItem = ({ id, margin, eventId }: EventReviewRow): EventReviewItemType => ({
  ...{ id, margin, eventId },
});
