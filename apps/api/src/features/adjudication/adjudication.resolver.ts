import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Requires, type Viewer } from '../../access/index.js';
import { PageConnection } from '../../graphql/connection.js';
import { AdjudicateInput, AdjudicationQueueArgs, GoldArgs } from './adjudication.inputs.js';
import { AdjudicatePayload, toAdjudicatePayload } from './adjudication.payloads.js';
import { AdjudicationService } from './adjudication.service.js';
import { AdjudicationUnitConnection, GoldJudgementConnection } from './adjudication.type.js';
import { AdjudicationQueueService } from './adjudication-queue.service.js';
import { GoldService } from './gold.service.js';
import { toAdjudicationUnit, toGoldJudgement } from './to-adjudication-unit.js';

@Resolver()
export class AdjudicationResolver {
  constructor(
    private readonly queue: AdjudicationQueueService,
    private readonly decisions: AdjudicationService,
    private readonly golds: GoldService,
  ) {}

  @Query(() => AdjudicationUnitConnection, {
    description: 'Disagreements of a project, in an order drawn from its seed, coders hidden.',
  })
  @Requires('coding:read')
  async adjudicationQueue(@Args() args: AdjudicationQueueArgs) {
    return new PageConnection(await this.queue.list(args), toAdjudicationUnit);
  }

  @Query(() => GoldJudgementConnection, {
    description: 'What is held for right in a project: decisions, and what at least two coders said alike.',
  })
  @Requires('coding:read')
  async gold(@Args() args: GoldArgs) {
    return new PageConnection(await this.golds.list(args), toGoldJudgement);
  }

  @Mutation(() => AdjudicatePayload, {
    description:
      'Decides one frame of one unit. Nothing is changed: labels stay, and an earlier decision is superseded.',
  })
  @Requires('coding:write')
  async adjudicate(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which frame of which unit, and why.' }) input: AdjudicateInput,
  ): Promise<AdjudicatePayload> {
    return toAdjudicatePayload(await this.decisions.adjudicate(input, viewer.name));
  }
}
