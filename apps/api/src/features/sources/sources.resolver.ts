import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Requires, type Viewer } from '../../access/index.js';
import { PageConnection } from '../../graphql/connection.js';
import { SourceConnection, toSource } from './source.type.js';
import { CreateSourceInput, SourcesArgs, UpdateSourceInput } from './sources.inputs.js';
import { SourcePayload, toSourcePayload } from './sources.payloads.js';
import { SourcesService } from './sources.service.js';

@Resolver()
export class SourcesResolver {
  constructor(private readonly service: SourcesService) {}

  @Query(() => SourceConnection, { description: 'The directory of outlets.' })
  @Requires('source:read')
  async sources(@Args() args: SourcesArgs) {
    return new PageConnection(await this.service.list(args), toSource);
  }

  @Mutation(() => SourcePayload, { description: 'Adds an outlet.' })
  @Requires('source:write')
  async createSource(
    @Args('input', { description: 'The new outlet.' }) input: CreateSourceInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<SourcePayload> {
    return toSourcePayload(await this.service.create(input, viewer));
  }

  @Mutation(() => SourcePayload, { description: 'Changes an outlet, if nobody else has changed it meanwhile.' })
  @Requires('source:write')
  async updateSource(
    @Args('input', { description: 'The changes.' }) input: UpdateSourceInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<SourcePayload> {
    return toSourcePayload(await this.service.update(input, viewer));
  }
}
