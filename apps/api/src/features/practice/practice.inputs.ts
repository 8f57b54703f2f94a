import { ArgsType, Field, Float, ID, InputType, Int } from '@nestjs/graphql';

@InputType({ description: 'A practice round to be made.' })
export class CreatePracticeRoundInput {
  @Field(() => ID, { description: 'A UUID made by the caller; sent again it gives the same round.' }) id!: string;
  @Field(() => ID, { description: 'The coding project it prepares for; its coders are those who practise.' })
  projectId!: string;
  @Field({ description: 'Name as coders see it, 1 to 300 characters.' }) name!: string;
  @Field(() => Float, { description: 'Share of judgements that must be right, above 0 and at most 1.' })
  passMark!: number;
  @Field(() => Int, { nullable: true, description: 'Units to draw, 1 to 200; left out for another try.' })
  units?: number | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Practise against the gold of this project, which codes under the same codebook version.',
  })
  goldProjectId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Practise against the answers of this coder under that version.' })
  goldCoderId?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Another try: all units of this earlier round of the project, in another order.',
  })
  repeatsRoundId?: string | null;
}

@InputType({ description: 'An answer to one unit of a practice round.' })
export class AnswerPracticeInput {
  @Field(() => ID, { description: 'The round.' }) roundId!: string;
  @Field(() => Int, { description: 'Place of the unit in the round.' }) position!: number;
  @Field(() => ID, { nullable: true, description: 'Who answers: asked of an administrator; a coder answers alone.' })
  coderId?: string | null;
  @Field(() => [ID], { description: 'Frames that are present; all others of the codebook are absent.' })
  presentFrameIds!: string[];
  @Field(() => Float, { nullable: true, description: 'Time spent with the unit in view, pauses left out.' })
  seconds?: number | null;
}

@ArgsType()
export class PracticeQueueArgs {
  @Field(() => ID, { description: 'The round.' }) roundId!: string;
  @Field(() => ID, { nullable: true, description: 'Whose: asked of an administrator; a coder has the own.' })
  coderId?: string | null;
  @Field(() => Int, { nullable: true, defaultValue: 2, description: 'How many open units, from 1 to 10.' })
  first?: number | null;
}
