import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionType } from '../../graphql/connection.js';
import { CoderType } from '../labels/label.type.js';

@ObjectType('CodingThread', { description: 'What was asked and answered about one task, for administrators.' })
export class CodingThreadType {
  @Field(() => ID, { description: 'The task, to be named in answerQuestion.' }) taskId!: string;
  @Field(() => CoderType, { description: 'Whose task it is.' }) coder!: CoderType;
  @Field(() => Int, { description: '0: the whole article; n: its n-th paragraph.' }) unitNo!: number;
  @Field(() => ID, { description: 'The article.' }) articleId!: string;
  @Field({ description: 'Headline of the version that was drawn.' }) headline!: string;
  @Field({ description: 'True: the last word is the coder’s.' }) isOpen!: boolean;
}
export const CodingThreadConnection = connectionType(CodingThreadType, 'CodingThread');
