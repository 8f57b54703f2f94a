import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionType } from '../../graphql/connection.js';
import { DateTime } from '../../graphql/scalars.js';
import { CoderType } from '../labels/label.type.js';
import { ProjectStatus, ProjectUnit, SampleAllocation, SamplePeriod, StratifyBy } from './coding.enums.js';

@ObjectType('SamplingFrame', { description: 'Which articles could be drawn; every condition that is given held.' })
export class SamplingFrameType {
  @Field(() => [ID], { nullable: true, description: 'Of these outlets; null: of any.' }) sourceIds!: string[] | null;
  @Field(() => [ID], { nullable: true, description: 'Of these events; null: of any or none.' })
  eventIds!: string[] | null;
  @Field(() => DateTime, { nullable: true, description: 'Published at this moment or later.' })
  publishedFrom!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'Published before this moment.' }) publishedTo!: string | null;
  @Field(() => String, { nullable: true, description: 'In this language (ISO 639-1).' }) language!: string | null;
  @Field(() => Boolean, { nullable: true, description: 'True: in some event. False: in none.' })
  isInEvent!: boolean | null;
  @Field(() => Int, { nullable: true, description: 'With at least so many words.' }) minWords!: number | null;
  @Field(() => [ID], { nullable: true, description: 'Drawn by none of these projects.' })
  excludeProjectIds!: string[] | null;
}

@ObjectType('SampleOverlap', { description: 'How many units several coders were to code: a share or a number.' })
export class SampleOverlapType {
  @Field(() => Float, { nullable: true, description: 'Share of the units, from 0 to 1.' }) share!: number | null;
  @Field(() => Int, { nullable: true, description: 'Number of units.' }) units!: number | null;
}

@ObjectType('SampleDesign', { description: 'How the sample was drawn and shared out, as chosen.' })
export class SampleDesignType {
  @Field(() => Int, { description: 'Articles asked for.' }) size!: number;
  @Field(() => [StratifyBy], { description: 'What strata are made of; empty: one stratum.' }) stratifyBy!: StratifyBy[];
  @Field(() => SamplePeriod, { description: 'Length of periods, where strata have them.' }) period!: SamplePeriod;
  @Field(() => SampleAllocation, { description: 'How the sample was shared out among strata.' })
  allocation!: SampleAllocation;
  @Field(() => Int, { description: 'From every stratum at least so many articles, or all it has.' })
  minPerStratum!: number;
  @Field(() => SampleOverlapType, { description: 'Units that several coders code.' }) overlap!: SampleOverlapType;
  @Field(() => Int, { description: 'How many coders code each of them.' }) codersPerOverlapUnit!: number;
  @Field(() => Int, { description: 'Into how many consecutive waves of equal size each queue is cut.' }) waves!: number;
}

@ObjectType('SampleStratum', { description: 'One stratum of a sample.' })
export class SampleStratumType {
  @Field({ description: 'Key made of ids, as kept with each unit.' }) key!: string;
  @Field({ description: 'Outlet, event and period in words; “all articles” when there are no strata.' })
  stratum!: string;
  @Field(() => Int, { description: 'Articles it had.' }) population!: number;
  @Field(() => Int, { description: 'Articles drawn from it.' }) sampled!: number;
  @Field(() => Float, { description: 'Drawn over available: the chance each of its articles had.' })
  inclusionProbability!: number;
}

@ObjectType('ProjectCoder', { description: 'A coder of a project and how far the own queue is coded.' })
export class ProjectCoderType {
  @Field(() => CoderType, { description: 'Who codes.' }) coder!: CoderType;
  @Field(() => Int, { description: 'Units in the queue.' }) tasks!: number;
  @Field(() => Int, { description: 'Of them coded.' }) coded!: number;
  @Field(() => Int, { description: 'Of them passed over.' }) skipped!: number;
  @Field(() => Int, { description: 'Of them marked as unsure.' }) unsure!: number;
  @Field(() => Float, { nullable: true, description: 'Median time for a coded unit; null: none is coded yet.' })
  medianSeconds!: number | null;
}

@ObjectType('CodingProject', { description: 'Texts drawn to be coded under one codebook version by named coders.' })
export class CodingProjectType {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field({ description: 'Name; no two projects share one.' }) name!: string;
  @Field(() => ProjectUnit, { description: 'What one task asks about.' }) unit!: ProjectUnit;
  @Field({ description: 'True: coders see neither outlet nor byline nor one another.' }) isBlind!: boolean;
  @Field(() => ProjectStatus, { description: 'Whether it is still coded.' }) status!: ProjectStatus;
  @Field({ description: 'From which sample, overlap and queue orders follow.' }) seed!: string;
  @Field({ description: 'Version of the sampling method.' }) methodVersion!: string;
  @Field(() => Int, { description: 'Articles that could be drawn.' }) population!: number;
  @Field(() => SamplingFrameType, { description: 'Which articles could be drawn.' }) samplingFrame!: SamplingFrameType;
  @Field(() => SampleDesignType, { description: 'How they were drawn and shared out.' }) design!: SampleDesignType;
  @Field(() => [SampleStratumType], { description: 'Strata with how many were there and drawn.' })
  strata!: SampleStratumType[];
  @Field(() => Int, { description: 'Counts edits; an update names the version it changes.' }) version!: number;
  @Field(() => DateTime, { description: 'When it was made.' }) createdAt!: string;
  @Field({ description: 'Who made it.' }) createdBy!: string;

  /** Not in the schema. */
  codebookVersionId!: string;
}
export const CodingProjectConnection = connectionType(CodingProjectType, 'CodingProject');

@ObjectType('PlannedCoder', { description: 'How much a coder would have to code.' })
export class PlannedCoderType {
  @Field({ description: 'Name.' }) name!: string;
  @Field(() => Int, { description: 'Units.' }) tasks!: number;
}

@ObjectType('SamplePlan', { description: 'What would be drawn; nothing is written.' })
export class SamplePlanType {
  @Field({ description: 'The seed it was planned with: given to createCodingProject it draws this very sample.' })
  seed!: string;
  @Field(() => Int, { description: 'Articles that could be drawn.' }) population!: number;
  @Field(() => [SampleStratumType], { description: 'Strata with how many are there and drawn.' })
  strata!: SampleStratumType[];
  @Field(() => Int, { description: 'Articles drawn.' }) articles!: number;
  @Field(() => Int, { description: 'Units drawn: articles, or all their paragraphs.' }) sampleSize!: number;
  @Field(() => Int, { description: 'Units that several coders code.' }) overlapSize!: number;
  @Field(() => [PlannedCoderType], { description: 'Units in the queue of each coder, in the order of the names.' })
  coders!: PlannedCoderType[];
}
