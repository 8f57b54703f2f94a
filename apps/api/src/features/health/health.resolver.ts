import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Requires } from '../../access/index.js';
import { SourceType, toSource } from '../sources/source.type.js';
import { SourceFlagsArgs } from './health.inputs.js';
import { HealthService } from './health.service.js';
import { SourceFlagType, toSourceFlag } from './source-health.type.js';

@Resolver(() => SourceFlagType)
export class HealthResolver {
  constructor(private readonly health: HealthService) {}

  @Query(() => [SourceFlagType], {
    description: 'Flags of outlets on any day of a period, the latest first; at most 200.',
  })
  @Requires('source:read')
  async sourceFlags(@Args() args: SourceFlagsArgs): Promise<SourceFlagType[]> {
    return (await this.health.flags(args)).map(toSourceFlag);
  }

  @ResolveField(() => SourceType, { description: 'The outlet.' })
  async source(@Parent() { sourceId }: SourceFlagType, @Context() { loaders }: GraphqlContext): Promise<SourceType> {
    return toSource(await loaders.source.load(sourceId));
  }
}
