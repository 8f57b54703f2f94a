import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { SharedBetween } from '@parallax/comparison';

export const PieceKind = { SAME: 'same', CHANGED: 'changed', ONLY_THIS: 'only-a', ONLY_OTHER: 'only-b' } as const;
registerEnumType(PieceKind, {
  name: 'PassagePieceKind',
  description: 'How a stretch of a shared passage stands in both texts.',
  valuesMap: {
    SAME: { description: 'The same words, but for case, accents and punctuation.' },
    CHANGED: { description: 'Words in each other’s place.' },
    ONLY_THIS: { description: 'Words of this article only.' },
    ONLY_OTHER: { description: 'Words of the other article only.' },
  },
});

@ObjectType('PassagePiece', { description: 'A stretch of a shared passage, as UTF-16 offsets into both texts.' })
export class PassagePieceType {
  @Field(() => PieceKind, { description: 'How it stands in both.' }) kind!: (typeof PieceKind)[keyof typeof PieceKind];
  @Field(() => Int, { description: 'Where it begins in this article.' }) start!: number;
  @Field(() => Int, { description: 'Where it ends in this article, exclusive.' }) end!: number;
  @Field(() => Int, { description: 'Where it begins in the other article.' }) otherStart!: number;
  @Field(() => Int, { description: 'Where it ends in the other article, exclusive.' }) otherEnd!: number;
}

@ObjectType('SharedPassage', {
  description:
    'A stretch that runs the same in two texts: runs of five equal words and more, with at most eight others between.',
})
export class SharedPassageType {
  @Field(() => Int, { description: 'Where it begins in this article, in UTF-16 code units.' }) start!: number;
  @Field(() => Int, { description: 'Where it ends in this article, exclusive.' }) end!: number;
  @Field(() => Int, { description: 'Where it begins in the other article.' }) otherStart!: number;
  @Field(() => Int, { description: 'Where it ends in the other article, exclusive.' }) otherEnd!: number;
  @Field(() => Int, { description: 'Words that stand in both.' }) sameWords!: number;
  @Field(() => Int, { description: 'Those of them between quotation marks in both.' }) quotedWords!: number;
  @Field(() => [PassagePieceType], { description: 'What it is made of, in order.' }) pieces!: PassagePieceType[];
}

@ObjectType('ReusePair', {
  description: 'What two articles share. It does not say who took from whom, nor that anybody did.',
})
export class ReusePairType {
  @Field(() => ID, { description: 'This article: the earlier one among those compared.' }) articleId!: string;
  @Field(() => ID, { description: 'The other article.' }) otherArticleId!: string;
  @Field(() => Float, { description: 'Share of this article’s five-word shingles that stand in the other, 0 to 1.' })
  containment!: number;
  @Field(() => Float, { description: 'Share of the other’s shingles that stand in this one, 0 to 1.' })
  otherContainment!: number;
  @Field(() => Float, { description: 'The part of containment that stands between quotation marks in both.' })
  quotedContainment!: number;
  @Field(() => Float, { description: 'The part of otherContainment that stands between quotation marks in both.' })
  otherQuotedContainment!: number;
  @Field(() => Float, { description: 'Shared shingles among all of both, 0 to 1: near 1 for near-duplicates only.' })
  jaccard!: number;
  @Field(() => Int, { description: 'Five-word shingles that stand in both.' }) sharedShingles!: number;
  @Field(() => Int, { description: 'Those of them between quotation marks in both.' }) quotedShingles!: number;
  @Field({ description: 'Which was published first: THIS, OTHER, or UNKNOWN where dates do not tell.' })
  firstPublished!: string;
}

@ObjectType('ReuseCell', {
  description: 'How much of one outlet stands in another: by its article that shares most with one of the other’s.',
})
export class ReuseCellType {
  @Field(() => ID, { description: 'The outlet.' }) sourceId!: string;
  @Field(() => ID, { description: 'The other outlet.' }) otherSourceId!: string;
  @Field(() => ReusePairType, { description: 'The two articles; “this” is of the outlet.' }) strongest!: ReusePairType;
  @Field(() => Int, { description: 'Pairs of articles of the two outlets that share anything.' }) pairCount!: number;
}

@ObjectType('SameText', {
  description:
    'Articles that print one text: each shares eight tenths of the shorter with another. Counted once where wire copies are collapsed.',
})
export class SameTextType {
  @Field(() => ID, { description: 'Id of the earliest article of the group in the whole corpus.' }) groupId!: string;
  @Field(() => [ID], { description: 'Those among the articles compared, earliest first.' }) articleIds!: string[];
}

@ObjectType('TextReuse', { description: 'Who shares how much text with whom.' })
export class TextReuseType {
  @Field({ description: 'How it was measured.' }) method!: string;
  @Field({ description: 'Version of the method.' }) methodVersion!: string;
  @Field({ description: 'Version of the method that aligns passages.' }) passagesMethodVersion!: string;
  @Field(() => String, {
    nullable: true,
    description: 'NOT_MEASURED_YET while articles wait for being measured; what is told may then be incomplete.',
  })
  undefinedReason!: string | null;
  @Field(() => Int, { description: 'Articles that wait for being measured.' }) unmeasuredCount!: number;
  @Field(() => [ReuseCellType], {
    description: 'Outlet by outlet, both directions; those that share nothing are missing.',
  })
  cells!: ReuseCellType[];
  @Field(() => [SameTextType], { description: 'Which of the articles print one text.' }) sameTexts!: SameTextType[];

  /** Not in the schema: resolved by their ids. */
  articleIds!: readonly string[];
  sourceIds!: readonly string[];
  pairs!: readonly ReusePairType[];
  elsewhere!: (first: number) => Promise<ReusePairType[]>;
}

export const toReusePair = (shared: SharedBetween): ReusePairType =>
  Object.assign(new ReusePairType(), {
    articleId: shared.articleId,
    otherArticleId: shared.otherId,
    containment: shared.containment,
    otherContainment: shared.otherContainment,
    quotedContainment: shared.quotedContainment,
    otherQuotedContainment: shared.otherQuotedContainment,
    jaccard: shared.jaccard,
    sharedShingles: shared.sharedShingles,
    quotedShingles: shared.quotedShingles,
    firstPublished: shared.firstPublished.toUpperCase(),
  });
