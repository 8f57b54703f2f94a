import { Args, ArgsType, Context, Field, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '../../access/index.js';
import { CalendarDate } from '../../graphql/scalars.js';
import { SourceQualityType, toSourceQuality } from './source-quality.type.js';
import {
  SourceAliasType,
  SourceRatingType,
  SourceType,
  toSource,
  toSourceAlias,
  toSourceRating,
} from './source.type.js';

@ArgsType()
class RatingsArgs {
  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Only ratings that hold on this day; one without days holds on every day. All when left out.',
  })
  asOf?: string | null;
  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'Also those that were taken back.' })
  withdrawn?: boolean | null;
}

@Resolver(() => SourceType)
export class SourceFields {
  @ResolveField(() => [SourceAliasType], { description: 'Names and domains by which files name it.' })
  async aliases(@Parent() { id }: SourceType, @Context() { loaders }: GraphqlContext): Promise<SourceAliasType[]> {
    return (await loaders.aliasesOfSource.load(id)).map(toSourceAlias);
  }

  @ResolveField(() => [SourceRatingType], {
    description: 'Ratings given to it, by dimension, rater and period. Raters may disagree; nothing is averaged.',
  })
  async ratings(
    @Parent() { id }: SourceType,
    @Args() { asOf, withdrawn }: RatingsArgs,
    @Context() { loaders }: GraphqlContext,
  ): Promise<SourceRatingType[]> {
    const choice = { asOf: asOf ?? null, withWithdrawn: withdrawn ?? false };
    return (await loaders.ratingsOfSource(choice).load(id)).map(toSourceRating);
  }

  @ResolveField(() => Int, { description: 'How many of its articles are in the corpus.' })
  async articleCount(@Parent() { id }: SourceType, @Context() { loaders }: GraphqlContext): Promise<number> {
    return loaders.articleCountOfSource.load(id);
  }

  @ResolveField(() => SourceQualityType, { description: 'How much came from it, how often, and how good it is.' })
  async quality(@Parent() { id }: SourceType, @Context() { loaders }: GraphqlContext): Promise<SourceQualityType> {
    return toSourceQuality(await loaders.qualityOfSource.load(id));
  }

  @ResolveField(() => SourceType, {
    nullable: true,
    description: 'The outlet it was merged into, which has its articles now; null when it was not merged.',
  })
  async mergedInto(
    @Parent() { mergedIntoId }: SourceType,
    @Context() { loaders }: GraphqlContext,
  ): Promise<SourceType | null> {
    return mergedIntoId === null ? null : toSource(await loaders.source.load(mergedIntoId));
  }
}
