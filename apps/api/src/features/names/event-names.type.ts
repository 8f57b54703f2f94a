import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { NamingVariantType } from './concept.type.js';

@ObjectType('VariantCount', { description: 'How often an outlet has a variant in one event.' })
export class VariantCountType {
  @Field({ description: 'Key of the variant.' }) variantKey!: string;
  @Field(() => Int, { description: 'Mentions in own words, headlines counted too.' }) own!: number;
  @Field(() => Int, { description: 'Mentions in quotation marks, headlines counted too.' }) quoted!: number;
}

@ObjectType('OutletVariantCounts', { description: 'What one outlet calls a concept in one event.' })
export class OutletVariantCountsType {
  @Field(() => ID, { description: 'The outlet.' }) sourceId!: string;
  @Field(() => [VariantCountType], { description: 'Variants it has, most own words first, then by key.' })
  counts!: VariantCountType[];
}

@ObjectType('ConceptInEvent', { description: 'A concept that articles of an event name.' })
export class ConceptInEventType {
  @Field(() => ID, { description: 'The concept.' }) conceptId!: string;
  @Field(() => ID, { description: 'Its newest version, which was looked for.' }) conceptVersionId!: string;
  @Field({ description: 'Its neutral name.' }) name!: string;
  @Field(() => Int, { description: 'Mentions of all outlets.' }) mentions!: number;
  @Field(() => Int, { description: 'Outlets that name it.' }) outletCount!: number;
  @Field(() => [NamingVariantType], { description: 'All its variants, by key.' }) variants!: NamingVariantType[];
  @Field(() => [OutletVariantCountsType], { description: 'Outlets that name it, in no order that matters.' })
  outlets!: OutletVariantCountsType[];
}

@ObjectType('EventNames', { description: 'Names of all concepts in one event, counted at once and without intervals.' })
export class EventNamesType {
  @Field(() => [ConceptInEventType], {
    description: 'Concepts that two outlets or more name first, most mentions first; those put away are left out.',
  })
  concepts!: ConceptInEventType[];
  @Field(() => Int, { description: 'Concepts that were looked for.' }) searched!: number;
  @Field({ description: 'True: the event has more than 1,000 articles, and only as many were read.' })
  isPartial!: boolean;
}
