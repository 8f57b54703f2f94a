import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '../../access/index.js';
import { SourceAliasType, SourceRatingType, SourceType, toSourceAlias, toSourceRating } from './source.type.js';

@Resolver(() => SourceType)
export class SourceFields {
  @ResolveField(() => [SourceAliasType], { description: 'Names and domains by which files name it.' })
  async aliases(@Parent() { id }: SourceType, @Context() { loaders }: GraphqlContext): Promise<SourceAliasType[]> {
    return (await loaders.aliasesOfSource.load(id)).map(toSourceAlias);
  }

  @ResolveField(() => [SourceRatingType], { description: 'Ratings given to it, by dimension; raters may disagree.' })
  async ratings(@Parent() { id }: SourceType, @Context() { loaders }: GraphqlContext): Promise<SourceRatingType[]> {
    return (await loaders.ratingsOfSource.load(id)).map(toSourceRating);
  }

  @ResolveField(() => Int, { description: 'How many of its articles are in the corpus.' })
  async articleCount(@Parent() { id }: SourceType, @Context() { loaders }: GraphqlContext): Promise<number> {
    return loaders.articleCountOfSource.load(id);
  }
}
