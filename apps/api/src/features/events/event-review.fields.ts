import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Requires } from '../../access/index.js';
import { ArticleType, toArticle } from '../articles/article.type.js';
import { EventReviewItemType } from './event-review.type.js';
import { EventType, toEvent } from './event.type.js';

@Resolver(() => EventReviewItemType)
export class EventReviewFields {
  @ResolveField(() => ArticleType, { description: 'The article; its whyTogether tells the reasons.' })
  @Requires('article:read')
  async article(@Parent() { id }: EventReviewItemType, @Context() { loaders }: GraphqlContext): Promise<ArticleType> {
    return toArticle(await loaders.article.load(id));
  }

  @ResolveField(() => EventType, { description: 'The event it was put into.' })
  async event(@Parent() item: EventReviewItemType, @Context() { loaders }: GraphqlContext): Promise<EventType> {
    return toEvent(await loaders.event.load(item.eventId));
  }
}
