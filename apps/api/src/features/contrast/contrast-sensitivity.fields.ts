import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Requires } from '../../access/index.js';
import { EventType, toEvent } from '../events/event.type.js';
import { ContrastEventRangeType, ContrastWithoutEventType } from './contrast-sensitivity.type.js';

@Resolver(() => ContrastWithoutEventType)
export class ContrastWithoutEventFields {
  @ResolveField(() => EventType, { description: 'The event left out.' })
  @Requires('event:read')
  async event(
    @Parent() { eventId }: ContrastWithoutEventType,
    @Context() { loaders }: GraphqlContext,
  ): Promise<EventType> {
    return toEvent(await loaders.event.load(eventId));
  }
}

@Resolver(() => ContrastEventRangeType)
export class ContrastEventRangeFields {
  @ResolveField(() => EventType, { nullable: true, description: 'The event without which it is least.' })
  @Requires('event:read')
  leastWithout(@Parent() { leastEventId }: ContrastEventRangeType, @Context() context: GraphqlContext) {
    return eventOf(leastEventId, context);
  }

  @ResolveField(() => EventType, { nullable: true, description: 'The event without which it is largest.' })
  @Requires('event:read')
  largestWithout(@Parent() { largestEventId }: ContrastEventRangeType, @Context() context: GraphqlContext) {
    return eventOf(largestEventId, context);
  }
}

const eventOf = async (id: string | null, { loaders }: GraphqlContext): Promise<EventType | null> =>
  id === null ? null : toEvent(await loaders.event.load(id));
