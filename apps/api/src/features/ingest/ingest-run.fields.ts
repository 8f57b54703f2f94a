import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PageConnection } from '../../graphql/connection.js';
import { IngestFailureConnection, toIngestFailure } from './ingest-failure.type.js';
import { IngestRunType } from './ingest-run.type.js';
import { FailuresArgs } from './ingest.inputs.js';
import { IngestService } from './ingest.service.js';

@Resolver(() => IngestRunType)
export class IngestRunFields {
  constructor(private readonly service: IngestService) {}

  @ResolveField(() => IngestFailureConnection, { description: 'What was refused and why, by file and line.' })
  async failures(@Parent() { id }: IngestRunType, @Args() args: FailuresArgs) {
    return new PageConnection(await this.service.failures(id, args), toIngestFailure);
  }
}
