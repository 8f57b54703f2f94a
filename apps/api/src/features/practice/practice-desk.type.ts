import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { DeskCodebookType, DeskFrameType } from '../coding/coding-desk.type.js';
import { ProjectUnit } from '../coding/coding.enums.js';
import { PracticeResultType } from './practice.type.js';

// Nothing here leads to an article, a source or another coder, nor to what is held for right of an open unit.

@ObjectType('PracticeDeskRound', { description: 'A practice round as a coder sees it.' })
export class PracticeDeskRoundType {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field({ description: 'Name.' }) name!: string;
  @Field({ description: 'Name of the project it prepares for.' }) projectName!: string;
  @Field({ description: 'False: the project is closed, and nothing more is answered.' }) isOpen!: boolean;
  @Field(() => Float, { description: 'Share of judgements that must be right, above 0 and at most 1.' })
  passMark!: number;
  @Field(() => Int, { description: 'Units to be answered.' }) units!: number;
  @Field(() => Int, { description: 'Of them answered by the coder.' }) answered!: number;
}

@ObjectType('PracticeTask', { description: 'A unit of a practice round that is still to be answered.' })
export class PracticeTaskType {
  @Field(() => Int, { description: 'Place in the round, from 1; names the unit in answerPractice.' }) position!: number;
  @Field(() => Int, { description: '0: a whole article; n: the n-th paragraph of one.' }) unitNo!: number;

  /** Not in the schema. */
  articleId!: string;
  versionNo!: number;
}

@ObjectType('PracticeQueue', { description: 'Where a coder stands in a practice round, and what comes next.' })
export class PracticeQueueType {
  @Field(() => PracticeDeskRoundType, { description: 'The round.' }) round!: PracticeDeskRoundType;
  @Field(() => ProjectUnit, { description: 'What one unit is.' }) unit!: ProjectUnit;
  @Field(() => DeskCodebookType, { description: 'The rules to code by.' }) codebook!: DeskCodebookType;
  @Field(() => [PracticeTaskType], { description: 'Units not answered yet, in order.' }) tasks!: PracticeTaskType[];
  @Field(() => PracticeResultType, {
    nullable: true,
    description: 'What the coder has reached; null until every unit is answered.',
  })
  result!: PracticeResultType | null;
}

@ObjectType('PracticeFrameFeedback', { description: 'One frame of an answered unit, with the rules of the codebook.' })
export class PracticeFrameFeedbackType {
  @Field(() => DeskFrameType, { description: 'The frame with definition, rules and example.' }) frame!: DeskFrameType;
  @Field({ description: 'What the coder said: true for present.' }) given!: boolean;
  @Field(() => Boolean, {
    nullable: true,
    description: 'What is held for right; null: nothing, and it does not count.',
  })
  gold!: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether both are the same; null: nothing is held for right.' })
  isRight!: boolean | null;
}

@ObjectType('PracticeFeedback', { description: 'What a coder is told after answering a unit.' })
export class PracticeFeedbackType {
  @Field(() => Int, { description: 'Place of the unit in the round.' }) position!: number;
  @Field(() => Int, { description: 'Frames judged right.' }) right!: number;
  @Field(() => Int, { description: 'Frames that count.' }) judged!: number;
  @Field(() => [PracticeFrameFeedbackType], { description: 'Frames in the order of the codebook.' })
  frames!: PracticeFrameFeedbackType[];
}
