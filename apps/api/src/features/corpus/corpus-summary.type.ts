import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { CorpusRow } from '@parallax/persistence';
import { DateTime } from '../../graphql/scalars.js';
import { PRODUCT_VERSION } from './product-version.js';

@ObjectType('CorpusSummary', { description: 'What the corpus holds.' })
export class CorpusSummaryType {
  @Field(() => Int, { description: 'Articles.' }) articleCount!: number;
  @Field(() => Int, { description: 'Outlets.' }) sourceCount!: number;
  @Field(() => Int, { description: 'Events.' }) eventCount!: number;
  @Field(() => Int, { description: 'Labels, superseded ones too.' }) labelCount!: number;
  @Field(() => DateTime, { nullable: true, description: 'First dated article; null when none is dated.' })
  firstPublishedAt!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'Last dated article; null when none is dated.' })
  lastPublishedAt!: string | null;
  @Field(() => Int, { description: 'Articles that are in no event.' }) unassignedArticleCount!: number;
  @Field(() => Int, { description: 'Outlets that an import created and nobody has curated.' })
  draftSourceCount!: number;
  @Field({ description: 'Version of this server.' }) productVersion!: string;
}

export const toCorpusSummary = (row: CorpusRow): CorpusSummaryType => ({
  articleCount: row.articleCount,
  sourceCount: row.sourceCount,
  eventCount: row.eventCount,
  labelCount: row.labelCount,
  firstPublishedAt: row.firstPublishedAt,
  lastPublishedAt: row.lastPublishedAt,
  unassignedArticleCount: row.unassignedArticleCount,
  draftSourceCount: row.draftSourceCount,
  productVersion: PRODUCT_VERSION,
});
