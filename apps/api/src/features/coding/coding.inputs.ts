import { ArgsType, Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { PageArgs } from '../../graphql/connection.js';
import { DateTime } from '../../graphql/scalars.js';
import { ProjectUnit, QueueShow, SampleAllocation, SamplePeriod, StratifyBy } from './coding.enums.js';

@InputType({ description: 'Which articles may be drawn; every condition that is given must hold.' })
export class SamplingFrameInput {
  @Field(() => [ID], { nullable: true, description: 'Of these outlets.' }) sourceIds?: string[] | null;
  @Field(() => [ID], { nullable: true, description: 'Of these events.' }) eventIds?: string[] | null;
  @Field(() => DateTime, { nullable: true, description: 'Published at this moment or later.' })
  publishedFrom?: string | null;
  @Field(() => DateTime, { nullable: true, description: 'Published before this moment.' })
  publishedTo?: string | null;
  @Field(() => String, { nullable: true, description: 'In this language (ISO 639-1).' }) language?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'True: in some event. False: in none.' })
  isInEvent?: boolean | null;
  @Field(() => Int, { nullable: true, description: 'With at least so many words.' }) minWords?: number | null;
  @Field(() => [ID], {
    nullable: true,
    description: 'Drawn by none of these projects, so that nothing is coded twice.',
  })
  excludeProjectIds?: string[] | null;
}

@InputType({ description: 'How many units several coders code: a share or a number, not both.' })
export class SampleOverlapInput {
  @Field(() => Float, { nullable: true, description: 'Share of the units, from 0 to 1.' }) share?: number | null;
  @Field(() => Int, { nullable: true, description: 'Number of units, for example from overlapSizeFor.' })
  units?: number | null;
}

@InputType({ description: 'A coding project: what is coded, what is drawn, and who codes.' })
export class CreateCodingProjectInput {
  @Field({ description: 'Name, 1 to 300 characters; no two projects share one.' }) name!: string;
  @Field(() => ID, { description: 'The published codebook version to code under.' }) codebookVersionId!: string;
  @Field(() => ProjectUnit, { description: 'What one task asks about.' }) unit!: ProjectUnit;
  @Field({ description: 'True: coders see neither outlet nor byline nor one another.' }) isBlind!: boolean;
  @Field(() => String, { nullable: true, description: 'Seed, 1 to 200 characters; one is made when left out.' })
  seed?: string | null;
  @Field(() => SamplingFrameInput, { description: 'Which articles may be drawn.' }) frame!: SamplingFrameInput;
  @Field(() => Int, { description: 'Articles to draw; all when there are fewer.' }) size!: number;
  @Field(() => SampleAllocation, { nullable: true, description: 'PROPORTIONAL when left out.' })
  allocation?: SampleAllocation | null;
  @Field(() => Int, { nullable: true, description: 'From every stratum at least so many; 0 when left out.' })
  minPerStratum?: number | null;
  @Field(() => [StratifyBy], { nullable: true, description: 'What strata are made of; one stratum when left out.' })
  stratifyBy?: StratifyBy[] | null;
  @Field(() => SamplePeriod, { nullable: true, description: 'MONTH when left out.' }) period?: SamplePeriod | null;
  @Field(() => SampleOverlapInput, { description: 'How many units several coders code.' }) overlap!: SampleOverlapInput;
  @Field(() => Int, { nullable: true, description: 'How many coders code each of them; all when left out.' })
  codersPerOverlapUnit?: number | null;
  @Field(() => Int, { nullable: true, description: 'Waves each queue is cut into, 1 to 100; 4 when left out.' })
  waves?: number | null;
  @Field(() => [String], { description: 'Names of the coders; a name met before is the same coder.' })
  coderNames!: string[];
}

@InputType({ description: 'A project as it was read.' })
export class CodingProjectVersionInput {
  @Field(() => ID, { description: 'Which project.' }) id!: string;
  @Field(() => Int, { description: 'The version that was read.' }) version!: number;
}

@InputType({ description: 'Whose sign-in link is wanted.' })
export class CreateCoderLinkInput {
  @Field(() => ID, { description: 'The project.' }) projectId!: string;
  @Field(() => ID, { description: 'One of its coders.' }) coderId!: string;
}

@ArgsType()
export class CodingQueueArgs extends PageArgs {
  @Field(() => ID, { description: 'The project.' }) projectId!: string;
  @Field(() => ID, { nullable: true, description: 'Whose queue: asked of an administrator; a coder has the own.' })
  coderId?: string | null;
  @Field(() => QueueShow, { nullable: true, description: 'OPEN when left out.' }) only?: QueueShow | null;
}

@ArgsType()
export class CodingQuestionsArgs extends PageArgs {
  @Field(() => ID, { description: 'The project.' }) projectId!: string;
}

@InputType({ description: 'A judgement of one frame.' })
export class CodedFrameInput {
  @Field(() => ID, { description: 'The frame, of the project’s codebook version.' }) frameId!: string;
  @Field({ description: 'True: present. False: absent.' }) present!: boolean;
  @Field(() => Int, { nullable: true, description: 'Where the passage begins in the body, in UTF-16 code units.' })
  spanStart?: number | null;
  @Field(() => Int, { nullable: true, description: 'Where it ends, exclusive.' }) spanEnd?: number | null;
  @Field(() => String, { nullable: true, description: 'Remark on the judgement.' }) note?: string | null;
}
