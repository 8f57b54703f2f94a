import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '../../access/index.js';
import { SourceChangeType } from './source-change.type.js';
import { SourceType, toSource } from './source.type.js';

@Resolver(() => SourceChangeType)
export class SourceChangeFields {
  @ResolveField(() => SourceType, { description: 'The outlet changed; of a merge the one that was kept.' })
  async source(@Parent() { sourceId }: SourceChangeType, @Context() { loaders }: GraphqlContext): Promise<SourceType> {
    return toSource(await loaders.source.load(sourceId));
  }

  @ResolveField(() => SourceType, { nullable: true, description: 'Of a merge, the outlet that was merged.' })
  async otherSource(
    @Parent() { otherSourceId }: SourceChangeType,
    @Context() { loaders }: GraphqlContext,
  ): Promise<SourceType | null> {
    return otherSourceId === null ? null : toSource(await loaders.source.load(otherSourceId));
  }
}
