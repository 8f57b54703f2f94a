import { Args, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../access/index.js';
import { PageConnection } from '../../graphql/connection.js';
import { CodebookConnection, toCodebook } from './codebook.type.js';
import { CodebooksArgs } from './codebooks.inputs.js';
import { CodebooksService } from './codebooks.service.js';

@Resolver()
export class CodebooksResolver {
  constructor(private readonly service: CodebooksService) {}

  @Query(() => CodebookConnection, { description: 'Codebooks with their versions and frames.' })
  @Requires('codebook:read')
  async codebooks(@Args() args: CodebooksArgs) {
    return new PageConnection(await this.service.list(args), toCodebook);
  }
}
