import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ProportionType } from '../comparisons/frame-share.type.js';
import { ComparisonRunType } from '../comparisons/runs/comparison-run.type.js';
import { EstimateType } from '../comparisons/runs/estimate.type.js';

export const VoiceGroupKind = { CLASS: 'class', UNCLASSIFIED: 'unclassified', UNRESOLVED: 'unresolved' } as const;
export type VoiceGroupKind = (typeof VoiceGroupKind)[keyof typeof VoiceGroupKind];
registerEnumType(VoiceGroupKind, {
  name: 'VoiceGroupKind',
  description: 'What the speakers of a group have in common.',
  valuesMap: {
    CLASS: { description: 'People put them into this actor class.' },
    UNCLASSIFIED: { description: 'They are known, and in no class.' },
    UNRESOLVED: { description: 'Nobody is named, or a pronoun stands for somebody that no rule tells.' },
  },
});

@ObjectType('VoiceClass', { description: 'An actor class as it stood when the shares were computed.' })
export class VoiceClassType {
  @Field(() => ID, { description: 'The class.' }) id!: string;
  @Field(() => Int, { description: 'Its revision.' }) revision!: number;
  @Field({ description: 'Its name.' }) name!: string;
  @Field(() => Int, { description: 'Its place in lists.' }) position!: number;
}

@ObjectType('VoiceGroup', { description: 'Direct quotations of one group of speakers in one outlet.' })
export class VoiceGroupType {
  @Field(() => VoiceGroupKind, { description: 'What they have in common.' }) kind!: VoiceGroupKind;
  @Field(() => ID, { nullable: true, description: 'The class; null for the other two kinds.' }) classId!: string | null;
  @Field(() => Int, { description: 'Quotations.' }) quotations!: number;
  @Field(() => Int, { description: 'Quoted words.' }) words!: number;
  @Field(() => Int, { description: 'Articles with such a quotation.' }) articles!: number;
  @Field(() => EstimateType, {
    description: 'Of the outlet’s quoted words; the interval draws whole events, or articles within one event.',
  })
  share!: EstimateType;
  @Field(() => ProportionType, {
    nullable: true,
    description: 'Of the outlet’s distinct speakers, Wilson interval; null for those unresolved, who are no speakers.',
  })
  speakers!: ProportionType | null;
}

@ObjectType('VoiceSpeaker', { description: 'Direct quotations of one speaker in one outlet.' })
export class VoiceSpeakerType {
  @Field({ description: 'Under which the speaker is counted.' }) key!: string;
  @Field({ description: 'The name printed most often.' }) name!: string;
  @Field(() => ID, { nullable: true, description: 'The actor class; null for none.' }) classId!: string | null;
  @Field(() => Int, { description: 'Quotations.' }) quotations!: number;
  @Field(() => Int, { description: 'Quoted words.' }) words!: number;
  @Field(() => Int, { description: 'Articles with such a quotation.' }) articles!: number;
  @Field(() => EstimateType, { description: 'Of the outlet’s quoted words.' }) share!: EstimateType;
}

@ObjectType('OutletVoices', { description: 'Whom one outlet quotes directly, at what length.' })
export class OutletVoicesType {
  @Field(() => Int, { description: 'Articles compared.' }) articles!: number;
  @Field(() => Int, { description: 'Direct quotations.' }) quotations!: number;
  @Field(() => Int, { description: 'Words in them.' }) quotedWords!: number;
  @Field(() => Int, { description: 'Distinct speakers that are known.' }) distinctSpeakers!: number;
  @Field(() => EstimateType, { description: 'Quoted words of all words.' }) quotedShare!: EstimateType;
  @Field(() => EstimateType, { description: 'Quoted words of nobody known, of all quoted words.' })
  unresolved!: EstimateType;
  @Field(() => [VoiceGroupType], { description: 'Classes in their order, then unclassified, then unresolved.' })
  groups!: VoiceGroupType[];
  @Field(() => [VoiceSpeakerType], { description: 'The speakers with most quoted words, at most 30.' })
  speakers!: VoiceSpeakerType[];

  /** Not in the schema. */
  sourceId!: string;
}

@ObjectType('VoiceShare', {
  description:
    'Who is quoted directly, at what length, outlet by outlet. Direct quotations only: what is reported in other words is not counted.',
})
export class VoiceShareType {
  @Field(() => ComparisonRunType, { description: 'How it was made, or how far it has come.' }) run!: ComparisonRunType;
  @Field(() => Int, { nullable: true, description: 'Articles compared; null until measured.' })
  articles!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Articles not yet read for quotations, which therefore have none here; null until measured.',
  })
  unreadArticles!: number | null;
  @Field(() => Int, { nullable: true, description: 'Direct quotations; null until measured.' })
  quotations!: number | null;
  @Field(() => Float, { nullable: true, description: 'Words in them; null until measured.' })
  quotedWords!: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'What intervals draw: EVENT, or ARTICLE where only one event has quotations; null until measured.',
  })
  clusterBy!: string | null;
  @Field(() => [VoiceClassType], { description: 'The actor classes as they stood; empty until measured.' })
  classes!: VoiceClassType[];
  @Field(() => [OutletVoicesType], { description: 'One for each outlet; empty until measured.' })
  outlets!: OutletVoicesType[];
}
