import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { Coefficient } from '@parallax/jobs';

@ObjectType('AgreementCoefficient', {
  description: 'A coefficient of agreement with its 95 % interval. Undefined is null with a reason, never 0 or 1.',
})
export class CoefficientType implements Coefficient {
  @Field(() => Float, { nullable: true, description: 'The coefficient; at most 1, and it may be below 0.' })
  value!: number | null;
  @Field(() => Float, { nullable: true, description: 'Lower end of the interval.' }) low!: number | null;
  @Field(() => Float, { nullable: true, description: 'Upper end of the interval.' }) high!: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'How the interval was made, for example bootstrap-units-percentile-0.95.',
  })
  method!: string | null;
  @Field(() => Float, { nullable: true, description: 'Standard error that belongs to the interval.' })
  se!: number | null;
  @Field(() => Int, { description: 'Units that entered: those with at least two judgements.' }) n!: number;
  @Field(() => Int, { description: 'Judgements missing among those units.' }) nMissing!: number;
  @Field(() => String, { nullable: true, description: 'Seed of the replicates; null where no chance was used.' })
  seed!: string | null;
  @Field(() => Int, { nullable: true, description: 'Replicates drawn; null where none were.' })
  replicates!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Replicates in which the coefficient was undefined; the interval is of the others.',
  })
  undefinedReplicates!: number | null;
  @Field(() => String, { nullable: true, description: 'Why it is undefined, for example NEEDS_TWO_CODERS; else null.' })
  undefinedReason!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why a known value has no interval, for example NEEDS_TWO_DOCUMENTS; else null.',
  })
  noIntervalReason!: string | null;
}
