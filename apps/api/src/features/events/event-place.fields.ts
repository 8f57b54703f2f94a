import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '../../access/index.js';
import { EventActType, toEventAct } from './event-act.type.js';
import { EventDecisionType, toEventDecision } from './event-decision.type.js';
import { EventPlaceType } from './event-place.type.js';
import { EventType, toEvent } from './event.type.js';

@Resolver(() => EventPlaceType)
export class EventPlaceFields {
  @ResolveField(() => EventDecisionType, {
    nullable: true,
    description: 'The decision it is here by. After an undo that is the one it was here by before.',
  })
  async decision(@Parent() place: EventPlaceType, @Context() { loaders }: GraphqlContext) {
    const decisions = await loaders.decisionsOfArticle.load(place.articleId);
    const row = decisions.find(({ id }) => id === place.decisionId);
    return row ? toEventDecision(row) : null;
  }

  @ResolveField(() => [EventType], { description: 'Events that people took it out of; no regrouping puts it back.' })
  async notEvents(@Parent() { notEventIds }: EventPlaceType, @Context() { loaders }: GraphqlContext) {
    return Promise.all(notEventIds.map(async (id) => toEvent(await loaders.event.load(id))));
  }

  @ResolveField(() => [EventActType], { description: 'What people did with it, newest first; at most 100.' })
  async acts(@Parent() { articleId }: EventPlaceType, @Context() { loaders }: GraphqlContext) {
    return (await loaders.actsOfArticle.load(articleId)).map(toEventAct);
  }
}
