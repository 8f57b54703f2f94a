import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { CodingOutcome } from './coding.enums.js';
import { CodedFrameInput } from './coding.inputs.js';

@InputType({ description: 'What a coder says of a unit.' })
export class LabelArticleInput {
  @Field(() => ID, { description: 'A UUID made by the caller; sent again it gives the same answer.' })
  codingId!: string;
  @Field(() => ID, { description: 'The task.' }) taskId!: string;
  @Field(() => ID, { nullable: true, description: 'Whose task it is; need not be said.' }) coderId?: string | null;
  @Field(() => Int, { description: 'Revision of the task it follows; another one standing is a CONFLICT.' })
  expectedRevision!: number;
  @Field(() => [CodedFrameInput], {
    description: 'Frames that were judged; the others of the codebook are absent. Empty when skipped.',
  })
  labels!: CodedFrameInput[];
  @Field({ description: 'The coder asks for a second look.' }) isUnsure!: boolean;
  @Field(() => String, { nullable: true, description: 'Remark on the unit, at most 5000 characters.' })
  note?: string | null;
  @Field(() => Float, { nullable: true, description: 'Time spent with the unit in view, pauses left out.' })
  seconds?: number | null;
  @Field(() => CodingOutcome, { description: 'Whether the unit is coded or passed over.' }) outcome!: CodingOutcome;
}

@InputType({ description: 'A saved unit to be opened again.' })
export class ReopenCodingInput {
  @Field(() => ID, { description: 'A UUID made by the caller; sent again it gives the same answer.' })
  codingId!: string;
  @Field(() => ID, { description: 'The task.' }) taskId!: string;
  @Field(() => ID, { nullable: true, description: 'Whose task it is; need not be said.' }) coderId?: string | null;
  @Field(() => Int, { description: 'Revision of the task it follows; another one standing is a CONFLICT.' })
  expectedRevision!: number;
}

@InputType({ description: 'A second thought on one label.' })
export class ReviseLabelInput {
  @Field(() => ID, { description: 'The label that stands.' }) labelId!: string;
  @Field({ description: 'True: present. False: absent.' }) present!: boolean;
  @Field(() => Int, { nullable: true, description: 'Where the passage begins in the body, in UTF-16 code units.' })
  spanStart?: number | null;
  @Field(() => Int, { nullable: true, description: 'Where it ends, exclusive.' }) spanEnd?: number | null;
  @Field(() => String, { nullable: true, description: 'Remark on the judgement, such as why it is revised.' })
  note?: string | null;
}

@InputType({ description: 'Something asked about a task, or answered.' })
export class CodingQuestionInput {
  @Field(() => ID, { description: 'A UUID made by the caller; sent again it gives the same answer.' }) id!: string;
  @Field(() => ID, { description: 'The task.' }) taskId!: string;
  @Field({ description: 'What is written, 1 to 5000 characters.' }) body!: string;
}
