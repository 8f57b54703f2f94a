import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { DatePrecision as Precision } from '@parallax/kernel';
import type { ArticleRow } from '@parallax/persistence';
import type { SearchQuery } from '@parallax/text';
import { connectionType } from '../../graphql/connection.js';
import { DateTime, Json } from '../../graphql/scalars.js';
import { NodeType } from '../node/node.type.js';

export const DatePrecision = { DAY: 'day', TIME: 'time' } as const satisfies Record<string, Precision>;
registerEnumType(DatePrecision, {
  name: 'DatePrecision',
  description: 'How exactly a date of publication is known.',
  valuesMap: {
    DAY: { description: 'A calendar date; the time shown is midnight UTC and means nothing.' },
    TIME: { description: 'A moment.' },
  },
});

@ObjectType('Article', { implements: () => NodeType, description: 'One text as one source published it.' })
export class ArticleType extends NodeType {
  @Field(() => String, { nullable: true, description: 'Id the source itself uses.' }) externalId!: string | null;
  @Field(() => String, { nullable: true, description: 'Address it was published under.' }) url!: string | null;
  @Field({ description: 'Headline as published, spelling untouched.' }) headline!: string;
  @Field(() => String, { nullable: true, description: 'Author line as published.' }) byline!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was published; null when the text does not say.' })
  publishedAt!: string | null;
  @Field(() => DatePrecision, { nullable: true, description: 'How exactly publishedAt is known; null with it.' })
  publishedPrecision!: Precision | null;
  @Field(() => String, { nullable: true, description: 'Language (ISO 639-1); null when unsure.' })
  language!: string | null;
  @Field(() => Int, { description: 'Words in headline and body of the current version.' }) wordCount!: number;
  @Field(() => Int, { description: 'The current version, counted from 1.' }) versionNo!: number;
  @Field(() => Json, { description: 'Fields of the imported file that have no place of their own.' })
  metadata!: unknown;
  @Field(() => DateTime, { description: 'When it came into the corpus.' }) createdAt!: string;

  /** Not in the schema: who published it, and what the list was searched for. */
  sourceId!: string;
  search!: SearchQuery | null;
}

export const ArticleConnection = connectionType(ArticleType, 'Article');

export const toArticle = (row: ArticleRow, search: SearchQuery | null = null): ArticleType =>
  Object.assign(new ArticleType(), {
    id: row.id,
    externalId: row.externalId,
    url: row.url,
    headline: row.headline,
    byline: row.byline,
    publishedAt: row.publishedAt,
    publishedPrecision: row.publishedPrecision,
    language: row.language,
    wordCount: row.wordCount,
    versionNo: row.versionNo,
    metadata: row.metadata,
    createdAt: row.createdAt,
    sourceId: row.sourceId,
    search,
  });
