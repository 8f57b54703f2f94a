import { Field, ObjectType } from '@nestjs/graphql';
import type { Result } from '@parallax/kernel';
import type { ArticleRow, EventActRow, EventRow } from '@parallax/persistence';
import { ArticleType, toArticle } from '../articles/article.type.js';
import { type Refusal, UserErrorType, toUserError } from '../user-error.type.js';
import { EventActType, toEventAct } from './event-act.type.js';
import { EventType, toEvent } from './event.type.js';

@ObjectType({ description: 'Result of moveArticle.' })
export class MoveArticlePayload {
  @Field(() => ArticleType, { nullable: true, description: 'The article; null if there are errors.' })
  article!: ArticleType | null;
  @Field(() => EventType, { nullable: true, description: 'The event it was in, as it is now; null: none.' })
  fromEvent!: EventType | null;
  @Field(() => EventType, { nullable: true, description: 'The event it is in now; null: none.' })
  toEvent!: EventType | null;
  @Field(() => EventActType, {
    nullable: true,
    description: 'What was done, to be undone by its id; null if there are errors.',
  })
  act!: EventActType | null;
  @Field(() => [UserErrorType], { description: 'Empty on success.' }) errors!: UserErrorType[];
}

export interface Move {
  readonly article: ArticleRow;
  readonly act: EventActRow;
  readonly fromEvent: EventRow | null;
  readonly toEvent: EventRow | null;
}

export const toMoveArticlePayload = (result: Result<Move, Refusal>): MoveArticlePayload =>
  result.ok
    ? {
        article: toArticle(result.value.article),
        fromEvent: result.value.fromEvent && toEvent(result.value.fromEvent),
        toEvent: result.value.toEvent && toEvent(result.value.toEvent),
        act: toEventAct(result.value.act),
        errors: [],
      }
    : { article: null, fromEvent: null, toEvent: null, act: null, errors: [toUserError(result.error)] };
