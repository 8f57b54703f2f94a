import { Field, ID, Int, Float, ObjectType } from '@nestjs/graphql';
import type { NamePlace as Place, NameVoice as Voice } from '@parallax/comparison';
import { ProportionType } from '../comparisons/frame-share.type.js';
import { ComparisonRunType } from '../comparisons/runs/comparison-run.type.js';
import { EstimateType } from '../comparisons/runs/estimate.type.js';
import { ConceptVersionType, NamingVariantType } from './concept.type.js';
import { FirstUseType } from './first-use.type.js';
import { NamePlace, NameVoice } from './naming.inputs.js';

@ObjectType('NameShare', { description: 'A variant’s share of the mentions of the concept.' })
export class NameShareType {
  @Field({ description: 'Key of the variant.' }) variantKey!: string;
  @Field(() => Int, { description: 'Mentions of the variant.' }) k!: number;
  @Field(() => EstimateType, {
    description:
      'k of all mentions of the concept there. Mentions of one event (or text) belong together: the interval draws events, or articles within one event. Where all of them agree it is Wilson’s over so many events.',
  })
  share!: EstimateType;
  @Field({ description: 'True: fewer than 20 events or articles; the interval is not to be relied on.' })
  isFewClusters!: boolean;
}

@ObjectType('NameScope', { description: 'Mentions at one place in one voice.' })
export class NameScopeType {
  @Field(() => NamePlace, { description: 'Where they stand.' }) place!: Place;
  @Field(() => NameVoice, { description: 'In whose words.' }) voice!: Voice;
  @Field(() => Int, { description: 'Mentions of the concept.' }) mentions!: number;
  @Field(() => [NameShareType], { description: 'One for each variant, by key.' }) shares!: NameShareType[];
}

@ObjectType('NameUse', { description: 'How many of an outlet’s articles use a variant, and whether it was first.' })
export class NameUseType {
  @Field({ description: 'Key of the variant.' }) variantKey!: string;
  @Field(() => ProportionType, {
    description:
      'Articles that use it at least once in own words, of those that name the concept in own words; Wilson interval.',
  })
  articles!: ProportionType;
  @Field(() => Int, { description: 'Events in which this outlet wrote it first in own words, nobody as early.' })
  introducedInEvents!: number;
}

@ObjectType('OutletNames', { description: 'What one outlet calls the concept.' })
export class OutletNamesType {
  @Field(() => ProportionType, {
    description: 'Of its articles in the set, those that name the concept at all; Wilson interval.',
  })
  naming!: ProportionType;
  @Field(() => [NameScopeType], {
    description: 'Body in own words, body quoted, headline in own words, headline quoted.',
  })
  scopes!: NameScopeType[];
  @Field(() => [NameUseType], { description: 'One for each variant, by key.' }) uses!: NameUseType[];

  /** Not in the schema. */
  sourceId!: string;
}

@ObjectType('OutletFirstUse', { description: 'When one outlet first wrote a variant.' })
export class OutletFirstUseType {
  @Field(() => FirstUseType, {
    nullable: true,
    description: 'First in own words; null: never, or in undated articles.',
  })
  own!: FirstUseType | null;
  @Field(() => FirstUseType, { nullable: true, description: 'First in quotation marks.' }) quoted!: FirstUseType | null;
  @Field(() => Int, { description: 'Undated articles that have it; they cannot be placed.' }) undatedArticles!: number;

  /** Not in the schema. */
  sourceId!: string;
}

@ObjectType('NameIntroduction', { description: 'Who wrote a variant first, and when each outlet did.' })
export class NameIntroductionType {
  @Field({ description: 'Key of the variant.' }) variantKey!: string;
  @Field(() => FirstUseType, { nullable: true, description: 'First of all in own words.' }) own!: FirstUseType | null;
  @Field(() => FirstUseType, { nullable: true, description: 'First of all in quotation marks.' })
  quoted!: FirstUseType | null;
  @Field(() => Int, { description: 'Undated articles that have it; they cannot be placed.' }) undatedArticles!: number;
  @Field(() => [OutletFirstUseType], { description: 'Outlets that have it, in no order that matters.' })
  outlets!: OutletFirstUseType[];
}

@ObjectType('EventNameIntroduction', { description: 'Who wrote a variant first in one event, in own words.' })
export class EventNameIntroductionType {
  @Field({ description: 'Key of the variant.' }) variantKey!: string;
  @Field(() => FirstUseType, { description: 'The first.' }) own!: FirstUseType;

  /** Not in the schema. */
  eventId!: string;
}

@ObjectType('NameCollocate', { description: 'A word that stands within five words of a variant.' })
export class NameCollocateType {
  @Field({ description: 'The word, folded.' }) word!: string;
  @Field(() => Int, { description: 'Meetings.' }) together!: number;
  @Field(() => Int, { description: 'Texts in which they meet.' }) texts!: number;
  @Field(() => Int, { description: 'How often the word stands in all texts that name the concept.' })
  frequency!: number;
  @Field(() => Float, { description: 'Log Dice, at most 14.' }) logDice!: number;
  @Field(() => Float, { description: 'Pointwise mutual information, base 2, over the ten places around.' })
  pmi!: number;
}

@ObjectType('VariantCollocates', { description: 'The company one variant keeps.' })
export class VariantCollocatesType {
  @Field({ description: 'Key of the variant.' }) variantKey!: string;
  @Field(() => [NameCollocateType], {
    description: 'At most 20 words met at least twice in bodies, by log Dice. No word is left out as common.',
  })
  words!: NameCollocateType[];
}

@ObjectType('NamingProfile', { description: 'Who writes which name of a concept.' })
export class NamingProfileType {
  @Field(() => ComparisonRunType, { description: 'How it was made, or how far it is.' }) run!: ComparisonRunType;
  @Field(() => ID, { nullable: true, description: 'The stored version it is of; null: variants that are not stored.' })
  conceptVersionId!: string | null;
  @Field(() => ConceptVersionType, { nullable: true, description: 'That version.' })
  conceptVersion!: ConceptVersionType | null;
  @Field(() => [NamingVariantType], { description: 'The variants that were looked for, by key.' })
  variants!: NamingVariantType[];
  @Field(() => Int, { nullable: true, description: 'Articles compared; null until measured.' }) articles!:
    number | null;
  @Field(() => Int, { nullable: true, description: 'Articles that name the concept.' }) namingArticles!: number | null;
  @Field(() => Int, { nullable: true, description: 'Mentions of the concept.' }) mentions!: number | null;
  @Field(() => Int, { nullable: true, description: 'Events with a mention.' }) events!: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'What intervals draw: EVENT where more than one has a mention, else ARTICLE.',
  })
  clusterBy!: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Mentions that fit two variants alike; counted for the first by key.',
  })
  ambiguous!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Mentions in paragraphs whose quotation marks do not pair, so that quoted or not is uncertain.',
  })
  unsure!: number | null;
  @Field(() => [OutletNamesType], {
    description: 'Every outlet of the set, in no order that matters; empty until measured.',
  })
  outlets!: OutletNamesType[];
  @Field(() => [NameIntroductionType], { description: 'One for each variant, by key.' })
  introductions!: NameIntroductionType[];
  @Field(() => [EventNameIntroductionType], { description: 'Event by event in order of time, at most 500.' })
  eventIntroductions!: EventNameIntroductionType[];
  @Field(() => [VariantCollocatesType], { description: 'One for each variant, by key.' })
  collocates!: VariantCollocatesType[];
}
