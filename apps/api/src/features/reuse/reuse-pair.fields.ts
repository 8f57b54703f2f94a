import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Passage, readText, sharedPassages } from '@parallax/reuse';
import { type GraphqlContext, Requires } from '../../access/index.js';
import { ArticleType, toArticle } from '../articles/article.type.js';
import { ReusePairType, SharedPassageType } from './text-reuse.type.js';

const bothSides = ({ a, b }: Pick<Passage, 'a' | 'b'>) => ({
  ...{ start: a.start, end: a.end },
  ...{ otherStart: b.start, otherEnd: b.end },
});

const toPassage = (passage: Passage): SharedPassageType => ({
  ...bothSides(passage),
  ...{ sameWords: passage.sameWords, quotedWords: passage.quotedWords },
  pieces: passage.pieces.map((piece) => ({ kind: piece.kind, ...bothSides(piece) })),
});

@Resolver(() => ReusePairType)
export class ReusePairFields {
  @ResolveField(() => ArticleType, { description: 'This article.' })
  @Requires('article:read')
  async article(@Parent() pair: ReusePairType, @Context() { loaders }: GraphqlContext): Promise<ArticleType> {
    return toArticle(await loaders.article.load(pair.articleId));
  }

  @ResolveField(() => ArticleType, { description: 'The other article.' })
  @Requires('article:read')
  async otherArticle(@Parent() pair: ReusePairType, @Context() { loaders }: GraphqlContext): Promise<ArticleType> {
    return toArticle(await loaders.article.load(pair.otherArticleId));
  }

  @ResolveField(() => [SharedPassageType], {
    description: 'Where the two texts run the same, in the order of this article; of their current versions.',
  })
  @Requires('text:read')
  async passages(@Parent() pair: ReusePairType, @Context() { loaders }: GraphqlContext): Promise<SharedPassageType[]> {
    const [own, other] = await Promise.all(
      [pair.articleId, pair.otherArticleId].map(async (articleId) => {
        const { versionNo } = await loaders.article.load(articleId);
        const { body, blocks } = await loaders.text.load({ articleId, versionNo });
        return readText(body, blocks);
      }),
    );
    return own && other ? sharedPassages(own, other).map(toPassage) : [];
  }
}
