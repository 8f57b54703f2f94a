import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { CarryOverCounts, CodebookMigrationRow } from '@parallax/persistence';
import { CurrentViewer, Requires, type Viewer } from '../../access/index.js';
import { apiError } from '../../graphql/errors.js';
import { toUserError } from '../user-error.type.js';
import {
  ApplyCodebookMigrationInput,
  ApplyCodebookMigrationPayload,
  CodebookMigrationType,
  MigrationCountsType,
  MigrationPreviewType,
  MigrationProposalType,
  PlanCodebookMigrationInput,
  PlanCodebookMigrationPayload,
} from './codebook-migration.types.js';
import { CodebookMigrations } from './codebook-migrations.service.js';
import { CodebookType } from './codebook.type.js';
import { toStep } from './migration-steps.js';

const toMigration = ({ steps, ...row }: CodebookMigrationRow): CodebookMigrationType => ({
  ...row,
  steps: steps.map(toStep),
});

const toCounts = ({ frames, ...counts }: CarryOverCounts): MigrationCountsType => ({
  ...counts,
  frames: frames.map((frame) => ({ ...frame })),
});

@Resolver(() => CodebookType)
export class CodebookMigrationsResolver {
  constructor(private readonly plans: CodebookMigrations) {}

  @ResolveField(() => [CodebookMigrationType], { description: 'Stored plans between its versions, newest first.' })
  @Requires('codebook:read')
  async migrations(@Parent() { id }: CodebookType): Promise<CodebookMigrationType[]> {
    return (await this.plans.ofCodebook(id)).map(toMigration);
  }

  @Query(() => MigrationProposalType, {
    nullable: true,
    description: 'A plan to begin with; null when the two are not versions of one codebook.',
  })
  @Requires('codebook:read')
  async codebookMigrationProposal(
    @Args('fromVersionId', { type: () => ID, description: 'The old version.' }) fromVersionId: string,
    @Args('toVersionId', { type: () => ID, description: 'The new version.' }) toVersionId: string,
  ): Promise<MigrationProposalType | null> {
    const proposed = await this.plans.proposal({ fromVersionId, toVersionId });
    return proposed && { steps: proposed.plan.steps.map(toStep), doubts: [...proposed.doubts] };
  }

  @Query(() => MigrationPreviewType, {
    description: 'What a plan would do with the labels there are; nothing is written.',
  })
  @Requires('label:read')
  async codebookMigrationPreview(
    @Args('input', { description: 'The plan.' }) input: PlanCodebookMigrationInput,
  ): Promise<MigrationPreviewType> {
    const preview = await this.plans.preview(input);
    if (!preview.ok) throw apiError('BAD_USER_INPUT', preview.error.message);
    const { problems, counts } = preview.value;
    return { problems, counts: counts && toCounts(counts) };
  }

  @Mutation(() => PlanCodebookMigrationPayload, {
    description: 'Stores a plan that fits. It carries nothing over yet, and never changes.',
  })
  @Requires('codebook:write')
  async planCodebookMigration(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The plan.' }) input: PlanCodebookMigrationInput,
  ): Promise<PlanCodebookMigrationPayload> {
    const stored = await this.plans.plan(input, viewer.name);
    return stored.ok
      ? { migration: toMigration(stored.value), errors: [] }
      : { migration: null, errors: [toUserError(stored.error)] };
  }

  @Mutation(() => ApplyCodebookMigrationPayload, {
    description:
      'Carries labels over by a stored plan, a stretch of articles at a time. Labels stay under the old version; what was carried before is not carried twice.',
  })
  @Requires('codebook:write')
  async applyCodebookMigration(
    @Args('input', { description: 'Which plan, and how far.' }) input: ApplyCodebookMigrationInput,
  ): Promise<ApplyCodebookMigrationPayload> {
    const applied = await this.plans.apply(input);
    if (!applied.ok) return { counts: null, articlesLeft: null, last: null, errors: [toUserError(applied.error)] };
    const { counts, articlesLeft, last } = applied.value;
    return { counts: toCounts(counts), articlesLeft, last, errors: [] };
  }
}
