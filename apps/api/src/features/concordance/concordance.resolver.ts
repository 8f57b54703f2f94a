import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Requires } from '../../access/index.js';
import { ArticleType, toArticle } from '../articles/article.type.js';
import { ConcordanceArgs } from './concordance.inputs.js';
import { ConcordanceService } from './concordance.service.js';
import {
  ConcordanceConnection,
  ConcordanceExtentType,
  ConcordanceLineType,
  toConcordance,
} from './concordance.type.js';
import { readConcordance } from './read-concordance.js';

@Resolver(() => ConcordanceConnection)
export class ConcordanceResolver {
  constructor(private readonly service: ConcordanceService) {}

  @Query(() => ConcordanceConnection, {
    description: 'Words in context: every place where the words stand, with the stored text around it.',
  })
  @Requires('text:read')
  async concordance(@Args() args: ConcordanceArgs): Promise<ConcordanceConnection> {
    const request = readConcordance(args);
    return toConcordance(await this.service.lines(request), request);
  }

  @ResolveField(() => ConcordanceExtentType, {
    description: 'How many lines there are; reads up to 2,000 texts, so ask for it apart from the page.',
  })
  @Requires('text:read')
  extent(@Parent() { request }: ConcordanceConnection): Promise<ConcordanceExtentType> {
    return this.service.extent(request);
  }
}

@Resolver(() => ConcordanceLineType)
export class ConcordanceLineFields {
  @ResolveField(() => ArticleType, { description: 'The article: its outlet, event and date are in it.' })
  @Requires('article:read')
  async article(
    @Parent() { articleId }: ConcordanceLineType,
    @Context() { loaders }: GraphqlContext,
  ): Promise<ArticleType> {
    return toArticle(await loaders.article.load(articleId));
  }
}
