import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Requires } from '../../access/index.js';
import { ArticleType, toArticle } from '../articles/article.type.js';
import { SourceType, toSource } from '../sources/source.type.js';
import { QuotationType } from './quotation.type.js';
import { OutletVoicesType } from './voice-share.type.js';

@Resolver(() => OutletVoicesType)
export class OutletVoicesFields {
  @ResolveField(() => SourceType, { description: 'The outlet.' })
  @Requires('source:read')
  async source(@Parent() { sourceId }: OutletVoicesType, @Context() { loaders }: GraphqlContext) {
    return toSource(await loaders.source.load(sourceId));
  }
}

@Resolver(() => QuotationType)
export class QuotationFields {
  @ResolveField(() => SourceType, { description: 'Who published it.' })
  @Requires('source:read')
  async source(@Parent() { sourceId }: QuotationType, @Context() { loaders }: GraphqlContext) {
    return toSource(await loaders.source.load(sourceId));
  }

  @ResolveField(() => ArticleType, { description: 'The article it stands in.' })
  @Requires('article:read')
  async article(@Parent() { articleId }: QuotationType, @Context() { loaders }: GraphqlContext) {
    return toArticle(await loaders.article.load(articleId));
  }
}
