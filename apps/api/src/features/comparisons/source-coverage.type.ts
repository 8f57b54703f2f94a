import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { DatePrecision as Precision } from '@parallax/kernel';
import { DateTime } from '../../graphql/scalars.js';
import { DatePrecision } from '../articles/article.type.js';
import { SourceType } from '../sources/source.type.js';
import { FrameShareType } from './frame-share.type.js';

@ObjectType('ComparedArticle', { description: 'An article of the compared event.' })
export class ComparedArticleType {
  @Field(() => ID, { description: 'Id of the article.' }) id!: string;
  @Field({ description: 'Headline as published.' }) headline!: string;
  @Field(() => String, { nullable: true, description: 'Address it was published under.' }) url!: string | null;
  @Field(() => String, { nullable: true, description: 'Author line as published.' }) byline!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was published; null when unknown.' })
  publishedAt!: string | null;
  @Field(() => DatePrecision, { nullable: true, description: 'How exactly that is known.' })
  publishedPrecision!: Precision | null;
  @Field(() => String, { nullable: true, description: 'Language (ISO 639-1).' }) language!: string | null;
  @Field(() => Int, { description: 'Words of the current version.' }) wordCount!: number;
  @Field(() => Int, { description: 'The current version.' }) versionNo!: number;
}

@ObjectType('SharedText', {
  description: 'Text that an article shares with an article of another outlet. It does not say who took from whom.',
})
export class SharedTextType {
  @Field(() => ID, { description: 'The article of this outlet.' }) articleId!: string;
  @Field(() => ID, { description: 'The article of the other outlet.' }) otherArticleId!: string;
  @Field(() => ID, { description: 'The other outlet.' }) otherSourceId!: string;
  @Field(() => Float, {
    description: 'Share of this article’s five-word sequences that stand in the other, from 0 to 1.',
  })
  containment!: number;
  @Field(() => Float, {
    description: 'Share of the other article’s five-word sequences that stand in this one, from 0 to 1.',
  })
  otherContainment!: number;
  @Field(() => Int, { description: 'Five-word sequences they have in common.' }) sharedShingles!: number;
  @Field({ description: 'Which was published first: THIS, OTHER, or UNKNOWN where dates do not tell.' })
  firstPublished!: string;
}

@ObjectType('SourceCoverage', { description: 'How one outlet covered the event.' })
export class SourceCoverageType {
  @Field(() => SourceType, { description: 'The outlet.' }) source!: SourceType;
  @Field(() => [ComparedArticleType], { description: 'Its articles in order of time, undated last.' })
  articles!: ComparedArticleType[];
  @Field(() => [ID], {
    description:
      'Those that print the text of an earlier article of the event and are not counted; see collapseCopies.',
  })
  collapsedArticleIds!: string[];
  @Field(() => DateTime, { nullable: true, description: 'Its first dated article; null when none is dated.' })
  firstPublishedAt!: string | null;
  @Field(() => Float, {
    nullable: true,
    description: 'Minutes after firstReportAt; null where that cannot be said, see delayUndefinedReason.',
  })
  delayMinutes!: number | null;
  @Field(() => Int, { nullable: true, description: 'Calendar days (UTC) after firstReportAt; null when undated.' })
  delayDays!: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why delayMinutes is null: NO_DATE, or DAY_PRECISION when only a day is known.',
  })
  delayUndefinedReason!: string | null;
  @Field(() => [FrameShareType], { description: 'One for each frame of the codebook version, in its order.' })
  frameShares!: FrameShareType[];
  @Field(() => [SharedTextType], { description: 'Text shared with other outlets of the event, strongest first.' })
  sharedText!: SharedTextType[];
  @Field(() => String, { nullable: true, description: 'Why sharedText says nothing: NOT_MEASURED_YET; else null.' })
  sharedTextUndefinedReason!: string | null;
}
