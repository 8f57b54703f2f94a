import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTime } from '../../graphql/scalars.js';
import { DeskFrameType } from '../coding/coding-desk.type.js';
import { ProportionType } from '../comparisons/frame-share.type.js';
import { CoderType } from '../labels/label.type.js';
import { PracticeGoldOrigin } from './practice.enums.js';

@ObjectType('PracticeGold', { description: 'Units of a practice round by whose word is held for right.' })
export class PracticeGoldType {
  @Field(() => PracticeGoldOrigin, { description: 'How it came to be held for right.' }) origin!: PracticeGoldOrigin;
  @Field(() => String, { nullable: true, description: 'The coder whose answers were taken; null: no single one.' })
  coderName!: string | null;
  @Field(() => Int, { description: 'How many units.' }) units!: number;
}

@ObjectType('PracticeFrameScore', {
  description: 'How one frame was judged in practice, against what is held for right.',
})
export class PracticeFrameScoreType {
  @Field(() => DeskFrameType, { description: 'The frame.' }) frame!: DeskFrameType;
  @Field(() => ProportionType, {
    description: 'Judgements that were right, with a Wilson interval that takes judgements for independent.',
  })
  agreement!: ProportionType;
  @Field(() => Int, { description: 'Held to be present, and not found.' }) missed!: number;
  @Field(() => Int, { description: 'Held to be absent, and found.' }) overcoded!: number;
}

@ObjectType('PracticeResult', { description: 'What one coder has reached in a practice round.' })
export class PracticeResultType {
  @Field(() => CoderType, { description: 'Who practised.' }) coder!: CoderType;
  @Field(() => Int, { description: 'Units answered.' }) answered!: number;
  @Field(() => Int, { description: 'Units of the round.' }) units!: number;
  @Field(() => ProportionType, {
    description:
      'Judgements of frames that were right, with a Wilson interval; frames nothing is held of do not count.',
  })
  agreement!: ProportionType;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the share of right judgements reaches the pass mark; null until every unit is answered.',
  })
  isPassed!: boolean | null;
  @Field(() => [PracticeFrameScoreType], {
    description: 'Frames in the order of the codebook; those never judged too.',
  })
  frames!: PracticeFrameScoreType[];
}

@ObjectType('PracticeRound', {
  description: 'Units with known answers, coded to learn; nothing of it enters a result of the project.',
})
export class PracticeRoundType {
  @Field(() => ID, { description: 'Stable id; the draw and the order of its units follow from it.' }) id!: string;
  @Field(() => ID, { description: 'The coding project it prepares for.' }) projectId!: string;
  @Field({ description: 'Name of that project.' }) projectName!: string;
  @Field({ description: 'Name as coders see it.' }) name!: string;
  @Field(() => Float, { description: 'Share of judgements that must be right, above 0 and at most 1.' })
  passMark!: number;
  @Field(() => Int, { description: 'Units to be answered.' }) units!: number;
  @Field(() => [PracticeGoldType], { description: 'Whose word is held for right, and for how many units.' })
  gold!: PracticeGoldType[];
  @Field(() => DateTime, { description: 'When it was made.' }) createdAt!: string;
  @Field({ description: 'Who made it.' }) createdBy!: string;

  /** Not in the schema. */
  codebookVersionId!: string;
}

@ObjectType('PracticeGoldSource', { description: 'A project or a coder whose answers can be practised against.' })
export class PracticeGoldSourceType {
  @Field(() => ID, { nullable: true, description: 'The project; null: a coder.' }) projectId!: string | null;
  @Field(() => ID, { nullable: true, description: 'The coder; null: a project.' }) coderId!: string | null;
  @Field({ description: 'Name of the project or coder.' }) name!: string;
  @Field(() => Int, { description: 'Units that could be drawn now.' }) units!: number;
}
