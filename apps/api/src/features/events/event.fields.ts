import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Requires } from '../../access/index.js';
import { SourceType, toSource } from '../sources/source.type.js';
import { EventActType, toEventAct } from './event-act.type.js';
import { EventType, toEvent } from './event.type.js';

@Resolver(() => EventType)
export class EventFields {
  @ResolveField(() => [SourceType], { description: 'Outlets that cover it, in order of first report; undated last.' })
  @Requires('source:read')
  async sources(@Parent() { id }: EventType, @Context() { loaders }: GraphqlContext): Promise<SourceType[]> {
    return (await loaders.sourcesOfEvent.load(id)).map(toSource);
  }

  @ResolveField(() => EventType, {
    nullable: true,
    description: 'The event it was found to be, where its articles now are; null: it stands by itself.',
  })
  async mergedInto(@Parent() { mergedIntoId }: EventType, @Context() { loaders }: GraphqlContext) {
    return mergedIntoId === null ? null : toEvent(await loaders.event.load(mergedIntoId));
  }

  @ResolveField(() => Int, {
    description: 'How many of its articles were put there by grouping and wait for a person to look.',
  })
  toReviewCount(@Parent() { id }: EventType, @Context() { loaders }: GraphqlContext): Promise<number> {
    return loaders.unsettledOfEvent.load(id);
  }

  @ResolveField(() => [EventActType], { description: 'What people did with it, newest first; at most 100.' })
  async acts(@Parent() { id }: EventType, @Context() { loaders }: GraphqlContext): Promise<EventActType[]> {
    return (await loaders.actsOfEvent.load(id)).map(toEventAct);
  }
}
