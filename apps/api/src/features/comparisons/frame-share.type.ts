import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { FrameType } from '../codebooks/frame.type.js';

@ObjectType('Proportion', {
  description: 'A share k of n with its interval. All three numbers are null where it is undefined.',
})
export class ProportionType {
  @Field(() => Float, { nullable: true, description: 'k / n, from 0 to 1.' }) value!: number | null;
  @Field(() => Float, { nullable: true, description: 'Lower end of the interval.' }) low!: number | null;
  @Field(() => Float, { nullable: true, description: 'Upper end of the interval.' }) high!: number | null;
  @Field(() => Int, { description: 'Cases with the property.' }) k!: number;
  @Field(() => Int, { description: 'Cases in all.' }) n!: number;
  @Field({ description: 'How the interval was made, for example wilson-0.95.' }) method!: string;
  @Field(() => String, {
    nullable: true,
    description:
      'Why it is undefined: NO_CODED_ARTICLES, or ONLY_COPIES where all its articles print texts counted elsewhere; else null.',
  })
  undefinedReason!: string | null;
}

@ObjectType('FrameShare', { description: 'In how many of an outlet’s coded articles most coders found a frame.' })
export class FrameShareType {
  @Field(() => FrameType, { description: 'The frame.' }) frame!: FrameType;
  @Field(() => ProportionType, {
    description: 'Articles with the frame among coded articles, with a 95 % Wilson interval.',
  })
  share!: ProportionType;
  @Field(() => [ID], { description: 'The articles behind k: those in which the frame is present.' })
  articleIds!: string[];
  @Field(() => Int, { description: 'Coded articles on which the coders tied; they are not in n.' }) undecided!: number;
  @Field(() => Int, { description: 'Labels that say present, over all coders.' }) labelCount!: number;
}
