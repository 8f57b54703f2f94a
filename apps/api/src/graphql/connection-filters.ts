import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { DateTime } from './scalars.js';

@InputType({ description: 'Conditions on a text; all that are given must hold.' })
export class StringFilter {
  @Field(() => String, { nullable: true, description: 'Is exactly this.' }) eq?: string | null;
  @Field(() => [String], { nullable: true, description: 'Is one of these.' }) in?: string[] | null;
  @Field(() => String, { nullable: true, description: 'Has this somewhere in it; letter case does not matter.' })
  contains?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'True: is missing. False: is there.' }) isNull?: boolean | null;
}

@InputType({ description: 'Conditions on a reference; all that are given must hold.' })
export class IdFilter {
  @Field(() => ID, { nullable: true, description: 'Is this one.' }) eq?: string | null;
  @Field(() => [ID], { nullable: true, description: 'Is one of these.' }) in?: string[] | null;
  @Field(() => Boolean, { nullable: true, description: 'True: there is none. False: there is one.' })
  isNull?: boolean | null;
}

@InputType({ description: 'Conditions on a moment; all that are given must hold.' })
export class DateTimeFilter {
  @Field(() => DateTime, { nullable: true, description: 'At this moment or later.' }) gte?: string | null;
  @Field(() => DateTime, { nullable: true, description: 'Before this moment.' }) lt?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'True: is unknown. False: is known.' }) isNull?: boolean | null;
}

@InputType({ description: 'Conditions on a whole number; all that are given must hold.' })
export class IntFilter {
  @Field(() => Int, { nullable: true, description: 'Is exactly this.' }) eq?: number | null;
  @Field(() => Int, { nullable: true, description: 'Is this or more.' }) gte?: number | null;
  @Field(() => Int, { nullable: true, description: 'Is this or less.' }) lte?: number | null;
}
