import { ArgsType, Field, ID, Int, registerEnumType } from '@nestjs/graphql';
import type { NamePlace as Place, NameVoice as Voice } from '@parallax/comparison';
import { ArticleFilter } from '../articles/articles.inputs.js';
import { NamingVariantInput } from './concepts.inputs.js';

export const NamePlace = { HEADLINE: 'headline', BODY: 'body' } as const satisfies Record<string, Place>;
registerEnumType(NamePlace, {
  name: 'NamePlace',
  description: 'Where a mention stands.',
  valuesMap: { HEADLINE: { description: 'In the headline.' }, BODY: { description: 'In the text below it.' } },
});

export const NameVoice = { OWN: 'own', QUOTED: 'quoted' } as const satisfies Record<string, Voice>;
registerEnumType(NameVoice, {
  name: 'NameVoice',
  description: 'In whose words. Who quotes a name has not adopted it.',
  valuesMap: {
    OWN: { description: 'In the outlet’s own words.' },
    QUOTED: { description: 'Touching words in quotation marks.' },
  },
});

/** What is looked for in which articles. */
@ArgsType()
export class NamingArgs {
  @Field(() => ID, { nullable: true, description: 'A stored version of a concept.' })
  conceptVersionId?: string | null;
  @Field(() => [NamingVariantInput], {
    nullable: true,
    description: 'Or variants that are not stored, up to 24. Exactly one of both.',
  })
  variants?: NamingVariantInput[] | null;
  @Field(() => ArticleFilter, { nullable: true, description: 'Articles to compare; all when left out.' })
  filter?: ArticleFilter | null;
  @Field(() => Boolean, { nullable: true, description: 'True: of articles that print one text only the first counts.' })
  collapseCopies?: boolean | null;
}

@ArgsType()
export class NamingProfileArgs extends NamingArgs {
  @Field(() => String, { nullable: true, description: 'Seed of the draws; the same gives the same intervals.' })
  seed?: string | null;
  @Field(() => Int, { nullable: true, description: 'Replicates, 200 to 10,000; 2,000 when left out.' })
  replicates?: number | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Opens this stored result, whatever the corpus holds by now; the other arguments are not used then.',
  })
  inputHash?: string | null;
}

@ArgsType()
export class NamingMentionsArgs extends NamingArgs {
  @Field(() => ID, { nullable: true, description: 'Of this outlet only.' }) sourceId?: string | null;
  @Field(() => String, { nullable: true, description: 'Key of a variant: of this one only.' })
  variantKey?: string | null;
  @Field(() => NamePlace, { nullable: true, description: 'At this place only.' }) place?: Place | null;
  @Field(() => NameVoice, { nullable: true, description: 'In these words only.' }) voice?: Voice | null;
  @Field(() => Int, { nullable: true, defaultValue: 25, description: 'How many, from 1 to 200.' })
  first?: number | null;
  @Field(() => String, { nullable: true, description: 'endCursor of the page before.' }) after?: string | null;
}

@ArgsType()
export class SuggestedVariantsArgs {
  @Field(() => ID, { description: 'The event whose articles are aligned.' }) eventId!: string;
  @Field(() => ID, { description: 'The concept; its newest version says which names are known.' }) conceptId!: string;
}
