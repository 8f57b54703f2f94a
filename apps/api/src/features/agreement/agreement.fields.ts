import { Args, Context, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Requires } from '../../access/index.js';
import { ArticleType, toArticle } from '../articles/article.type.js';
import { FrameType, toFrame } from '../codebooks/frame.type.js';
import { CoderType, toCoder } from '../labels/label.type.js';
import {
  AgreementType,
  CoderBiasType,
  CoderConfusionType,
  CoderPairAgreementType,
  FramePairAgreementType,
} from './agreement.type.js';
import { byName, orderByName, orderMarginals, orderPairs } from './by-name.js';
import { confusionOf } from './confusion.js';
import { DisagreementType, UnitJudgementType } from './disagreement.type.js';
import { CoderMarginalType, FrameAgreementType } from './frame-agreement.type.js';

const coderOf = async (id: string, { loaders }: GraphqlContext): Promise<CoderType> =>
  toCoder(await loaders.coder.load(id));
const frameOf = async (id: string, { loaders }: GraphqlContext): Promise<FrameType> =>
  toFrame(await loaders.frame.load(id));

@Resolver(() => AgreementType)
export class AgreementFields {
  @ResolveField(() => [CoderType], { description: 'The coders compared, by name; empty unless measured.' })
  async coders(@Parent() { coderIds }: AgreementType, @Context() context: GraphqlContext): Promise<CoderType[]> {
    return (await Promise.all(coderIds.map((id) => coderOf(id, context)))).sort(byName);
  }

  @ResolveField(() => [CoderPairAgreementType], {
    description: 'Every pair of coders once, by name; empty unless measured.',
  })
  async pairs(@Parent() { coderIds, pairs }: AgreementType, @Context() context: GraphqlContext) {
    return orderPairs(pairs, await orderByName(coderIds, context));
  }

  @ResolveField(() => [CoderConfusionType], { description: 'Of one frame, what each pair of coders said; by name.' })
  async confusion(
    @Parent() { coderIds, pairs }: AgreementType,
    @Context() context: GraphqlContext,
    @Args('frameId', { type: () => ID, description: 'The frame.' }) frameId: string,
  ): Promise<CoderConfusionType[]> {
    return confusionOf(orderPairs(pairs, await orderByName(coderIds, context)), frameId);
  }
}

@Resolver(() => FrameAgreementType)
export class FrameAgreementFields {
  @ResolveField(() => FrameType, { description: 'The frame.' })
  frame(@Parent() { frameId }: FrameAgreementType, @Context() context: GraphqlContext) {
    return frameOf(frameId, context);
  }

  @ResolveField(() => [CoderMarginalType], { description: 'How often each coder found it; by name.' })
  async marginals(@Parent() { marginals }: FrameAgreementType, @Context() context: GraphqlContext) {
    return orderMarginals(
      marginals,
      await orderByName(
        marginals.map(({ coderId }) => coderId),
        context,
      ),
    );
  }
}

@Resolver(() => FramePairAgreementType)
export class FramePairAgreementFields {
  @ResolveField(() => FrameType, { description: 'The frame.' })
  frame(@Parent() { frameId }: FramePairAgreementType, @Context() context: GraphqlContext) {
    return frameOf(frameId, context);
  }
}

@Resolver(() => CoderMarginalType)
export class CoderMarginalFields {
  @ResolveField(() => CoderType, { description: 'The coder.' })
  coder(@Parent() { coderId }: CoderMarginalType, @Context() context: GraphqlContext) {
    return coderOf(coderId, context);
  }
}

@Resolver(() => CoderBiasType)
export class CoderBiasFields {
  @ResolveField(() => CoderType, { description: 'The coder.' })
  coder(@Parent() { coderId }: CoderBiasType, @Context() context: GraphqlContext) {
    return coderOf(coderId, context);
  }

  @ResolveField(() => FrameType, { description: 'The frame.' })
  frame(@Parent() { frameId }: CoderBiasType, @Context() context: GraphqlContext) {
    return frameOf(frameId, context);
  }
}

@Resolver(() => CoderPairAgreementType)
export class CoderPairAgreementFields {
  @ResolveField(() => CoderType, { description: 'One coder.' })
  coderA(@Parent() { coderAId }: CoderPairAgreementType, @Context() context: GraphqlContext) {
    return coderOf(coderAId, context);
  }

  @ResolveField(() => CoderType, { description: 'The other coder.' })
  coderB(@Parent() { coderBId }: CoderPairAgreementType, @Context() context: GraphqlContext) {
    return coderOf(coderBId, context);
  }
}

@Resolver(() => CoderConfusionType)
export class CoderConfusionFields {
  @ResolveField(() => CoderType, { description: 'The first coder.' })
  coderA(@Parent() { coderAId }: CoderConfusionType, @Context() context: GraphqlContext) {
    return coderOf(coderAId, context);
  }

  @ResolveField(() => CoderType, { description: 'The second coder.' })
  coderB(@Parent() { coderBId }: CoderConfusionType, @Context() context: GraphqlContext) {
    return coderOf(coderBId, context);
  }
}

@Resolver(() => DisagreementType)
export class DisagreementFields {
  @ResolveField(() => ArticleType, { description: 'The article.' })
  @Requires('article:read')
  async article(@Parent() { articleId }: DisagreementType, @Context() { loaders }: GraphqlContext) {
    return toArticle(await loaders.article.load(articleId));
  }

  @ResolveField(() => FrameType, { description: 'The frame that was judged differently.' })
  frame(@Parent() { frameId }: DisagreementType, @Context() context: GraphqlContext) {
    return frameOf(frameId, context);
  }
}

@Resolver(() => UnitJudgementType)
export class UnitJudgementFields {
  @ResolveField(() => CoderType, { description: 'Who judged.' })
  coder(@Parent() { coderId }: UnitJudgementType, @Context() context: GraphqlContext) {
    return coderOf(coderId, context);
  }
}
