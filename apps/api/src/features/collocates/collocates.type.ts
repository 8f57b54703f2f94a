import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { CollocatesResult } from '@parallax/jobs';
import { ComparisonRunType } from '../comparisons/runs/comparison-run.type.js';

@ObjectType('CollocateSet', { description: 'What the collocates of one set of articles rest on.' })
export class CollocateSetType {
  @Field(() => Int, { description: 'Articles.' }) articles!: number;
  @Field(() => Int, { description: 'Articles in which the node stands.' }) nodeArticles!: number;
  @Field(() => Int, { description: 'How often the node stands there, f(node).' }) nodes!: number;
  @Field(() => Int, { description: 'Words that are no part of a node.' }) places!: number;
  @Field(() => Int, { description: 'Those of them near a node; a place near two counts once.' }) nearPlaces!: number;
  @Field(() => Float, {
    nullable: true,
    description: 'Places near a node for each node, by which E is multiplied; null where the node does not stand.',
  })
  span!: number | null;
  @Field(() => Int, { description: 'Articles left out: they print the text of an earlier one.' }) copies!: number;
}

@ObjectType('Collocates', { description: 'The words that stand near a word.' })
export class CollocatesType {
  @Field(() => ComparisonRunType, { description: 'How it was made, or how far it is.' }) run!: ComparisonRunType;
  @Field(() => String, {
    nullable: true,
    description: 'Why there is nothing to tell: NO_ARTICLES, NO_STOP_WORDS, NO_STEMMER; else null.',
  })
  undefinedReason!: string | null;
  @Field(() => String, { nullable: true, description: 'The same as a sentence for a person.' })
  explanation!: string | null;
  @Field(() => CollocateSetType, { nullable: true, description: 'The first set; null until measured.' })
  a!: CollocateSetType | null;
  @Field(() => CollocateSetType, {
    nullable: true,
    description: 'The second set; null until measured, or without one.',
  })
  b!: CollocateSetType | null;
  @Field(() => Int, { nullable: true, description: 'Words that met the node as often as was asked for.' })
  tested!: number | null;
  /** Not in the schema: what the rows are told from. */
  result!: CollocatesResult | null;
}
