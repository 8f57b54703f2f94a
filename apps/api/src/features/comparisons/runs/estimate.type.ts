import { Field, Float, Int, ObjectType } from '@nestjs/graphql';

/** A number with its uncertainty, as every comparison gives it. */
@ObjectType('Estimate', {
  description: 'A number with its interval. Value and interval are null where they are undefined, with the reason.',
})
export class EstimateType {
  @Field(() => Float, { nullable: true, description: 'The number; null where it is undefined.' }) value!: number | null;
  @Field(() => Float, { nullable: true, description: 'Lower end of the 95 % interval; null where there is none.' })
  low!: number | null;
  @Field(() => Float, { nullable: true, description: 'Upper end of the 95 % interval; null where there is none.' })
  high!: number | null;
  @Field(() => Int, { description: 'Cases it rests on.' }) n!: number;
  @Field(() => Int, { nullable: true, description: 'Clusters (events, or articles) they come from; null where none.' })
  clusters!: number | null;
  @Field({ description: 'How value and interval were made.' }) method!: string;
  @Field(() => String, { nullable: true, description: 'Why it is undefined, or has no interval; else null.' })
  undefinedReason!: string | null;
}
