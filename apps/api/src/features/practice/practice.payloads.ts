import { Field, ObjectType } from '@nestjs/graphql';
import { UserErrorType } from '../user-error.type.js';
import { PracticeFeedbackType } from './practice-desk.type.js';
import { PracticeRoundType } from './practice.type.js';

@ObjectType({ description: 'Result of createPracticeRound.' })
export class PracticeRoundPayload {
  @Field(() => PracticeRoundType, { nullable: true, description: 'The round; null if there are errors.' })
  round!: PracticeRoundType | null;
  @Field(() => [UserErrorType], { description: 'Empty on success.' }) errors!: UserErrorType[];
}

@ObjectType({ description: 'Result of answerPractice.' })
export class AnswerPracticePayload {
  @Field(() => PracticeFeedbackType, {
    nullable: true,
    description: 'What the answer that counts was worth; at ALREADY_ANSWERED that of the first answer; else null.',
  })
  feedback!: PracticeFeedbackType | null;
  @Field(() => [UserErrorType], { description: 'Empty on success.' }) errors!: UserErrorType[];
}
