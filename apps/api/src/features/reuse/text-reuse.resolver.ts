import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Requires } from '../../access/index.js';
import { readFirst } from '../../graphql/connection-input.js';
import { ArticleType, toArticle } from '../articles/article.type.js';
import { SourceType, toSource } from '../sources/source.type.js';
import { ReusePairsArgs, TextReuseArgs } from './text-reuse.inputs.js';
import { TextReuseService } from './text-reuse.service.js';
import { ReusePairType, TextReuseType } from './text-reuse.type.js';

const PAIRS_AT_FIRST = 50;

@Resolver(() => TextReuseType)
export class TextReuseResolver {
  constructor(private readonly service: TextReuseService) {}

  @Query(() => TextReuseType, {
    description: 'Who shares how much text with whom among some articles, earliest first.',
  })
  @Requires('event:read')
  textReuse(@Args() args: TextReuseArgs): Promise<TextReuseType> {
    return this.service.textReuse(args);
  }

  @ResolveField(() => [ArticleType], {
    description: 'The articles compared: by day, within it known moments before bare days, undated last.',
  })
  @Requires('article:read')
  async articles(
    @Parent() { articleIds }: TextReuseType,
    @Context() { loaders }: GraphqlContext,
  ): Promise<ArticleType[]> {
    return (await Promise.all(articleIds.map((id) => loaders.article.load(id)))).map((row) => toArticle(row));
  }

  @ResolveField(() => [SourceType], { description: 'The outlets compared, in order of first report.' })
  @Requires('source:read')
  async sources(@Parent() { sourceIds }: TextReuseType, @Context() { loaders }: GraphqlContext): Promise<SourceType[]> {
    return (await Promise.all(sourceIds.map((id) => loaders.source.load(id)))).map(toSource);
  }

  @ResolveField(() => [ReusePairType], { description: 'Pairs among the articles compared, strongest first.' })
  pairs(@Parent() { pairs }: TextReuseType, @Args() { first }: ReusePairsArgs): ReusePairType[] {
    return pairs.slice(0, readFirst(first ?? PAIRS_AT_FIRST));
  }

  @ResolveField(() => [ReusePairType], {
    description:
      'What the articles share with any article of the corpus, of the same event or another, strongest first.',
  })
  pairsAnywhere(@Parent() { elsewhere }: TextReuseType, @Args() { first }: ReusePairsArgs): Promise<ReusePairType[]> {
    return elsewhere(readFirst(first ?? PAIRS_AT_FIRST));
  }
}
