import { Inject, Injectable } from '@nestjs/common';
import { type Result, err, ok } from '@parallax/kernel';
import { type ArticleRow, byId, eventsOfArticles, type EventRow, rowsOf } from '@parallax/persistence';
import type { Pool } from 'pg';
import { DATABASE } from '../../access/index.js';
import type { Refusal } from '../user-error.type.js';
import { EventActsService } from './event-acts.service.js';
import type { MoveArticleInput } from './events.inputs.js';
import type { Move } from './events.payloads.js';
import { readMoves } from './read-acts.js';

/** One article at a time, told with where it came from: what moveArticles does for many. */
@Injectable()
export class MoveArticleService {
  constructor(
    @Inject(DATABASE) private readonly database: Pool,
    private readonly acts: EventActsService,
  ) {}

  async move({ articleId, ...input }: MoveArticleInput, decidedBy: string): Promise<Result<Move, Refusal>> {
    const done = await this.acts.perform(readMoves({ ...input, articleIds: [articleId] }, decidedBy));
    if (!done.ok) return err(ofOneArticle(done.error));
    const [article] = await rowsOf<ArticleRow>(this.database, byId.article([articleId]));
    if (!article) throw new Error('An article vanished.');
    const [now] = await rowsOf<EventRow>(this.database, eventsOfArticles([articleId]));
    const { act, events } = done.value;
    const toEvent = events.find(({ id }) => id === now?.id) ?? null;
    return ok({ article, act, toEvent, fromEvent: events.find((event) => event !== toEvent) ?? null });
  }
}

const ofOneArticle = (refusal: Refusal): Refusal =>
  refusal.field === 'articleIds' ? { ...refusal, field: 'articleId' } : refusal;
