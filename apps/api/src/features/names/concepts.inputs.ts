import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { NamingVariant } from '@parallax/comparison';

@InputType({ description: 'One name of a concept.' })
export class NamingVariantInput {
  @Field(() => String, {
    nullable: true,
    description: 'Keep it when only words change; made from the name when left out.',
  })
  key?: string | null;
  @Field({ description: 'The name as a reader would write it, up to 200 characters.' }) name!: string;
  @Field(() => [String], {
    description:
      'How texts spell it: words, divert*, (water)? project or [water] project, a | b, (a | b) c, "literal words"; 1 to 40.',
  })
  patterns!: string[];
  @Field(() => String, { nullable: true, description: 'A remark.' }) note?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'True: letter case and accents count. False when left out.' })
  isExact?: boolean | null;
}

@InputType({ description: 'A new concept.' })
export class CreateConceptInput {
  @Field({ description: 'Neutral name, up to 200 characters.' }) name!: string;
  @Field(() => String, { nullable: true, description: 'What is named, and what is not.' }) description?: string | null;
  @Field(() => [NamingVariantInput], { description: 'Its names, 1 to 24; their order means nothing.' })
  variants!: NamingVariantInput[];
}

@InputType({ description: 'The whole content of the next version of a concept.' })
export class EditConceptInput extends CreateConceptInput {
  @Field(() => ID, { description: 'The concept.' }) id!: string;
  @Field(() => Int, {
    description: 'The newest version that was looked at; refused as CONFLICT when there is another.',
  })
  basedOn!: number;
}

@InputType({ description: 'An earlier version to go back to; it becomes the newest one again.' })
export class RestoreConceptInput {
  @Field(() => ID, { description: 'The version to repeat.' }) versionId!: string;
  @Field(() => Int, { description: 'The newest version that was looked at.' }) basedOn!: number;
}

@InputType({ description: 'A concept to put away or take back.' })
export class ArchiveConceptInput {
  @Field(() => ID, { description: 'The concept.' }) id!: string;
  @Field({ defaultValue: true, description: 'False takes it back.' }) archived!: boolean;
}

export const toVariant = ({ key, name, patterns, note, isExact }: NamingVariantInput): NamingVariant => ({
  ...{ key: key ?? '', name, patterns, note: note ?? null, isExact: isExact === true },
});
