import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Result } from '@parallax/kernel';
import type { MergePlan, MovedRatingRow, SourceRow } from '@parallax/persistence';
import { type Refusal, toUserError, UserErrorType } from '../user-error.type.js';
import { CalendarDate } from '../../graphql/scalars.js';
import { SourceAliasType, SourceType, toSource } from './source.type.js';

@ObjectType({ description: 'Result of a change of the directory.' })
export class SourcesChangePayload {
  @Field(() => [SourceType], { description: 'The outlets as they are now; empty if there are errors.' })
  sources!: SourceType[];
  @Field(() => ID, {
    nullable: true,
    description: 'By which undoSourceChange takes all of it back; null if there are errors.',
  })
  batchId!: string | null;
  @Field(() => [UserErrorType], {
    description: 'Empty on success; on an error nothing was changed. Of many outlets, the path says which.',
  })
  errors!: UserErrorType[];
}

/** What was changed together. */
export interface Changed {
  readonly sources: readonly SourceRow[];
  readonly batchId: string;
}

/** A refusal of one of many outlets. */
export interface RowRefusal extends Refusal {
  readonly index: number;
}

export const toChangePayload = (result: Result<Changed, Refusal | readonly RowRefusal[]>): SourcesChangePayload => {
  if (result.ok) return { sources: result.value.sources.map(toSource), batchId: result.value.batchId, errors: [] };
  const errors = 'code' in result.error ? [toUserError(result.error)] : result.error.map(toRowError);
  return { sources: [], batchId: null, errors };
};

const toRowError = ({ code, message, field, index }: RowRefusal): UserErrorType => ({
  ...{ code, message, path: ['input', 'sources', String(index), ...(field === null ? [] : [field])] },
});

@ObjectType({ description: 'A rating that a merge would move, or leave where it is.' })
export class MovedRatingType {
  @Field({ description: 'What was rated.' }) dimension!: string;
  @Field({ description: 'The rating.' }) value!: string;
  @Field(() => String, { nullable: true, description: 'Who gave it.' }) rater!: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'First day.' }) validFrom!: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'Last day.' }) validTo!: string | null;
  @Field({ description: 'It stays with the merged outlet: the kept one has this rater’s word for the same days.' })
  stays!: boolean;
}

@ObjectType({ description: 'What a merge would move; nothing is changed by asking.' })
export class SourceMergeType {
  @Field(() => SourceType, { nullable: true, description: 'The outlet that stays; null if there are errors.' })
  kept!: SourceType | null;
  @Field(() => SourceType, {
    nullable: true,
    description: 'The outlet that would be retired; null if there are errors.',
  })
  merged!: SourceType | null;
  @Field(() => [SourceAliasType], { description: 'Names and domains that would lead to the kept outlet.' })
  aliases!: SourceAliasType[];
  @Field(() => [MovedRatingType], { description: 'Its ratings.' }) ratings!: MovedRatingType[];
  @Field(() => [String], { description: 'Names of the collections in which the kept one would take its place.' })
  collections!: string[];
  @Field(() => [String], { description: 'Addresses of the feeds that would be read for the kept outlet.' })
  feeds!: string[];
  @Field(() => Int, { description: 'Articles that would be of the kept outlet; their ids stay.' })
  articleCount!: number;
  @Field(() => [UserErrorType], { description: 'Why they cannot be merged; empty when they can.' })
  errors!: UserErrorType[];
}

const toMovedRating = ({ dimension, value, rater, validFrom, validTo, stays }: MovedRatingRow): MovedRatingType => ({
  ...{ dimension, value, rater, validFrom, validTo, stays },
});

export const toSourceMerge = (plan: Result<MergePlan, Refusal>): SourceMergeType =>
  plan.ok
    ? {
        ...{ kept: toSource(plan.value.kept), merged: toSource(plan.value.merged) },
        aliases: plan.value.aliases.map(({ kind, spelling }) => ({ kind, spelling })),
        ratings: plan.value.ratings.map(toMovedRating),
        collections: plan.value.collections.map(({ name }) => name),
        feeds: plan.value.feeds.map(({ url }) => url),
        ...{ articleCount: plan.value.articleCount, errors: [] },
      }
    : {
        ...{ kept: null, merged: null, aliases: [], ratings: [], collections: [], feeds: [], articleCount: 0 },
        errors: [toUserError(plan.error)],
      };
