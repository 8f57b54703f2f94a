import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { PageArgs } from '../../graphql/connection.js';
import { AgreementUnit } from './agreement.enums.js';

/** As arguments of the query and as input of the mutation. */
@InputType('MeasureAgreementInput', { description: 'Whose agreement on what, and how the interval is made.' })
@ArgsType()
export class AgreementArgs {
  @Field(() => ID, { nullable: true, description: 'A coding project: what was coded at its desk.' })
  projectId?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'A codebook version: all current labels under it, such as imported ones. Exactly one of both.',
  })
  codebookVersionId?: string | null;
  @Field(() => AgreementUnit, { nullable: true, description: 'SPAN when left out.' }) unit?: AgreementUnit | null;
  @Field(() => [ID], { nullable: true, description: 'Coders to compare; all when left out.' })
  coderIds?: string[] | null;
  @Field(() => Int, { nullable: true, description: 'Bootstrap replicates, 100 to 10,000; 1,000 when left out.' })
  replicates?: number | null;
  @Field(() => String, { nullable: true, description: 'Seed of the bootstrap; the same seed gives the same interval.' })
  seed?: string | null;
  @Field(() => Int, { nullable: true, description: 'One wave of a project only.' }) wave?: number | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'True: labels that a codebook migration carried over with loss count too.',
  })
  includeLossy?: boolean | null;
}

@ArgsType()
export class DisagreementsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'A coding project.' }) projectId?: string | null;
  @Field(() => ID, { nullable: true, description: 'A codebook version. Exactly one of both.' })
  codebookVersionId?: string | null;
  @Field(() => ID, { description: 'The frame that was judged differently.' }) frameId!: string;
  @Field(() => ID, { nullable: true, description: 'With coderB: units these two judged differently.' })
  coderA?: string | null;
  @Field(() => ID, { nullable: true, description: 'The other of the two.' }) coderB?: string | null;
}
