import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Requires } from '../../access/index.js';
import { SourceType, toSource } from '../sources/source.type.js';
import { EventType } from './event.type.js';

@Resolver(() => EventType)
export class EventFields {
  @ResolveField(() => [SourceType], { description: 'Outlets that cover it, in order of first report; undated last.' })
  @Requires('source:read')
  async sources(@Parent() { id }: EventType, @Context() { loaders }: GraphqlContext): Promise<SourceType[]> {
    return (await loaders.sourcesOfEvent.load(id)).map(toSource);
  }
}
