import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '../../access/index.js';
import { EventActType } from './event-act.type.js';
import { EventType, toEvent } from './event.type.js';

@Resolver(() => EventActType)
export class EventActFields {
  @ResolveField(() => [EventType], { description: 'Events it touched, as they are now.' })
  async events(@Parent() { eventIds }: EventActType, @Context() { loaders }: GraphqlContext): Promise<EventType[]> {
    return Promise.all(eventIds.map(async (id) => toEvent(await loaders.event.load(id))));
  }
}
