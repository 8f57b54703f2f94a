import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Requires } from '../../access/index.js';
import { ArticleType, toArticle } from '../articles/article.type.js';
import { FrameType, toFrame } from '../codebooks/frame.type.js';
import { CoderType, LabelType, toCoder } from './label.type.js';

@Resolver(() => LabelType)
export class LabelFields {
  @ResolveField(() => ArticleType, { description: 'The article that was judged.' })
  @Requires('article:read')
  async article(@Parent() { articleId }: LabelType, @Context() { loaders }: GraphqlContext): Promise<ArticleType> {
    return toArticle(await loaders.article.load(articleId));
  }

  @ResolveField(() => FrameType, { description: 'The frame it is about.' })
  async frame(@Parent() { frameId }: LabelType, @Context() { loaders }: GraphqlContext): Promise<FrameType> {
    return toFrame(await loaders.frame.load(frameId));
  }

  @ResolveField(() => CoderType, { description: 'Who judged.' })
  async coder(@Parent() { coderId }: LabelType, @Context() { loaders }: GraphqlContext): Promise<CoderType> {
    return toCoder(await loaders.coder.load(coderId));
  }
}
