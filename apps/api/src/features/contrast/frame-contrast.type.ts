import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { ComparisonRunType } from '../comparisons/runs/comparison-run.type.js';
import { ContrastCellType, ContrastOverTimeType } from './contrast-cell.type.js';
import { PairedContrastType } from './paired-contrast.type.js';

@ObjectType('FrameAssociation', { description: 'One frame over all outlets compared.' })
export class FrameAssociationType {
  @Field(() => ID, { description: 'The frame.' }) frameId!: string;
  @Field(() => Float, { nullable: true, description: 'Cramér’s V of outlets × (with, without), from 0 to 1.' })
  cramersV!: number | null;
  @Field(() => Float, { nullable: true, description: 'χ² of the same table.' }) chiSquare!: number | null;
  @Field(() => Int, { nullable: true, description: 'Degrees of freedom.' }) df!: number | null;
  @Field(() => Float, { nullable: true, description: 'Smallest expected count.' }) smallestExpected!: number | null;
  @Field(() => Float, {
    nullable: true,
    description:
      'p of the table as if articles were independent; permuted where an expected count is below 5. Not in the family.',
  })
  pIgnoringEvents!: number | null;
  @Field({ description: 'How it was made: chi-square or permutation.' }) methodIgnoringEvents!: string;
  @Field(() => Float, {
    nullable: true,
    description: 'p with outlets interchanged within events: the one in the family.',
  })
  p!: number | null;
  @Field(() => Float, { nullable: true, description: 'p adjusted for the whole family.' }) adjustedP!: number | null;
  @Field({ description: 'Adjusted p at most .05.' }) isFlagged!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'Why p is null: NO_SHARED_EVENTS, EMPTY_ROW_OR_COLUMN, TOO_SMALL.',
  })
  undefinedReason!: string | null;
}

@ObjectType('FrameMixContrast', {
  description:
    'How far apart two mixes of frames are: Jensen–Shannon divergence of frame shares, each side’s brought to sum 1.',
})
export class FrameMixContrastType {
  @Field(() => ID, { description: 'The first side.' }) sourceId!: string;
  @Field(() => ID, { nullable: true, description: 'The second side; null: all other outlets compared.' })
  otherId!: string | null;
  @Field(() => Float, { nullable: true, description: 'In bits, from 0 to 1.' }) divergence!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'Its mean when outlets are interchanged within events: small numbers alone keep it above 0.',
  })
  nullMean!: number | null;
  @Field(() => Float, { nullable: true, description: '(1 + shuffles at least as far apart) / (shuffles + 1).' })
  p!: number | null;
  @Field(() => Float, { nullable: true, description: 'p adjusted for the whole family.' }) adjustedP!: number | null;
  @Field({ description: 'Adjusted p at most .05.' }) isFlagged!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'Why p is null: NO_FRAME_PRESENT, NO_SHARED_EVENTS, NOT_TESTED_FOR_EVERY_PAIR.',
  })
  undefinedReason!: string | null;
}

@ObjectType('ContrastFamily', { description: 'All tests of one contrast, adjusted together (Benjamini–Hochberg).' })
export class ContrastFamilyType {
  @Field({ description: 'In words and number.' }) words!: string;
  @Field(() => Int, { description: 'Tests adjusted together.' }) size!: number;
  @Field(() => Int, { description: 'Within-event tests among them.' }) paired!: number;
  @Field(() => Int, { description: 'Tests of a frame over all outlets.' }) association!: number;
  @Field(() => Int, { description: 'Tests of a mix of frames.' }) mix!: number;
  @Field(() => Int, { description: 'Tests that could not be made, and do not count.' }) undefinedTests!: number;
  @Field(() => Float, { description: 'False discovery rate that a flag stands for.' }) rate!: number;
  @Field(() => Int, { description: 'Tests flagged.' }) flagged!: number;
}

@ObjectType('ContrastCounts', { description: 'What a contrast rests on.' })
export class ContrastCountsType {
  @Field(() => Int, { description: 'Coded articles of the outlets compared.' }) articles!: number;
  @Field(() => Int, { description: 'Those without an event: each its own cluster, and in no within-event test.' })
  articlesWithoutEvent!: number;
  @Field(() => Int, { description: 'Articles of the outlets that nobody has coded under this version.' })
  notCoded!: number;
  @Field(() => Int, { description: 'Events with a coded article.' }) events!: number;
  @Field(() => Int, { description: 'Events with coded articles of two outlets or more.' }) sharedEvents!: number;
  @Field(() => Int, { description: 'Events that inform at least one within-event test.' }) informativeEvents!: number;
  @Field(() => Int, { description: 'Outlets with coded articles for which there was no room.' })
  outletsLeftOut!: number;
  @Field(() => Int, { description: 'Articles left out as copies of an earlier one.' }) copiesLeftOut!: number;
}

@ObjectType('ContrastOrder', {
  description: 'An order that puts like beside like: scores on the first principal direction.',
})
export class ContrastOrderType {
  @Field(() => [ID], { description: 'Outlets.' }) sourceIds!: string[];
  @Field(() => [ID], { description: 'Frames.' }) frameIds!: string[];
}

@ObjectType('FrameContrast', {
  description: 'How outlets differ in their frames. Lists are empty, and the rest null, until run is MEASURED.',
})
export class FrameContrastType {
  @Field(() => ComparisonRunType, { description: 'How it was made, or how far it has come.' }) run!: ComparisonRunType;
  @Field(() => ID, { nullable: true, description: 'The codebook version whose frames are compared.' })
  codebookVersionId!: string | null;
  /** For the fields sources and frames. */
  sourceIds!: string[];
  frameIds!: string[];
  @Field(() => [ContrastCellType], { description: 'Outlet by outlet, frame by frame.' }) cells!: ContrastCellType[];
  @Field(() => [PairedContrastType], { description: 'Within-event tests, frame by frame.' })
  paired!: PairedContrastType[];
  @Field(() => [FrameAssociationType], { description: 'Each frame over all outlets.' })
  associations!: FrameAssociationType[];
  @Field(() => [FrameMixContrastType], { description: 'Mixes of frames of the sides compared.' })
  mixes!: FrameMixContrastType[];
  @Field(() => ContrastFamilyType, { nullable: true, description: 'What was adjusted together.' })
  family!: ContrastFamilyType | null;
  @Field(() => ContrastCountsType, { nullable: true, description: 'What it rests on.' })
  counts!: ContrastCountsType | null;
  @Field(() => ContrastOrderType, { nullable: true, description: 'An order by similarity.' })
  order!: ContrastOrderType | null;
  @Field(() => ContrastOverTimeType, { nullable: true, description: 'Shares over time; null where not asked for.' })
  overTime!: ContrastOverTimeType | null;
}
