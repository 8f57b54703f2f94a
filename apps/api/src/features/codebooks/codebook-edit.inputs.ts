import { Field, ID, InputType } from '@nestjs/graphql';
import type { AbsenceRule as Absence, CodingUnit as Unit } from '@parallax/kernel';
import type { CodebookFormat as Format } from '@parallax/framing';
import { CodebookFormat } from './codebook-edit.types.js';
import { AbsenceRule, CodingUnit } from './codebook.type.js';

@InputType({ description: 'Where a draft begins: give a codebook, or the name of a new one.' })
export class CreateCodebookDraftInput {
  @Field(() => ID, { nullable: true, description: 'The codebook that gets its next version.' })
  codebookId?: string | null;
  @Field(() => String, { nullable: true, description: 'Name of a new codebook, 1 to 300 characters.' })
  name?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'The version whose content it begins with; the newest published one of the codebook when left out.',
  })
  fromVersionId?: string | null;
}

@InputType({ description: 'One frame of a draft. Texts have up to 20,000 characters; empty means nothing is said.' })
export class FrameInput {
  @Field({
    description: 'Key under which files and plans name it, unique in the version; keep it when only words change.',
  })
  key!: string;
  @Field({ description: 'Name for coders, unique in the version.' }) name!: string;
  @Field(() => String, { nullable: true, description: 'What the frame is.' }) definition?: string | null;
  @Field(() => String, { nullable: true, description: 'When to code it.' }) includeRule?: string | null;
  @Field(() => String, { nullable: true, description: 'When not to code it.' }) excludeRule?: string | null;
  @Field(() => String, { nullable: true, description: 'Anchor examples.' }) example?: string | null;
  @Field(() => String, { nullable: true, description: 'What to do in doubtful cases.' }) decisionRules?: string | null;
  @Field(() => String, { nullable: true, description: 'Key of the frame it belongs under.' }) parentKey?: string | null;
}

@InputType({ description: 'The whole content of a draft; what is left out of it goes.' })
export class UpdateCodebookDraftInput {
  @Field(() => ID, { description: 'The draft.' }) versionId!: string;
  @Field(() => String, {
    nullable: true,
    description:
      'The revision it was changed from; refused as CONFLICT when somebody saved meanwhile. Null: whatever is there.',
  })
  revision?: string | null;
  @Field(() => String, { nullable: true, description: 'What the codebook is for.' }) description?: string | null;
  @Field(() => String, { nullable: true, description: 'The work to cite for it.' }) citation?: string | null;
  @Field(() => CodingUnit, { description: 'What a coder judges.' }) unit!: Unit;
  @Field(() => AbsenceRule, { description: 'What silence about a frame means.' }) absence!: Absence;
  @Field({ description: 'Whether a unit can have one frame only.' }) isExclusive!: boolean;
  @Field(() => [FrameInput], { description: 'Its frames in order, at most 500.' }) frames!: FrameInput[];
}

@InputType({ description: 'Which draft.' })
export class CodebookDraftInput {
  @Field(() => ID, { description: 'The draft.' }) versionId!: string;
  @Field(() => String, { nullable: true, description: 'The revision that was looked at; null: whatever is there.' })
  revision?: string | null;
}

@InputType({ description: 'A codebook that comes from outside.' })
export class ImportCodebookInput {
  @Field({ description: 'The file’s content.' }) text!: string;
  @Field(() => CodebookFormat, { description: 'Its form.' }) format!: Format;
  @Field({
    defaultValue: true,
    description:
      'Makes a draft to look at. False publishes it, as the command line does; the same again changes nothing.',
  })
  asDraft!: boolean;
}
