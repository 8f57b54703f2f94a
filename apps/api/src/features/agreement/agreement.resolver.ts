import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../access/index.js';
import { PageConnection } from '../../graphql/connection.js';
import { AgreementArgs, DisagreementsArgs } from './agreement.inputs.js';
import { MeasureAgreementPayload, toMeasurePayload } from './agreement.payloads.js';
import { AgreementService } from './agreement.service.js';
import { AgreementType, toAgreement } from './agreement.type.js';
import { DisagreementConnection, toDisagreement } from './disagreement.type.js';
import { DisagreementsService } from './disagreements.service.js';

@Resolver()
export class AgreementResolver {
  constructor(
    private readonly service: AgreementService,
    private readonly units: DisagreementsService,
  ) {}

  @Query(() => AgreementType, {
    nullable: true,
    description:
      'Agreement between coders. What is not measured yet is given to a worker, and answered within five seconds with its progress; what a worker tried three times in vain is answered as FAILED. Null when there is no such project or codebook version.',
  })
  @Requires('coding:read')
  async agreement(@Args() args: AgreementArgs): Promise<AgreementType | null> {
    const state = await this.service.agreement(args);
    return state && toAgreement(state);
  }

  @Mutation(() => MeasureAgreementPayload, {
    description:
      'Has agreement measured, also where a worker gave up. What is stored is answered as it is: the same input gives the same numbers.',
  })
  @Requires('coding:read')
  async measureAgreement(
    @Args('input', { description: 'The same as the arguments of agreement.' }) input: AgreementArgs,
  ): Promise<MeasureAgreementPayload> {
    return toMeasurePayload(await this.service.measure(input));
  }

  @Query(() => DisagreementConnection, { description: 'The units behind a number: those coders judged differently.' })
  @Requires('coding:read')
  async disagreements(@Args() args: DisagreementsArgs) {
    return new PageConnection(await this.units.list(args), toDisagreement);
  }
}
