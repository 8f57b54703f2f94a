import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export const QuotationStatus = { RESOLVED: 'resolved', PRONOUN: 'pronoun', NONE: 'none' } as const;
export type QuotationStatus = (typeof QuotationStatus)[keyof typeof QuotationStatus];
registerEnumType(QuotationStatus, {
  name: 'QuotationStatus',
  description: 'Whether it is known who speaks.',
  valuesMap: {
    RESOLVED: { description: 'A name or a description, or a pronoun that a rule reads as one.' },
    PRONOUN: { description: 'A pronoun that no rule reads.' },
    NONE: { description: 'Nobody is named.' },
  },
});

@ObjectType('Quotation', {
  description: 'A direct quotation, found by rule; offsets are UTF-16 code units into the text.',
})
export class QuotationType {
  @Field(() => ID, { description: 'The article.' }) articleId!: string;
  @Field(() => Int, { description: 'Its place in the article, from 1 on.' }) no!: number;
  @Field(() => Int, { description: 'The version of the text it was found in.' }) versionNo!: number;
  @Field(() => Int, { description: 'Where it begins, its mark included.' }) start!: number;
  @Field(() => Int, { description: 'Where it ends, exclusive.' }) end!: number;
  @Field({ description: 'Its words with their marks, as stored.' }) text!: string;
  @Field({ description: 'Words before it, as stored.' }) left!: string;
  @Field({ description: 'Words after it, as stored.' }) right!: string;
  @Field(() => QuotationStatus, { description: 'Whether it is known who speaks.' }) status!: QuotationStatus;
  @Field(() => String, {
    nullable: true,
    description: 'Why nobody is named: NO_REPORTING_VERB or LANGUAGE_NOT_SUPPORTED; else null.',
  })
  reason!: string | null;
  @Field(() => String, { nullable: true, description: 'The speaker as printed there; null for none.' })
  speaker!: string | null;
  @Field(() => Int, { nullable: true, description: 'Where that begins; null for none.' }) speakerStart!: number | null;
  @Field(() => Int, { nullable: true, description: 'Where that ends, exclusive; null for none.' })
  speakerEnd!: number | null;
  @Field(() => String, { nullable: true, description: 'Under which the speaker is counted; null when unresolved.' })
  speakerKey!: string | null;
  @Field(() => String, { nullable: true, description: 'The speaker’s name in full, as the article prints it.' })
  speakerName!: string | null;
  @Field(() => ID, { nullable: true, description: 'The actor class of the speaker; null for none.' })
  classId!: string | null;
  @Field(() => String, { nullable: true, description: 'The reporting verb, or “according to”; null for none.' })
  cue!: string | null;
  @Field(() => Int, { nullable: true, description: 'Where that begins; null for none.' }) cueStart!: number | null;
  @Field(() => Int, { nullable: true, description: 'Where that ends, exclusive; null for none.' })
  cueEnd!: number | null;
  @Field(() => String, { nullable: true, description: 'By which rule the speaker was found, for example after.' })
  rule!: string | null;
  @Field(() => Int, { description: 'Words between the marks.' }) wordCount!: number;
  @Field({ description: 'True: a mark of its paragraph had no partner, so it may be cut wrongly.' })
  isUnbalanced!: boolean;

  /** Not in the schema. */
  sourceId!: string;
}

@ObjectType('QuotationPage', { description: 'Quotations article by article, in the order of the text.' })
export class QuotationPageType {
  @Field(() => [QuotationType], { description: 'The quotations of the page.' }) nodes!: QuotationType[];
  @Field(() => String, { nullable: true, description: 'For “after”; null on the last page.' }) next!: string | null;
}
