import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { EstimateType } from '../comparisons/runs/estimate.type.js';

@ObjectType('ContrastSide', { description: 'Articles of one side in the events both sides covered.' })
export class ContrastSideType {
  @Field(() => Int, { description: 'With the frame.' }) k!: number;
  @Field(() => Int, { description: 'Decided ones.' }) n!: number;
}

@ObjectType('McNemarPairs', { description: 'Events in which each side has one article, counted in pairs.' })
export class McNemarPairsType {
  @Field(() => Int, { description: 'Events in which only the first side has the frame.' }) firstOnly!: number;
  @Field(() => Int, { description: 'Events in which only the second has it.' }) secondOnly!: number;
  @Field(() => Float, { nullable: true, description: 'χ² with continuity correction; null without such an event.' })
  chiSquare!: number | null;
  @Field(() => Float, { nullable: true, description: 'Two-sided exact probability; null without such an event.' })
  exactP!: number | null;
}

@ObjectType('OddsHeterogeneity', {
  description:
    'Whether events share one odds ratio (Breslow–Day with Tarone’s correction), which the common one assumes.',
})
export class OddsHeterogeneityType {
  @Field(() => Float, { nullable: true, description: 'χ²; null where no two events are large enough.' })
  chiSquare!: number | null;
  @Field(() => Int, { nullable: true, description: 'Degrees of freedom: events used less one.' }) df!: number | null;
  @Field(() => Float, { nullable: true, description: 'Its probability, not adjusted: a warning, not a finding.' })
  p!: number | null;
  @Field({ description: 'p below .05: the events differ, and one ratio for all hides that.' }) isWarned!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'Why there is none: NEEDS_TWO_STRATA (events with expected counts of 1 or more), NO_COMMON_RATIO.',
  })
  undefinedReason!: string | null;
}

@ObjectType('PairedContrast', {
  description: 'Does an outlet have a frame more or less often than another, or than the others, in the same events?',
})
export class PairedContrastType {
  @Field(() => ID, { description: 'The first side.' }) sourceId!: string;
  @Field(() => ID, { nullable: true, description: 'The second side; null: all other outlets compared.' })
  otherId!: string | null;
  @Field(() => ID, { description: 'The frame.' }) frameId!: string;
  @Field(() => EstimateType, {
    description:
      'Common odds ratio of Mantel and Haenszel with Robins, Breslow and Greenland’s interval; n counts informative events.',
  })
  oddsRatio!: EstimateType;
  @Field(() => Float, { nullable: true, description: 'Before adjustment; null when no event is informative.' })
  p!: number | null;
  @Field({ description: 'cochran-mantel-haenszel, or exact-conditional where its χ² is not to be trusted.' })
  method!: string;
  @Field(() => Float, { nullable: true, description: 'p adjusted for the whole family.' }) adjustedP!: number | null;
  @Field({ description: 'Adjusted p at most .05.' }) isFlagged!: boolean;
  @Field(() => Int, { description: 'Events both sides covered.' }) events!: number;
  @Field(() => Int, { description: 'Those in which the frame was neither in all nor in no article.' })
  informativeEvents!: number;
  @Field(() => Int, { description: 'Informative events in which the first side has the larger share.' })
  eventsFirstLarger!: number;
  @Field(() => Int, { description: 'Informative events in which the second side has the larger share.' })
  eventsSecondLarger!: number;
  @Field(() => ContrastSideType, { description: 'The first side in shared events.' }) first!: ContrastSideType;
  @Field(() => ContrastSideType, { description: 'The second side in shared events.' }) second!: ContrastSideType;
  @Field(() => EstimateType, {
    description:
      'Difference of both shares in shared events with Newcombe’s interval, as if articles were independent.',
  })
  difference!: EstimateType;
  @Field(() => EstimateType, { description: 'The same difference with its linearised interval over events.' })
  clusteredDifference!: EstimateType;
  @Field(() => McNemarPairsType, {
    nullable: true,
    description: 'Only where each side has one article in every event.',
  })
  mcNemar!: McNemarPairsType | null;
  @Field(() => OddsHeterogeneityType, { description: 'Whether one odds ratio holds for all events.' })
  heterogeneity!: OddsHeterogeneityType;
}
