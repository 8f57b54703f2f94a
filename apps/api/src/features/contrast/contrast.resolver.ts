import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Requires } from '../../access/index.js';
import { PageConnection } from '../../graphql/connection.js';
import { ArticleConnection, toArticle } from '../articles/article.type.js';
import { FrameType, toFrame } from '../codebooks/frame.type.js';
import { SourceType, toSource } from '../sources/source.type.js';
import { ContrastSensitivityType } from './contrast-sensitivity.type.js';
import { ContrastArticlesArgs, ContrastSensitivityArgs, FrameContrastArgs } from './contrast.inputs.js';
import { ContrastService } from './contrast.service.js';
import { FrameContrastType } from './frame-contrast.type.js';
import { toContrastSensitivity } from './to-contrast-sensitivity.js';
import { toFrameContrast } from './to-frame-contrast.js';

@Resolver(() => FrameContrastType)
export class ContrastResolver {
  constructor(private readonly service: ContrastService) {}

  @Query(() => FrameContrastType, {
    nullable: true,
    description:
      'Outlets × frames over the articles selected, with intervals over events and tests within events. Null when there is no such codebook version or stored result, or nothing is coded.',
  })
  @Requires('event:read')
  async frameContrast(@Args() args: FrameContrastArgs): Promise<FrameContrastType | null> {
    const state = await this.service.contrast(args);
    return state && toFrameContrast(state);
  }

  @Query(() => ContrastSensitivityType, {
    nullable: true,
    description:
      'What changes in a contrast when an event or an outlet is left out, copies are collapsed, or another codebook version is read.',
  })
  @Requires('event:read')
  async contrastSensitivity(@Args() args: ContrastSensitivityArgs): Promise<ContrastSensitivityType | null> {
    const state = await this.service.sensitivity(args);
    return state && toContrastSensitivity(state);
  }

  @Query(() => ArticleConnection, {
    nullable: true,
    description: 'Exactly the articles that a cell of a stored contrast counts; null when there is no such cell.',
  })
  @Requires('article:read')
  async contrastArticles(@Args() args: ContrastArticlesArgs) {
    const page = await this.service.articles(args);
    return page && new PageConnection(page, (row) => toArticle(row));
  }

  @ResolveField(() => [SourceType], { description: 'The outlets compared, in the order of the cells.' })
  @Requires('source:read')
  async sources(
    @Parent() { sourceIds }: FrameContrastType,
    @Context() { loaders }: GraphqlContext,
  ): Promise<SourceType[]> {
    return (await Promise.all(sourceIds.map((id) => loaders.source.load(id)))).map(toSource);
  }

  @ResolveField(() => [FrameType], { description: 'The frames, in the order of the codebook.' })
  @Requires('codebook:read')
  async frames(
    @Parent() { frameIds }: FrameContrastType,
    @Context() { loaders }: GraphqlContext,
  ): Promise<FrameType[]> {
    return (await Promise.all(frameIds.map((id) => loaders.frame.load(id)))).map(toFrame);
  }
}
