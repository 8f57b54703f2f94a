import { Field, ObjectType } from '@nestjs/graphql';
import type { PlaceRow } from '@parallax/persistence';
import { EventActKind } from './event-act.type.js';

@ObjectType('EventPlace', { description: 'Why an article stands with the others of its event, and how firmly.' })
export class EventPlaceType {
  @Field(() => EventActKind, {
    nullable: true,
    description: 'The act of a person that keeps it here through every regrouping; null: none.',
  })
  keptBy!: PlaceRow['pin'];
  @Field({ description: 'Whether it is locked: nobody moves it until it is unlocked.' }) isLocked!: boolean;

  /** Not in the schema. */
  articleId!: string;
  decisionId!: string;
  notEventIds!: readonly string[];
}

export const toEventPlace = ({ articleId, decisionId, pin, isLocked, notEventIds }: PlaceRow): EventPlaceType => ({
  ...{ articleId, decisionId, isLocked, notEventIds, keptBy: pin },
});
