import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Requires, type Viewer } from '../../access/index.js';
import { PageConnection } from '../../graphql/connection.js';
import * as inputs from './event-acts.inputs.js';
import { EventActPayload, toEventActPayload } from './event-acts.payloads.js';
import { EventActsService } from './event-acts.service.js';
import { EventReviewConnection, toEventReviewItem } from './event-review.type.js';
import { EventsService } from './events.service.js';
import * as read from './read-acts.js';

@Resolver()
export class EventActsResolver {
  constructor(
    private readonly acts: EventActsService,
    private readonly events: EventsService,
  ) {}

  @Query(() => EventReviewConnection, {
    description:
      'Articles that grouping put where they are and that no person has looked at, least certain first: by the distance of the score from the mark and from the runner-up.',
  })
  @Requires('event:read')
  async eventReview(@Args() args: inputs.EventReviewArgs) {
    return new PageConnection(await this.events.review(args), toEventReviewItem);
  }

  @Mutation(() => EventActPayload, {
    description: 'Puts articles into an event, into a new one, or takes them out, as one act. Groupings keep to it.',
  })
  @Requires('event:write')
  async moveArticles(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which articles, where to, and why.' }) input: inputs.MoveArticlesInput,
  ): Promise<EventActPayload> {
    return toEventActPayload(await this.acts.perform(read.readMoves(input, viewer.name)));
  }

  @Mutation(() => EventActPayload, {
    description: 'Makes two events one: the articles of one move into the other, and all of them stay together.',
  })
  @Requires('event:write')
  async mergeEvents(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which event goes into which, and why.' }) input: inputs.MergeEventsInput,
  ): Promise<EventActPayload> {
    return toEventActPayload(await this.acts.perform(read.readMerge(input, viewer.name)));
  }

  @Mutation(() => EventActPayload, {
    description: 'Puts some articles of an event into a new one; no grouping brings the two together again.',
  })
  @Requires('event:write')
  async splitEvent(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which articles leave, the new title, and why.' }) input: inputs.SplitEventInput,
  ): Promise<EventActPayload> {
    return toEventActPayload(await this.acts.perform(read.readSplit(input, viewer.name)));
  }

  @Mutation(() => EventActPayload, { description: 'Closes an event: no article comes in or leaves.' })
  @Requires('event:write')
  async lockEvent(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which event, and why.' }) input: inputs.LockEventInput,
  ): Promise<EventActPayload> {
    return toEventActPayload(await this.acts.perform(read.readEventLock('lock-event')(input, viewer.name)));
  }

  @Mutation(() => EventActPayload, { description: 'Opens a closed event again.' })
  @Requires('event:write')
  async unlockEvent(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which event, and why.' }) input: inputs.LockEventInput,
  ): Promise<EventActPayload> {
    return toEventActPayload(await this.acts.perform(read.readEventLock('unlock-event')(input, viewer.name)));
  }

  @Mutation(() => EventActPayload, { description: 'Fixes an article to the event it is in; nobody moves it.' })
  @Requires('event:write')
  async lockArticle(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which article, and why.' }) input: inputs.LockArticleInput,
  ): Promise<EventActPayload> {
    return toEventActPayload(await this.acts.perform(read.readArticleLock('lock-article')(input, viewer.name)));
  }

  @Mutation(() => EventActPayload, { description: 'Lets a fixed article go.' })
  @Requires('event:write')
  async unlockArticle(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which article, and why.' }) input: inputs.LockArticleInput,
  ): Promise<EventActPayload> {
    return toEventActPayload(await this.acts.perform(read.readArticleLock('unlock-article')(input, viewer.name)));
  }

  @Mutation(() => EventActPayload, {
    description: 'Says that an article is in its right event: it leaves the review, and no grouping moves it.',
  })
  @Requires('event:write')
  async confirmArticle(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which article, in which event, and why.' }) input: inputs.ConfirmArticleInput,
  ): Promise<EventActPayload> {
    return toEventActPayload(await this.acts.perform(read.readConfirm(input, viewer.name)));
  }

  @Mutation(() => EventActPayload, { description: 'Gives an event another title, which no program changes.' })
  @Requires('event:write')
  async nameEvent(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which event, its title, and why.' }) input: inputs.NameEventInput,
  ): Promise<EventActPayload> {
    return toEventActPayload(await this.acts.perform(read.readName(input, viewer.name)));
  }

  @Mutation(() => EventActPayload, {
    description:
      'Takes an act back: everything it touched stands as before. Refused when a later act touched the same.',
  })
  @Requires('event:write')
  async undoEventAct(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which act, and why.' }) input: inputs.UndoEventActInput,
  ): Promise<EventActPayload> {
    return toEventActPayload(await this.acts.perform(read.readUndo(input, viewer.name)));
  }
}
