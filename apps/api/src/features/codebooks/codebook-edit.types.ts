import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { CodebookFormat as Format } from '@parallax/framing';
import { FrameType } from './frame.type.js';

export const CodebookFormat = { JSON: 'json', MARKDOWN: 'markdown' } as const satisfies Record<string, Format>;
registerEnumType(CodebookFormat, {
  name: 'CodebookFormat',
  description: 'Form of a codebook outside Parallax; both keep every field.',
  valuesMap: {
    JSON: { description: 'For programs.' },
    MARKDOWN: { description: 'For people, appendices and version control.' },
  },
});

@ObjectType('CodebookProblem', { description: 'Something that keeps a draft from being published.' })
export class CodebookProblemType {
  @Field({ description: 'Stable machine code, for example DUPLICATE_KEY.' }) code!: string;
  @Field(() => Int, {
    nullable: true,
    description: 'Place of the frame it is about, from 0; null: the codebook as a whole.',
  })
  frameIndex!: number | null;
  @Field({ description: 'Field it is about, for example “name”.' }) field!: string;
  @Field({ description: 'Sentence for a person.' }) message!: string;
  @Field({ description: 'What to do about it.' }) remedy!: string;
}

@ObjectType('FieldChange', { description: 'One field before and after; null where it said nothing.' })
export class FieldChangeType {
  @Field({ description: 'Name of the field, for example “definition”.' }) field!: string;
  @Field(() => String, { nullable: true, description: 'What it said in the old version.' }) from!: string | null;
  @Field(() => String, { nullable: true, description: 'What it says in the new version.' }) to!: string | null;
}

@ObjectType('FrameChange', { description: 'What changed in a frame that both versions have under one key.' })
export class FrameChangeType {
  @Field({ description: 'Key of the frame.' }) key!: string;
  @Field({ description: 'Its name in the new version.' }) name!: string;
  @Field(() => [FieldChangeType], { description: 'Fields that say something else, the name among them.' })
  fields!: FieldChangeType[];
}

@ObjectType('FrameMove', {
  description: 'A frame that stands at another place; the fewest that explain the new order.',
})
export class FrameMoveType {
  @Field({ description: 'Key of the frame.' }) key!: string;
  @Field(() => Int, { description: 'Its old place among the frames that stayed, from 1.' }) from!: number;
  @Field(() => Int, { description: 'Its new place among the frames that stayed, from 1.' }) to!: number;
}

@ObjectType('CodebookDiff', {
  description: 'What changed from one version to another. A frame whose key changed is retired and added.',
})
export class CodebookDiffType {
  @Field(() => [FieldChangeType], { description: 'Unit, absence, exclusiveness.' }) book!: FieldChangeType[];
  @Field(() => [FrameType], { description: 'Frames only the new version has.' }) added!: FrameType[];
  @Field(() => [FrameType], { description: 'Frames only the old version has.' }) retired!: FrameType[];
  @Field(() => [FrameChangeType], { description: 'Frames both have, with other words.' }) changed!: FrameChangeType[];
  @Field(() => [FrameMoveType], { description: 'Frames that stand elsewhere.' }) moved!: FrameMoveType[];
}
