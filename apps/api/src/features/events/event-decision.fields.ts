import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '../../access/index.js';
import { EventDecisionType } from './event-decision.type.js';
import { EventType, toEvent } from './event.type.js';

@Resolver(() => EventDecisionType)
export class EventDecisionFields {
  @ResolveField(() => EventType, { nullable: true, description: 'Event the article was in before; null: none.' })
  fromEvent(@Parent() { fromEventId }: EventDecisionType, @Context() context: GraphqlContext) {
    return eventOrNull(fromEventId, context);
  }

  @ResolveField(() => EventType, { nullable: true, description: 'Event it was put into; null: taken out.' })
  toEvent(@Parent() { toEventId }: EventDecisionType, @Context() context: GraphqlContext) {
    return eventOrNull(toEventId, context);
  }
}

async function eventOrNull(id: string | null, { loaders }: GraphqlContext): Promise<EventType | null> {
  return id === null ? null : toEvent(await loaders.event.load(id));
}
