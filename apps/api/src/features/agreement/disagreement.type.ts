import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionType } from '../../graphql/connection.js';
import type { Disagreement } from './disagreements.service.js';

@ObjectType('JudgedSpan', { description: 'A passage one coder marked.' })
export class JudgedSpanType {
  @Field(() => ID, { description: 'The label it is of.' }) labelId!: string;
  @Field(() => Int, { description: 'Where it begins in the body, in UTF-16 code units.' }) start!: number;
  @Field(() => Int, { description: 'Where it ends, exclusive.' }) end!: number;
}

@ObjectType('UnitJudgement', { description: 'What one coder said of one frame in one unit.' })
export class UnitJudgementType {
  @Field({ description: 'True: present. False: absent, said or implied.' }) present!: boolean;
  @Field(() => ID, { nullable: true, description: 'A label that says so; null where absence is implied.' })
  labelId!: string | null;
  @Field(() => String, { nullable: true, description: 'What the coder remarked.' }) note!: string | null;
  @Field(() => [JudgedSpanType], { description: 'Passages marked, in order.' }) spans!: JudgedSpanType[];

  /** Not in the schema. */
  coderId!: string;
}

@ObjectType('Disagreement', { description: 'A unit on which coders judged a frame differently.' })
export class DisagreementType {
  @Field(() => Int, { description: '0: the whole article; n: its n-th paragraph.' }) unitNo!: number;
  @Field(() => Int, { nullable: true, description: 'The paragraph, from 1; null: the whole article.' })
  paragraph!: number | null;
  @Field(() => Int, { description: 'The version of the article that was judged.' }) versionNo!: number;
  @Field(() => [UnitJudgementType], { description: 'One judgement a coder, by the coder’s name.' })
  judgements!: UnitJudgementType[];

  /** Not in the schema. */
  articleId!: string;
  frameId!: string;
}

export const DisagreementConnection = connectionType(DisagreementType, 'Disagreement');

export const toDisagreement = ({ id, unitNo, versionNo, frameId, judgements }: Disagreement): DisagreementType =>
  Object.assign(new DisagreementType(), {
    ...{ articleId: id, unitNo, paragraph: unitNo === 0 ? null : unitNo, versionNo, frameId },
    judgements: judgements.map(({ coderId, present, labelId, note, spans }) =>
      Object.assign(new UnitJudgementType(), { coderId, present, labelId, note, spans: [...spans] }),
    ),
  });
