import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { EventRow } from '@parallax/persistence';
import { connectionType } from '../../graphql/connection.js';
import { DateTime } from '../../graphql/scalars.js';
import { DecisionOrigin } from './event-decision.type.js';
import { NodeType } from '../node/node.type.js';

@ObjectType('Event', {
  implements: () => NodeType,
  description: 'Something that happened and that several outlets may cover.',
})
export class EventType extends NodeType {
  @Field({ description: 'Key under which imported files name it.' }) key!: string;
  @Field({ description: 'What happened, in neutral words.' }) title!: string;
  @Field(() => DateTime, { nullable: true, description: 'First dated article; null when none is dated.' })
  firstPublishedAt!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'Last dated article; null when none is dated.' })
  lastPublishedAt!: string | null;
  @Field(() => Int, { description: 'How many articles cover it.' }) articleCount!: number;
  @Field(() => Int, { description: 'How many outlets cover it.' }) sourceCount!: number;
  @Field(() => Int, { description: 'Counted up by every change of its articles or title.' }) version!: number;
  @Field(() => DecisionOrigin, { description: 'Who gave the title; what a person gave is never changed by a program.' })
  titleOrigin!: EventRow['titleOrigin'];
  @Field({ description: 'Whether it is closed: no article comes in or leaves until it is unlocked.' })
  isLocked!: boolean;

  /** Not in the schema. */
  mergedIntoId!: string | null;
}

export const EventConnection = connectionType(EventType, 'Event');

export const toEvent = (row: EventRow): EventType =>
  Object.assign(new EventType(), {
    id: row.id,
    key: row.key,
    title: row.title,
    firstPublishedAt: row.firstPublishedAt,
    lastPublishedAt: row.lastPublishedAt,
    articleCount: row.articleCount,
    sourceCount: row.sourceCount,
    version: row.version,
    titleOrigin: row.titleOrigin,
    isLocked: row.isLocked,
    mergedIntoId: row.mergedIntoId,
  });
