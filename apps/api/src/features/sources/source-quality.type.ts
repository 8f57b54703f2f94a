import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { QUALITY_WINDOW_DAYS, SHORT_TEXT_WORDS, type SourceQualityRow } from '@parallax/persistence';
import { DateTime } from '../../graphql/scalars.js';

@ObjectType('SourceQuality', { description: 'How much came from an outlet and how good it is; see Methods.' })
export class SourceQualityType {
  @Field(() => Int, { description: 'Articles in the corpus; the n of the shares.' }) articleCount!: number;
  @Field(() => Float, {
    nullable: true,
    description: `Dated articles a week in the ${QUALITY_WINDOW_DAYS} days up to the last one; null without a dated article.`,
  })
  articlesPerWeek!: number | null;
  @Field(() => DateTime, { nullable: true, description: 'Date of its last article, dates in the future apart.' })
  lastArticleAt!: string | null;
  @Field(() => Int, { description: 'Articles without a date.' }) undatedCount!: number;
  @Field(() => Float, { nullable: true, description: 'Share of articles without a date; null when there is none.' })
  undatedShare!: number | null;
  @Field(() => Int, { description: 'Articles dated more than a day later than they came in.' })
  futureCount!: number;
  @Field(() => Float, { nullable: true, description: 'Share of those; null when there is no article.' })
  futureShare!: number | null;
  @Field(() => Int, { description: `Articles of fewer than ${SHORT_TEXT_WORDS} words.` }) shortCount!: number;
  @Field(() => Float, { nullable: true, description: 'Share of those; null when there is no article.' })
  shortShare!: number | null;
  @Field(() => Int, { description: 'Rows of imports that named it and were refused.' }) refusedCount!: number;
}

const shareOf = (count: number, of: number): number | null => (of === 0 ? null : count / of);

/** Null: nothing came from it yet. */
export function toSourceQuality(row: SourceQualityRow | null): SourceQualityType {
  const articles = row?.articles ?? 0;
  const [undated, inFuture, short] = [row?.undated ?? 0, row?.inFuture ?? 0, row?.short ?? 0];
  return {
    articleCount: articles,
    articlesPerWeek: row?.perWeek ?? null,
    lastArticleAt: row?.lastArticleAt ?? null,
    ...{ undatedCount: undated, undatedShare: shareOf(undated, articles) },
    ...{ futureCount: inFuture, futureShare: shareOf(inFuture, articles) },
    ...{ shortCount: short, shortShare: shareOf(short, articles) },
    refusedCount: row?.refused ?? 0,
  };
}
