import { Args, Field, ID, InputType, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../../access/index.js';
import { readId } from '../../../graphql/connection-input.js';
import { UserErrorType } from '../../user-error.type.js';
import { ComparisonRunType } from './comparison-run.type.js';
import { ComparisonRuns } from './comparison-runs.js';

@InputType({ description: 'A comparison that is being computed, or was stopped.' })
export class ComparisonJobInput {
  @Field(() => ID, { description: 'ComparisonRun.jobId.' }) jobId!: string;
}

@ObjectType({ description: 'Result of cancelComparison and resumeComparison.' })
export class ComparisonJobPayload {
  @Field(() => ID, { description: 'The job.' }) jobId!: string;
  @Field(() => [UserErrorType], { description: 'Empty on success.' }) errors!: UserErrorType[];
}

@Resolver()
export class ComparisonRunsResolver {
  constructor(private readonly runs: ComparisonRuns) {}

  @Query(() => ComparisonRunType, {
    nullable: true,
    description: 'How a stored comparison was made, by its hash; null when none is stored under it.',
  })
  @Requires('event:read')
  async comparisonRun(
    @Args('inputHash', { type: () => ID, description: 'ComparisonRun.inputHash.' }) inputHash: string,
  ): Promise<ComparisonRunType | null> {
    return (await this.runs.openAny(inputHash))?.run ?? null;
  }

  @Mutation(() => ComparisonJobPayload, {
    description: 'Stops a comparison within a second or at its next step. What was stored before stays.',
  })
  @Requires('comparison:run')
  async cancelComparison(
    @Args('input', { description: 'Which one.' }) { jobId }: ComparisonJobInput,
  ): Promise<ComparisonJobPayload> {
    await this.runs.cancel(readId(jobId));
    return { jobId, errors: [] };
  }

  @Mutation(() => ComparisonJobPayload, {
    description: 'Lets a comparison that was stopped, or given up, be computed when it is asked for again.',
  })
  @Requires('comparison:run')
  async resumeComparison(
    @Args('input', { description: 'Which one.' }) { jobId }: ComparisonJobInput,
  ): Promise<ComparisonJobPayload> {
    await this.runs.resume(readId(jobId));
    return { jobId, errors: [] };
  }
}
