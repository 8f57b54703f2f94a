import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { AbsenceRule as Absence, CodingUnit as Unit } from '@parallax/kernel';
import { PageInfo } from '../../graphql/connection.js';
import { DateTime } from '../../graphql/scalars.js';
import { BlockType, TextRangeType } from '../articles/article-text.type.js';
import { AbsenceRule, CodingUnit } from '../codebooks/codebook.type.js';
import { CoderType } from '../labels/label.type.js';
import { CodingState, ProjectStatus, ProjectUnit } from './coding.enums.js';

// Nothing here leads to an article, a source or another coder: a blind desk is blind by type.

@ObjectType('DeskFrame', { description: 'A frame as the desk shows it.' })
export class DeskFrameType {
  @Field(() => ID, { description: 'To be named in labels.' }) id!: string;
  @Field({ description: 'Key.' }) key!: string;
  @Field({ description: 'Name for people.' }) name!: string;
  @Field(() => String, { nullable: true, description: 'What the frame is.' }) definition!: string | null;
  @Field(() => String, { nullable: true, description: 'When to code it.' }) includeRule!: string | null;
  @Field(() => String, { nullable: true, description: 'When not to code it.' }) excludeRule!: string | null;
  @Field(() => String, { nullable: true, description: 'An example.' }) example!: string | null;
  @Field(() => String, { nullable: true, description: 'What to do in doubtful cases.' }) decisionRules!: string | null;
  @Field(() => ID, { nullable: true, description: 'The frame it is a part of; null: none.' }) parentId!: string | null;
  @Field(() => Int, { description: 'Its place in the codebook.' }) position!: number;
}

@ObjectType('DeskCodebook', { description: 'The codebook version a project is coded under.' })
export class DeskCodebookType {
  @Field({ description: 'Name of the codebook.' }) name!: string;
  @Field(() => Int, { description: 'Which version.' }) versionNo!: number;
  @Field(() => CodingUnit, { description: 'What the codebook judges; SPAN: frames are marked in the text.' })
  unit!: Unit;
  @Field(() => AbsenceRule, { description: 'What silence about a frame means.' }) absence!: Absence;
  @Field({ description: 'Whether a unit can have one frame only.' }) isExclusive!: boolean;
  @Field(() => [DeskFrameType], { description: 'Frames in the order of the codebook.' }) frames!: DeskFrameType[];
}

@ObjectType('CodingDeskProject', { description: 'A project as its coders see it.' })
export class CodingDeskProjectType {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field({ description: 'Name.' }) name!: string;
  @Field(() => ProjectUnit, { description: 'What one task asks about.' }) unit!: ProjectUnit;
  @Field({ description: 'True: neither outlet nor byline nor other coders are shown.' }) isBlind!: boolean;
  @Field(() => ProjectStatus, { description: 'Whether it still takes codings.' }) status!: ProjectStatus;
  @Field({ description: 'The rules to code by.' }) codebook!: DeskCodebookType;
  @Field(() => [CoderType], { description: 'Whom an administrator may code as; empty for a coder.' })
  coders!: CoderType[];
}

@ObjectType('CodingProgress', { description: 'How far a coder is.' })
export class CodingProgressType {
  @Field(() => Int, { description: 'Units in the queue.' }) total!: number;
  @Field(() => Int, { description: 'Of them coded.' }) coded!: number;
  @Field(() => Int, { description: 'Of them passed over.' }) skipped!: number;
  @Field(() => Int, { description: 'Of them marked as unsure.' }) unsure!: number;
  @Field(() => Float, {
    nullable: true,
    description: 'Open units times the coder’s median time for a unit; null before the first is coded.',
  })
  secondsLeft!: number | null;
}

@ObjectType('CodingText', {
  description:
    'The text to code. In a blind project names of the outlet and its authors are masked without moving anything.',
})
export class CodingTextType {
  @Field({ description: 'Headline of the version that was drawn.' }) headline!: string;
  @Field({ description: 'Body of the version that was drawn.' }) body!: string;
  @Field(() => String, { nullable: true, description: 'Language; null when not known.' }) language!: string | null;
  @Field(() => [BlockType], { description: 'Paragraphs, headings and notes of the body, in order.' })
  blocks!: BlockType[];
  @Field(() => TextRangeType, { nullable: true, description: 'The paragraph in question; null: the whole article.' })
  paragraph!: TextRangeType | null;
}

@ObjectType('CodingContext', { description: 'Where a text comes from; not to be had in a blind project.' })
export class CodingContextType {
  @Field({ description: 'The outlet.' }) sourceName!: string;
  @Field(() => String, { nullable: true, description: 'Author line as printed.' }) byline!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was published.' }) publishedAt!: string | null;
  @Field(() => String, { nullable: true, description: 'Its address.' }) url!: string | null;
}

@ObjectType('DeskLabel', { description: 'A judgement that stands, of the coder whose task it is.' })
export class DeskLabelType {
  @Field(() => ID, { description: 'Stable id, to be named in reviseLabel.' }) id!: string;
  @Field(() => ID, { description: 'The frame.' }) frameId!: string;
  @Field({ description: 'True: present. False: absent.' }) present!: boolean;
  @Field(() => Int, { nullable: true, description: 'Where the passage begins in the body, in UTF-16 code units.' })
  spanStart!: number | null;
  @Field(() => Int, { nullable: true, description: 'Where it ends, exclusive.' }) spanEnd!: number | null;
  @Field(() => String, { nullable: true, description: 'What the coder remarked.' }) note!: string | null;
}

@ObjectType('CodingQuestion', { description: 'A question about a task, or an answer to one.' })
export class CodingQuestionType {
  @Field(() => ID, { description: 'Made by whoever wrote it.' }) id!: string;
  @Field({ description: 'What was written.' }) body!: string;
  @Field({ description: 'The coder whose task it is, or “Administrator”.' }) author!: string;
  @Field(() => DateTime, { description: 'When.' }) createdAt!: string;
}

@ObjectType('CodingTask', { description: 'A unit in the queue of one coder.' })
export class CodingTaskType {
  @Field(() => ID, { description: 'Stable id; tells nothing of the article.' }) id!: string;
  @Field(() => Int, { description: '0: a whole article; n: the n-th paragraph of one.' }) unitNo!: number;
  @Field(() => Int, { description: 'Place in the queue, from 1.' }) position!: number;
  @Field(() => Int, { description: 'Wave of the queue, from 1.' }) wave!: number;
  @Field(() => CodingState, { description: 'Where it stands.' }) state!: CodingState;
  @Field(() => Int, { description: 'How often it was saved; 0: never. A save names the one it follows.' })
  revision!: number;
  @Field({ description: 'The coder asks for a second look.' }) isUnsure!: boolean;
  @Field(() => String, { nullable: true, description: 'What the coder remarked on the unit.' }) note!: string | null;
  @Field(() => Float, { nullable: true, description: 'Time spent, as last saved; null: never saved.' })
  seconds!: number | null;
  @Field(() => [DeskLabelType], { description: 'Judgements that stand; none unless the task is coded.' })
  labels!: DeskLabelType[];

  /** Not in the schema: the resolver of a blind project gives nothing of it away. */
  articleId!: string;
  versionNo!: number;
  isBlind!: boolean;
}

@ObjectType('CodingQueue', { description: 'One page of a coder’s tasks, in the coder’s own random order.' })
export class CodingQueueType {
  @Field({ description: 'The project.' }) project!: CodingDeskProjectType;
  @Field({ description: 'How far the coder is in the whole queue.' }) progress!: CodingProgressType;
  @Field(() => [CodingTaskType], { description: 'The tasks of the page.' }) tasks!: CodingTaskType[];
  @Field({ description: 'Where the page stands.' }) pageInfo!: PageInfo;
}
