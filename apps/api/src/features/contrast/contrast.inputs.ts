import { ArgsType, Field, ID, Int } from '@nestjs/graphql';
import { PageArgs } from '../../graphql/connection.js';
import { ArticleFilter } from '../articles/articles.inputs.js';
import { ContrastAgainst, ContrastPeriod, FrameStanding } from './contrast.enums.js';

@ArgsType()
export class ContrastScopeArgs {
  @Field(() => ArticleFilter, { nullable: true, description: 'Which articles are compared; all when left out.' })
  filter?: ArticleFilter | null;
  @Field(() => ID, { nullable: true, description: 'Whose frames; the version with most labels when left out.' })
  codebookVersionId?: string | null;
  @Field(() => [ID], {
    nullable: true,
    description:
      'The outlets compared, in this order; when left out all of the selection with a coded article, by name, at most 60, those with most coded articles.',
  })
  sourceIds?: string[] | null;
  @Field(() => Boolean, { nullable: true, description: 'True: of articles that print one text only the first counts.' })
  collapseCopies?: boolean | null;
  @Field(() => ContrastAgainst, { nullable: true, description: 'Whom each outlet is set against; REST when left out.' })
  against?: ContrastAgainst | null;
  @Field(() => [ID], { nullable: true, description: 'Two outlets to be set against each other, instead of “against”.' })
  pair?: string[] | null;
  @Field(() => Int, { nullable: true, description: 'Replicates of every draw, 100 to 10,000; 2,000 when left out.' })
  replicates?: number | null;
  @Field(() => String, { nullable: true, description: 'Seed of all draws; the same seed gives the same numbers.' })
  seed?: string | null;
}

@ArgsType()
export class FrameContrastArgs extends ContrastScopeArgs {
  @Field(() => ContrastPeriod, { nullable: true, description: 'Shares over time, too; none when left out.' })
  period?: ContrastPeriod | null;
  @Field(() => ID, {
    nullable: true,
    description: 'ComparisonRun.inputHash: opens that very result, and nothing else given here counts.',
  })
  inputHash?: string | null;
}

@ArgsType()
export class ContrastSensitivityArgs extends ContrastScopeArgs {
  @Field(() => ID, { nullable: true, description: 'Another codebook version to be read instead.' })
  otherCodebookVersionId?: string | null;
}

@ArgsType()
export class ContrastArticlesArgs extends PageArgs {
  @Field(() => ID, { description: 'ComparisonRun.inputHash of the contrast.' }) inputHash!: string;
  @Field(() => ID, { description: 'Outlet of the cell.' }) sourceId!: string;
  @Field(() => ID, { description: 'Frame of the cell.' }) frameId!: string;
  @Field(() => FrameStanding, {
    nullable: true,
    description: 'Which of its articles; PRESENT and ABSENT, the n, when left out.',
  })
  standing?: FrameStanding | null;
}
