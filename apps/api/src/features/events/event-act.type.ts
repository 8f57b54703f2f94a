import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { EventActRow } from '@parallax/persistence';
import { DateTime } from '../../graphql/scalars.js';

export const EventActKind = {
  ...{ MOVE: 'move', MERGE: 'merge', SPLIT: 'split', CONFIRM: 'confirm', NAME: 'name', UNDO: 'undo' },
  ...{ LOCK_EVENT: 'lock-event', UNLOCK_EVENT: 'unlock-event' },
  ...{ LOCK_ARTICLE: 'lock-article', UNLOCK_ARTICLE: 'unlock-article' },
} as const;
registerEnumType(EventActKind, {
  name: 'EventActKind',
  description: 'What a person did.',
  valuesMap: {
    MOVE: { description: 'Articles were put into another event or out of theirs.' },
    MERGE: { description: 'Two events were found to be one.' },
    SPLIT: { description: 'Some articles of an event were found to be another.' },
    CONFIRM: { description: 'An article was found to be in its right place.' },
    LOCK_EVENT: { description: 'An event was closed.' },
    UNLOCK_EVENT: { description: 'A closed event was opened.' },
    LOCK_ARTICLE: { description: 'An article was fixed to its place.' },
    UNLOCK_ARTICLE: { description: 'A fixed article was let go.' },
    NAME: { description: 'An event got another title.' },
    UNDO: { description: 'An act was undone.' },
  },
});

@ObjectType('EventAct', {
  description: 'What a person did with events, kept for good. Undoing it is another act.',
})
export class EventActType {
  @Field(() => ID, { description: 'Id of the act.' }) id!: string;
  @Field(() => EventActKind, { description: 'What was done.' }) kind!: EventActRow['kind'];
  @Field({ description: 'Why, in words.' }) reason!: string;
  @Field({ description: 'Name of the person.' }) decidedBy!: string;
  @Field(() => DateTime, { description: 'When.' }) decidedAt!: string;
  @Field(() => Int, { description: 'How many articles it touched.' }) articleCount!: number;
  @Field(() => String, { nullable: true, description: 'Title before, where the act changed it.' }) titleBefore!:
    string | null;
  @Field(() => String, { nullable: true, description: 'Title after, where the act changed it.' }) titleAfter!:
    string | null;
  @Field({ description: 'Whether it was undone, and is still.' }) isUndone!: boolean;
  @Field(() => ID, { nullable: true, description: 'UNDO: the act that was undone.' }) undoesId!: string | null;

  /** Not in the schema. */
  eventIds!: readonly string[];
}

export const toEventAct = (row: EventActRow): EventActType => ({
  ...{ id: row.id, kind: row.kind, reason: row.reason, decidedBy: row.decidedBy, decidedAt: row.decidedAt },
  ...{ titleBefore: row.titleBefore, titleAfter: row.titleAfter, isUndone: row.isUndone, undoesId: row.undoes },
  ...{ articleCount: row.articleIds.length, eventIds: row.eventIds },
});
