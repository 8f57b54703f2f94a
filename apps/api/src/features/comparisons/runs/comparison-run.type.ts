import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTime, Json } from '../../../graphql/scalars.js';

export const ComparisonStatus = {
  MEASURED: 'measured',
  MEASURING: 'measuring',
  CANCELLED: 'cancelled',
  FAILED: 'failed',
} as const;
export type ComparisonStatus = (typeof ComparisonStatus)[keyof typeof ComparisonStatus];
registerEnumType(ComparisonStatus, {
  name: 'ComparisonStatus',
  description: 'Whether the numbers are there.',
  valuesMap: {
    MEASURED: { description: 'All numbers are there.' },
    MEASURING: { description: 'A worker computes them; ask again, or follow jobProgress.' },
    CANCELLED: { description: 'A person stopped it; resumeComparison lets it be computed after all.' },
    FAILED: { description: 'The worker tried and gave up; see failure, and try again by resumeComparison.' },
  },
});

@ObjectType('ComparisonProgress', { description: 'How far a comparison has come.' })
export class ComparisonProgressType {
  @Field(() => Float, { description: 'Steps done.' }) done!: number;
  @Field(() => Float, { nullable: true, description: 'Steps in all; null while unknown.' }) total!: number | null;
  @Field(() => Float, { nullable: true, description: 'Seconds left at the present rate; null while unknown.' })
  secondsLeft!: number | null;
}

@ObjectType('ComparisonFailure', { description: 'Why there are no numbers.' })
export class ComparisonFailureType {
  @Field(() => Int, { description: 'How often the worker tried.' }) attempts!: number;
  @Field({ description: 'A sentence for a person.' }) message!: string;
}

@ObjectType('ComparisonRun', {
  description: 'How a comparison was made, so that its numbers can be found again; or how far it has come.',
})
export class ComparisonRunType {
  @Field(() => ComparisonStatus, { description: 'Whether the numbers are there.' }) status!: ComparisonStatus;
  @Field({ description: 'What is compared, for example keyness.' }) kind!: string;
  @Field(() => ID, {
    description:
      'SHA-256 of method, parameters and all that was compared. Given back as inputHash it opens this very result, whatever the corpus holds by then.',
  })
  inputHash!: string;
  @Field(() => ID, { description: 'The job, for jobProgress, cancelComparison and resumeComparison.' }) jobId!: string;
  @Field({ description: 'Version of the method; another version may give other numbers.' }) methodVersion!: string;
  @Field(() => Json, { description: 'What was asked for, with everything left out filled in.' }) parameters!: unknown;
  @Field(() => String, { nullable: true, description: 'Seed of all draws; null where no chance is used.' })
  seed!: string | null;
  @Field(() => Int, { nullable: true, description: 'Replicates drawn; null where no chance is used.' })
  replicates!: number | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was computed; null unless MEASURED.' })
  measuredAt!: string | null;
  @Field(() => ComparisonProgressType, { nullable: true, description: 'How far; null unless MEASURING.' })
  progress!: ComparisonProgressType | null;
  @Field(() => ComparisonFailureType, { nullable: true, description: 'Why not; null unless FAILED.' })
  failure!: ComparisonFailureType | null;
}
