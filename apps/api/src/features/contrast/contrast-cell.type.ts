import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { EstimateType } from '../comparisons/runs/estimate.type.js';
import { ProportionType } from '../comparisons/frame-share.type.js';

@ObjectType('ContrastCell', { description: 'How often one outlet frames one way.' })
export class ContrastCellType {
  @Field(() => ID, { description: 'The outlet.' }) sourceId!: string;
  @Field(() => ID, { description: 'The frame.' }) frameId!: string;
  @Field(() => ProportionType, {
    description:
      'k articles with the frame of n decided ones, with Wilson’s interval, as if articles were independent.',
  })
  share!: ProportionType;
  @Field(() => EstimateType, {
    description:
      'The same share with its interval over events: bootstrap percentiles, tails expanded for few events. Undefined below two clusters and where all are alike.',
  })
  clustered!: EstimateType;
  @Field(() => EstimateType, {
    description: 'The same share with the linearised interval over events, Student’s t, cut to 0 to 1.',
  })
  linearised!: EstimateType;
  @Field({ description: 'Fewer than 20 clusters: intervals over events are not to be trusted.' })
  isFewClusters!: boolean;
  @Field(() => Int, { description: 'Articles over which coders tie; in neither k nor n.' }) undecided!: number;
}

@ObjectType('ContrastPeriodShare', { description: 'A share in one period.' })
export class ContrastPeriodShareType {
  @Field(() => ID, { description: 'The outlet.' }) sourceId!: string;
  @Field(() => ID, { description: 'The frame.' }) frameId!: string;
  @Field({ description: 'First day of the period, YYYY-MM-DD in UTC.' }) start!: string;
  @Field(() => ProportionType, { description: 'k articles with the frame of n decided ones, with Wilson’s interval.' })
  share!: ProportionType;
  @Field(() => EstimateType, { description: 'With the linearised interval over events.' }) linearised!: EstimateType;
  @Field({ description: 'Fewer than 20 clusters.' }) isFewClusters!: boolean;
}

@ObjectType('ContrastOverTime', { description: 'Shares period by period.' })
export class ContrastOverTimeType {
  @Field(() => [ContrastPeriodShareType], {
    description: 'By outlet, frame and time; periods in which an outlet has no decided article are left out.',
  })
  shares!: ContrastPeriodShareType[];
  @Field(() => Int, { description: 'Coded articles without a date, which are in no period.' }) undated!: number;
}
