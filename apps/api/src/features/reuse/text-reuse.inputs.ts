import { ArgsType, Field, Int } from '@nestjs/graphql';
import { ArticleFilter } from '../articles/articles.inputs.js';

@ArgsType()
export class TextReuseArgs {
  @Field(() => ArticleFilter, {
    description: 'The articles compared, at most 500: those of an event, or some by their ids.',
  })
  filter!: ArticleFilter;
}

@ArgsType()
export class ReusePairsArgs {
  @Field(() => Int, { nullable: true, defaultValue: 50, description: 'How many, from 1 to 200.' })
  first?: number | null;
}
