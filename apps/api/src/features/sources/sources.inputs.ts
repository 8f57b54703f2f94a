import { ArgsType, Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import type { SourceSort } from '@parallax/persistence';
import type { SourceStatus as Status, SourceType as Kind } from '@parallax/kernel';
import { OrderDirection, PageArgs } from '../../graphql/connection.js';
import { StringFilter } from '../../graphql/connection-filters.js';
import { SourceKind, SourceStatus } from './source.type.js';

@InputType({ description: 'Which sources; all conditions that are given must hold.' })
export class SourceFilter {
  @Field(() => [ID], { nullable: true, description: 'Only these.' }) ids?: string[] | null;
  @Field(() => StringFilter, { nullable: true, description: 'By name.' }) name?: StringFilter | null;
  @Field(() => [SourceKind], { nullable: true, description: 'Of one of these kinds.' }) type?: Kind[] | null;
  @Field(() => [SourceStatus], { nullable: true, description: 'In one of these states.' }) status?: Status[] | null;
  @Field(() => StringFilter, { nullable: true, description: 'By country.' }) country?: StringFilter | null;
  @Field(() => String, { nullable: true, description: 'Publishes in this language (ISO 639-1).' })
  language?: string | null;
  @Field(() => ID, { nullable: true, description: 'In this collection.' }) collectionId?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether it was merged into another one; both when left out.' })
  isMerged?: boolean | null;
}

export const SourceOrderField = {
  NAME: 'name',
  CREATED_AT: 'created',
  ARTICLE_COUNT: 'articles',
  ARTICLES_PER_WEEK: 'perWeek',
  LAST_ARTICLE_AT: 'lastArticle',
  UNDATED_SHARE: 'undated',
  FUTURE_SHARE: 'inFuture',
  SHORT_SHARE: 'short',
  REFUSED_COUNT: 'refused',
} as const satisfies Record<string, SourceSort>;
registerEnumType(SourceOrderField, {
  name: 'SourceOrderField',
  description: 'What sources are sorted by.',
  valuesMap: {
    NAME: { description: 'Name.' },
    CREATED_AT: { description: 'When it came into the directory.' },
    ARTICLE_COUNT: { description: 'How many articles it has.' },
    ARTICLES_PER_WEEK: { description: 'Articles a week.' },
    LAST_ARTICLE_AT: { description: 'Its last article.' },
    UNDATED_SHARE: { description: 'Share of articles without a date.' },
    FUTURE_SHARE: { description: 'Share of articles dated in the future.' },
    SHORT_SHARE: { description: 'Share of articles with too short a text.' },
    REFUSED_COUNT: { description: 'Refused rows.' },
  },
});

@InputType({ description: 'How sources are sorted.' })
export class SourceOrder {
  @Field(() => SourceOrderField, { description: 'What to sort by.' }) field!: SourceSort;
  @Field(() => OrderDirection, { description: 'Which way.' }) direction!: 'ASC' | 'DESC';
}

@ArgsType()
export class SourcesArgs extends PageArgs {
  @Field(() => SourceFilter, { nullable: true, description: 'Which sources; all when left out.' })
  filter?: SourceFilter | null;
  @Field(() => SourceOrder, { nullable: true, description: 'By name when left out.' }) order?: SourceOrder | null;
}

@InputType({ description: 'What is known of an outlet.' })
abstract class SourceFields {
  @Field(() => String, {
    nullable: true,
    description: 'Neutral mark of one to four letters; made from the name when left out.',
  })
  initials?: string | null;
  @Field(() => SourceKind, { nullable: true, description: 'Kind of outlet.' }) type?: Kind | null;
  @Field(() => SourceStatus, { nullable: true, description: 'Where it stands in curation.' }) status?: Status | null;
  @Field(() => String, { nullable: true, description: 'Country as two capital letters (ISO 3166-1).' })
  country?: string | null;
  @Field(() => [String], { nullable: true, description: 'Languages it publishes in (ISO 639-1).' })
  languages?: string[] | null;
  @Field(() => String, { nullable: true, description: 'Address of its home page; imports know it by this domain.' })
  homepage?: string | null;
  @Field(() => String, { nullable: true, description: 'What a reader should know of it.' }) description?: string | null;
}

@InputType({ description: 'A new outlet. Without a status it is active.' })
export class CreateSourceInput extends SourceFields {
  @Field({ description: 'Name of the outlet, up to 300 characters.' }) name!: string;
}

@InputType({ description: 'Changes to an outlet: what is left out stays, null empties.' })
export class UpdateSourceInput extends SourceFields {
  @Field(() => ID, { description: 'Which source.' }) id!: string;
  @Field(() => Int, { description: 'The version the change was made on; another one is a CONFLICT.' }) version!: number;
  @Field(() => String, { nullable: true, description: 'New name, up to 300 characters.' }) name?: string | null;
}
