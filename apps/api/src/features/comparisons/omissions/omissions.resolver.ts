import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Requires, type Viewer } from '../../../access/index.js';
import { OmissionMatrixType } from './omission-matrix.type.js';
import { DecideStatementInput, OmissionMatrixArgs } from './omissions.inputs.js';
import { DecideStatementPayload, toDecideStatementPayload } from './omissions.payloads.js';
import { OmissionsService } from './omissions.service.js';
import { StatementDecisionsService } from './statement-decisions.service.js';

@Resolver()
export class OmissionsResolver {
  constructor(
    private readonly service: OmissionsService,
    private readonly decisions: StatementDecisionsService,
  ) {}

  @Query(() => OmissionMatrixType, {
    nullable: true,
    description:
      'Statements of an event by outlets. What is not measured yet is given to a worker, and answered within five seconds with its progress. Null when there is no such event, or no such stored result of it.',
  })
  @Requires('event:read')
  omissionMatrix(@Args() args: OmissionMatrixArgs): Promise<OmissionMatrixType | null> {
    return this.service.matrix(args);
  }

  @Mutation(() => DecideStatementPayload, {
    description:
      'Keeps what a person decided on a statement. Decisions are never changed and outlive every computation; UNDO takes one back.',
  })
  @Requires('event:write')
  async decideStatement(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'What, on which statement, and why.' }) input: DecideStatementInput,
  ): Promise<DecideStatementPayload> {
    return toDecideStatementPayload(await this.decisions.decide(input, viewer.name));
  }
}
