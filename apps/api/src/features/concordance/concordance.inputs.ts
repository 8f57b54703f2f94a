import { ArgsType, Field, Int } from '@nestjs/graphql';
import { PageArgs } from '../../graphql/connection.js';
import { ArticleFilter } from '../articles/articles.inputs.js';
import { ConcordanceSort, type ConcordanceSortName, ContextUnit, type ContextUnitName } from './concordance.enums.js';
import { USUAL_SIDE, WIDEST_SIDE } from './read-concordance.js';

@ArgsType()
export class ConcordanceArgs extends PageArgs {
  @Field({
    description:
      'What to look for, as in articles(search:): word, "a phrase", beginn*, one OR another, -unwanted. Every wanted word of an article that the search finds is a line.',
  })
  query!: string;
  @Field(() => ArticleFilter, { nullable: true, description: 'In which articles; all when left out.' })
  filter?: ArticleFilter | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Of articles that print one text only the first within the filter is shown; no when left out.',
  })
  collapseCopies?: boolean | null;
  @Field(() => Int, {
    nullable: true,
    defaultValue: USUAL_SIDE,
    description: `Words shown before the node, 0 to ${WIDEST_SIDE}.`,
  })
  left?: number | null;
  @Field(() => Int, {
    nullable: true,
    defaultValue: USUAL_SIDE,
    description: `Words shown after the node, 0 to ${WIDEST_SIDE}.`,
  })
  right?: number | null;
  @Field(() => ContextUnit, {
    nullable: true,
    defaultValue: ContextUnit.ARTICLE,
    description: 'What node and context do not leave; a phrase that runs over its end is then no line.',
  })
  within?: ContextUnitName | null;
  @Field(() => ConcordanceSort, {
    nullable: true,
    defaultValue: ConcordanceSort.DATE,
    description: 'In which order.',
  })
  sort?: ConcordanceSortName | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Decides which articles are sampled where there are too many to read all; the same seed, the same articles.',
  })
  seed?: string | null;
}
