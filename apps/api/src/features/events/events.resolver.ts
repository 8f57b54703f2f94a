import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Requires, type Viewer } from '../../access/index.js';
import { PageConnection } from '../../graphql/connection.js';
import { EventConnection, toEvent } from './event.type.js';
import { EventsArgs, MoveArticleInput } from './events.inputs.js';
import { MoveArticlePayload, toMoveArticlePayload } from './events.payloads.js';
import { EventsService } from './events.service.js';
import { MoveArticleService } from './move-article.service.js';

@Resolver()
export class EventsResolver {
  constructor(
    private readonly service: EventsService,
    private readonly moves: MoveArticleService,
  ) {}

  @Query(() => EventConnection, { description: 'Events and how widely they are covered.' })
  @Requires('event:read')
  async events(@Args() args: EventsArgs) {
    return new PageConnection(await this.service.list(args), toEvent);
  }

  @Mutation(() => MoveArticlePayload, {
    description:
      'Puts an article into an event, into a new one, or takes it out of the one it is in. The decision is kept.',
  })
  @Requires('event:write')
  async moveArticle(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which article, where to, and why.' }) input: MoveArticleInput,
  ): Promise<MoveArticlePayload> {
    return toMoveArticlePayload(await this.moves.move(input, viewer.name));
  }
}
