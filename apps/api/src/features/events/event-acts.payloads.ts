import { Field, ObjectType } from '@nestjs/graphql';
import type { Result } from '@parallax/kernel';
import type { EventActRow, EventRow } from '@parallax/persistence';
import { type Refusal, UserErrorType, toUserError } from '../user-error.type.js';
import { EventActType, toEventAct } from './event-act.type.js';
import { EventType, toEvent } from './event.type.js';

@ObjectType({ description: 'Result of every act on events but moveArticle.' })
export class EventActPayload {
  @Field(() => EventActType, {
    nullable: true,
    description: 'What was done, to be undone by its id; null if there are errors.',
  })
  act!: EventActType | null;
  @Field(() => [EventType], { description: 'The events it touched, as they are now; empty if there are errors.' })
  events!: EventType[];
  @Field(() => [UserErrorType], { description: 'Empty on success.' }) errors!: UserErrorType[];
}

export interface DoneAct {
  readonly act: EventActRow;
  readonly events: readonly EventRow[];
}

export const toEventActPayload = (result: Result<DoneAct, Refusal>): EventActPayload =>
  result.ok
    ? { act: toEventAct(result.value.act), events: result.value.events.map(toEvent), errors: [] }
    : { act: null, events: [], errors: [toUserError(result.error)] };
