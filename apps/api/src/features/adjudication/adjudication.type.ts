import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionType } from '../../graphql/connection.js';
import { DateTime } from '../../graphql/scalars.js';
import { BlockType, TextRangeType } from '../articles/article-text.type.js';
import { GoldOrigin } from './adjudication.enums.js';

@ObjectType('Adjudication', {
  description: 'A decision on one frame of one unit. The coders’ labels stay as they are.',
})
export class AdjudicationType {
  @Field(() => ID, { description: 'Made by whoever decided.' }) id!: string;
  @Field(() => ID, { description: 'The article of the unit.' }) articleId!: string;
  @Field(() => Int, { description: '0: the whole article; n: its n-th paragraph.' }) unitNo!: number;
  @Field({ description: 'True: the frame is present.' }) present!: boolean;
  @Field({ description: 'Why.' }) reason!: string;
  @Field({ description: 'Who decided.' }) decidedBy!: string;
  @Field(() => ID, { nullable: true, description: 'The earlier decision it replaced; null: none.' })
  supersedes!: string | null;
  @Field(() => DateTime, { description: 'When.' }) createdAt!: string;

  /** Not in the schema. */
  frameId!: string;
}

@ObjectType('HiddenJudgement', { description: 'What one coder said, without who it was.' })
export class HiddenJudgementType {
  @Field({ description: 'A, B, C …: another order of coders on every unit.' }) letter!: string;
  @Field({ description: 'True: present. False: absent, said or implied.' }) present!: boolean;
  @Field(() => String, { nullable: true, description: 'What the coder remarked.' }) note!: string | null;
  @Field(() => [TextRangeType], { description: 'Passages the coder marked in the body, in order.' })
  spans!: TextRangeType[];
}

@ObjectType('AdjudicationText', {
  description:
    'The text as coders saw it. In a blind project names of the outlet and its authors are masked without moving anything.',
})
export class AdjudicationTextType {
  @Field({ description: 'Headline of the version that was coded.' }) headline!: string;
  @Field({ description: 'Body of the version that was coded.' }) body!: string;
  @Field(() => String, { nullable: true, description: 'Language; null when not known.' }) language!: string | null;
  @Field(() => [BlockType], { description: 'Paragraphs, headings and notes of the body, in order.' })
  blocks!: BlockType[];
  @Field(() => TextRangeType, { nullable: true, description: 'The paragraph in question; null: the whole article.' })
  paragraph!: TextRangeType | null;
}

@ObjectType('AdjudicationUnit', { description: 'A frame of a unit on which coders disagree, coders hidden.' })
export class AdjudicationUnitType {
  @Field(() => ID, { description: 'The article, to be named in adjudicate.' }) articleId!: string;
  @Field(() => Int, { description: '0: the whole article; n: its n-th paragraph.' }) unitNo!: number;
  @Field(() => [HiddenJudgementType], { description: 'One a coder, by letter.' }) judgements!: HiddenJudgementType[];
  @Field(() => AdjudicationType, { nullable: true, description: 'The decision that stands; null: none yet.' })
  decision!: AdjudicationType | null;

  /** Not in the schema. */
  versionNo!: number;
  frameId!: string;
  isBlind!: boolean;
}
export const AdjudicationUnitConnection = connectionType(AdjudicationUnitType, 'AdjudicationUnit');

@ObjectType('GoldJudgement', {
  description:
    'What is held for right of one frame in one unit: derived from labels and decisions whenever it is asked for.',
})
export class GoldJudgementType {
  @Field(() => ID, { description: 'The article.' }) articleId!: string;
  @Field(() => Int, { description: '0: the whole article; n: its n-th paragraph.' }) unitNo!: number;
  @Field({ description: 'True: the frame is present.' }) present!: boolean;
  @Field(() => GoldOrigin, { description: 'Why it is held for right.' }) origin!: GoldOrigin;

  /** Not in the schema. */
  frameId!: string;
}
export const GoldJudgementConnection = connectionType(GoldJudgementType, 'GoldJudgement');
