import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '../../access/index.js';
import { ArticleType, toArticle } from '../articles/article.type.js';
import { EventDecisionType } from './event-decision.type.js';
import { EventType, toEvent } from './event.type.js';

@Resolver(() => EventDecisionType)
export class EventDecisionFields {
  @ResolveField(() => EventType, { nullable: true, description: 'Event the article was in before; null: none.' })
  fromEvent(@Parent() { fromEventId }: EventDecisionType, @Context() context: GraphqlContext) {
    return eventOrNull(fromEventId, context);
  }

  @ResolveField(() => EventType, { nullable: true, description: 'Event it was put into; null: taken out.' })
  toEvent(@Parent() { toEventId }: EventDecisionType, @Context() context: GraphqlContext) {
    return eventOrNull(toEventId, context);
  }

  @ResolveField(() => EventType, { nullable: true, description: 'The next best event; null: there was none.' })
  async runnerUp(@Parent() { runnerUpId }: EventDecisionType, @Context() { loaders }: GraphqlContext) {
    const event = runnerUpId === null ? null : await loaders.eventIfAny.load(runnerUpId);
    return event && toEvent(event);
  }

  @ResolveField(() => ArticleType, {
    nullable: true,
    description: 'The article of the event it is most like; null: not told.',
  })
  async nearestArticle(@Parent() { nearestArticleId }: EventDecisionType, @Context() { loaders }: GraphqlContext) {
    const article = nearestArticleId === null ? null : await loaders.articleIfAny.load(nearestArticleId);
    return article && toArticle(article);
  }
}

async function eventOrNull(id: string | null, { loaders }: GraphqlContext): Promise<EventType | null> {
  return id === null ? null : toEvent(await loaders.event.load(id));
}
