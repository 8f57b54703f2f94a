import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Requires } from '../../access/index.js';
import { ArticleType, toArticle } from '../articles/article.type.js';
import { EventType, toEvent } from '../events/event.type.js';
import { SourceType, toSource } from '../sources/source.type.js';
import { FirstUseType } from './first-use.type.js';
import { NamingMentionType } from './naming-mention.type.js';
import { AlignedPassageType } from './variant-suggestion.type.js';
import { EventNameIntroductionType, OutletFirstUseType, OutletNamesType } from './naming-profile.type.js';

const sourceOf = async (id: string, { loaders }: GraphqlContext): Promise<SourceType> =>
  toSource(await loaders.source.load(id));

@Resolver(() => OutletNamesType)
export class OutletNamesFields {
  @ResolveField(() => SourceType, { description: 'The outlet.' })
  @Requires('source:read')
  source(@Parent() { sourceId }: OutletNamesType, @Context() context: GraphqlContext) {
    return sourceOf(sourceId, context);
  }
}

@Resolver(() => OutletFirstUseType)
export class OutletFirstUseFields {
  @ResolveField(() => SourceType, { description: 'The outlet.' })
  @Requires('source:read')
  source(@Parent() { sourceId }: OutletFirstUseType, @Context() context: GraphqlContext) {
    return sourceOf(sourceId, context);
  }
}

@Resolver(() => FirstUseType)
export class FirstUseFields {
  @ResolveField(() => SourceType, { description: 'Who published it.' })
  @Requires('source:read')
  source(@Parent() { sourceId }: FirstUseType, @Context() context: GraphqlContext) {
    return sourceOf(sourceId, context);
  }

  @ResolveField(() => [SourceType], {
    description: 'Other outlets that may be as early: only the day is known, or it is the same moment.',
  })
  @Requires('source:read')
  tiedSources(@Parent() { tiedSourceIds }: FirstUseType, @Context() context: GraphqlContext) {
    return Promise.all(tiedSourceIds.map((id) => sourceOf(id, context)));
  }
}

@Resolver(() => EventNameIntroductionType)
export class EventNameIntroductionFields {
  @ResolveField(() => EventType, { description: 'The event.' })
  @Requires('event:read')
  async event(@Parent() { eventId }: EventNameIntroductionType, @Context() { loaders }: GraphqlContext) {
    return toEvent(await loaders.event.load(eventId));
  }
}

@Resolver(() => NamingMentionType)
export class NamingMentionFields {
  @ResolveField(() => SourceType, { description: 'Who published it.' })
  @Requires('source:read')
  source(@Parent() { sourceId }: NamingMentionType, @Context() context: GraphqlContext) {
    return sourceOf(sourceId, context);
  }

  @ResolveField(() => ArticleType, { description: 'The article it stands in.' })
  @Requires('article:read')
  async article(@Parent() { articleId }: NamingMentionType, @Context() { loaders }: GraphqlContext) {
    return toArticle(await loaders.article.load(articleId));
  }
}

@Resolver(() => AlignedPassageType)
export class AlignedPassageFields {
  @ResolveField(() => SourceType, { description: 'Who published it.' })
  @Requires('source:read')
  source(@Parent() { sourceId }: AlignedPassageType, @Context() context: GraphqlContext) {
    return sourceOf(sourceId, context);
  }
}
