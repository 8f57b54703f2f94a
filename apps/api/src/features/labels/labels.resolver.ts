import { Args, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../access/index.js';
import { PageConnection } from '../../graphql/connection.js';
import { LabelConnection, toLabel } from './label.type.js';
import { LabelsArgs } from './labels.inputs.js';
import { LabelsService } from './labels.service.js';

@Resolver()
export class LabelsResolver {
  constructor(private readonly service: LabelsService) {}

  @Query(() => LabelConnection, { description: 'Current labels: those no later label has superseded.' })
  @Requires('label:read')
  async labels(@Args() args: LabelsArgs) {
    return new PageConnection(await this.service.list(args), toLabel);
  }
}
