import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { DatePrecision as Precision } from '@parallax/kernel';
import { DateTime } from '../../graphql/scalars.js';
import { DatePrecision } from '../articles/article.type.js';

@ObjectType('FirstNameUse', { description: 'The first dated article that has a variant.' })
export class FirstUseType {
  @Field(() => ID, { description: 'The article.' }) articleId!: string;
  @Field(() => DateTime, { description: 'When it was published.' }) publishedAt!: string;
  @Field(() => DatePrecision, { description: 'How exactly that is known.' }) publishedPrecision!: Precision;

  /** Not in the schema. */
  sourceId!: string;
  tiedSourceIds!: string[];
}
