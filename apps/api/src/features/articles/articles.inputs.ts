import { ArgsType, Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { OrderDirection, PageArgs } from '../../graphql/connection.js';
import { DateTimeFilter, IdFilter, IntFilter, StringFilter } from '../../graphql/connection-filters.js';

@InputType({ description: 'Which articles; all conditions that are given must hold.' })
export class ArticleFilter {
  @Field(() => [ID], { nullable: true, description: 'Only these.' }) ids?: string[] | null;
  @Field(() => IdFilter, { nullable: true, description: 'By source.' }) sourceId?: IdFilter | null;
  @Field(() => IdFilter, { nullable: true, description: 'By event; isNull finds those in none.' })
  eventId?: IdFilter | null;
  @Field(() => ID, { nullable: true, description: 'Of the outlets of this collection.' }) collectionId?: string | null;
  @Field(() => StringFilter, { nullable: true, description: 'By language (ISO 639-1).' })
  language?: StringFilter | null;
  @Field(() => DateTimeFilter, { nullable: true, description: 'By time of publication.' })
  publishedAt?: DateTimeFilter | null;
  @Field(() => StringFilter, { nullable: true, description: 'By headline.' }) headline?: StringFilter | null;
  @Field(() => ID, { nullable: true, description: 'Has a current label under this codebook version.' })
  codebookVersionId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Some coder currently says that this frame is present.' })
  frameId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Was last added or changed by this import.' })
  ingestRunId?: string | null;
  @Field(() => IntFilter, { nullable: true, description: 'By number of words.' }) wordCount?: IntFilter | null;
}

export const ArticleOrderField = { PUBLISHED_AT: 'published', RELEVANCE: 'relevance' } as const;
registerEnumType(ArticleOrderField, {
  name: 'ArticleOrderField',
  description: 'What articles are sorted by.',
  valuesMap: {
    PUBLISHED_AT: { description: 'Time of publication; undated ones last.' },
    RELEVANCE: { description: 'How well they fit the search; only with a search.' },
  },
});

@InputType({ description: 'How articles are sorted.' })
export class ArticleOrder {
  @Field(() => ArticleOrderField, { description: 'What to sort by.' }) field!: 'published' | 'relevance';
  @Field(() => OrderDirection, { description: 'Which way.' }) direction!: 'ASC' | 'DESC';
}

@ArgsType()
export class ArticlesArgs extends PageArgs {
  @Field(() => ArticleFilter, { nullable: true, description: 'Which articles; all when left out.' })
  filter?: ArticleFilter | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Words the text must have; "a phrase" in quotes, OR between two words, -word to leave out, beginn* for a beginning.',
  })
  search?: string | null;
  @Field(() => ArticleOrder, {
    nullable: true,
    description: 'When left out: by relevance in a search, else newest first.',
  })
  order?: ArticleOrder | null;
}

@InputType({ description: 'Cleaning rules to take back.' })
export class UndoCleaningInput {
  @Field(() => ID, { description: 'Which article.' }) articleId!: string;
  @Field(() => Int, { description: 'The version whose cleaning is taken back.' }) versionNo!: number;
  @Field(() => [String], { description: 'The rules that shall change nothing, as named in cleaning.' })
  rules!: string[];
}
