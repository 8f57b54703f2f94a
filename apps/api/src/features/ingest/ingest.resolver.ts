import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../access/index.js';
import { PageConnection } from '../../graphql/connection.js';
import { IngestRunConnection, toIngestRun } from './ingest-run.type.js';
import { CancelIngestRunInput, IngestRunsArgs } from './ingest.inputs.js';
import { IngestRunPayload, toIngestRunPayload } from './ingest.payloads.js';
import { IngestService } from './ingest.service.js';

@Resolver()
export class IngestResolver {
  constructor(private readonly service: IngestService) {}

  @Query(() => IngestRunConnection, { description: 'Imports, with what they added and refused.' })
  @Requires('ingest:read')
  async ingestRuns(@Args() args: IngestRunsArgs) {
    return new PageConnection(await this.service.list(args), toIngestRun);
  }

  @Mutation(() => IngestRunPayload, {
    description: 'Stops an import after the rows it is writing; what came in stays.',
  })
  @Requires('ingest:write')
  async cancelIngestRun(
    @Args('input', { description: 'Which import.' }) input: CancelIngestRunInput,
  ): Promise<IngestRunPayload> {
    return toIngestRunPayload(await this.service.cancel(input));
  }

  @Mutation(() => IngestRunPayload, {
    description: 'Queues the import of the demo corpus; a second time it adds nothing.',
  })
  @Requires('ingest:write')
  async loadDemo(): Promise<IngestRunPayload> {
    return toIngestRunPayload(await this.service.loadDemo());
  }
}
