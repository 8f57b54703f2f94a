import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('AlignedPassage', { description: 'A sentence and the words in it that are meant, as stored.' })
export class AlignedPassageType {
  @Field(() => ID, { description: 'The article.' }) articleId!: string;
  @Field({ description: 'The sentence up to the words.' }) left!: string;
  @Field({ description: 'The words.' }) node!: string;
  @Field({ description: 'The rest of the sentence.' }) right!: string;
  @Field(() => Int, { description: 'Where the words begin in the body, in UTF-16 code units.' }) start!: number;
  @Field(() => Int, { description: 'Where they end, exclusive.' }) end!: number;

  /** Not in the schema. */
  sourceId!: string;
}

@ObjectType('AlignedPassages', { description: 'Two sentences that share most of their words.' })
export class AlignedPassagesType {
  @Field(() => AlignedPassageType, { description: 'The one with a known variant.' }) known!: AlignedPassageType;
  @Field(() => AlignedPassageType, { description: 'The one with other words in its place.' })
  suggested!: AlignedPassageType;
}

@ObjectType('VariantSuggestion', { description: 'Words that stand where other outlets write a known variant.' })
export class VariantSuggestionType {
  @Field({ description: 'As the texts write it.' }) name!: string;
  @Field(() => [String], { description: 'Keys of the variants in whose place it stands.' }) variantKeys!: string[];
  @Field(() => Int, { description: 'Pairs of outlets of which one writes the known name and the other this.' })
  outletPairs!: number;
  @Field(() => Int, { description: 'Texts that have it in such a place.' }) texts!: number;
  @Field(() => [AlignedPassagesType], { description: 'Up to three pairs of sentences.' })
  passages!: AlignedPassagesType[];
}

@ObjectType('SuggestedVariants', { description: 'Names a person may want to add to a concept.' })
export class SuggestedVariantsType {
  @Field(() => [VariantSuggestionType], {
    description: 'At most 50; supported by most pairs of outlets first, then by most texts.',
  })
  suggestions!: VariantSuggestionType[];
  @Field(() => Int, { description: 'Texts of the event that were aligned, at most 200.' }) texts!: number;
  @Field({ description: 'True: the event has more texts than were aligned.' }) isPartial!: boolean;
}
