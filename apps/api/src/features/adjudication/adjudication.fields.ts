import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Requires } from '../../access/index.js';
import { FrameType, toFrame } from '../codebooks/frame.type.js';
import { readCodingText } from '../coding/to-coding-text.js';
import {
  AdjudicationTextType,
  AdjudicationType,
  AdjudicationUnitType,
  GoldJudgementType,
} from './adjudication.type.js';

const frameOf = async (id: string, { loaders }: GraphqlContext): Promise<FrameType> =>
  toFrame(await loaders.frame.load(id));

@Resolver(() => AdjudicationUnitType)
export class AdjudicationUnitFields {
  @ResolveField(() => FrameType, { description: 'The frame to decide on.' })
  frame(@Parent() { frameId }: AdjudicationUnitType, @Context() context: GraphqlContext) {
    return frameOf(frameId, context);
  }

  @ResolveField(() => AdjudicationTextType, { description: 'The text as coders saw it.' })
  @Requires('text:read')
  text(@Parent() unit: AdjudicationUnitType, @Context() { loaders }: GraphqlContext): Promise<AdjudicationTextType> {
    return readCodingText(unit, loaders);
  }
}

@Resolver(() => AdjudicationType)
export class AdjudicationFields {
  @ResolveField(() => FrameType, { description: 'The frame that was decided.' })
  frame(@Parent() { frameId }: AdjudicationType, @Context() context: GraphqlContext) {
    return frameOf(frameId, context);
  }
}

@Resolver(() => GoldJudgementType)
export class GoldJudgementFields {
  @ResolveField(() => FrameType, { description: 'The frame.' })
  frame(@Parent() { frameId }: GoldJudgementType, @Context() context: GraphqlContext) {
    return frameOf(frameId, context);
  }
}
