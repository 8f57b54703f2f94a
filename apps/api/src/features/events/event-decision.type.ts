import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { EventDecisionRow } from '@parallax/persistence';
import { DateTime } from '../../graphql/scalars.js';

export const DecisionOrigin = { IMPORT: 'import', PERSON: 'person', GROUPING: 'grouping' } as const;
registerEnumType(DecisionOrigin, {
  name: 'DecisionOrigin',
  description: 'Who or what decided.',
  valuesMap: {
    IMPORT: { description: 'The imported file said so.' },
    PERSON: { description: 'A person did.' },
    GROUPING: { description: 'Automatic grouping did.' },
  },
});

@ObjectType('EventDecision', {
  description: 'Why an article was put into an event or taken out. Decisions are never changed.',
})
export class EventDecisionType {
  @Field(() => ID, { description: 'Id of the decision.' }) id!: string;
  @Field(() => DecisionOrigin, { description: 'Who or what decided.' }) origin!: 'import' | 'person' | 'grouping';
  @Field({ description: 'Why, in words.' }) reason!: string;
  @Field({ description: 'Name of the person or method.' }) decidedBy!: string;
  @Field(() => DateTime, { description: 'When.' }) decidedAt!: string;

  /** Not in the schema. */
  fromEventId!: string | null;
  toEventId!: string | null;
}

export const toEventDecision = (row: EventDecisionRow): EventDecisionType => ({
  id: row.id,
  origin: row.origin,
  reason: row.reason,
  decidedBy: row.decidedBy,
  decidedAt: row.decidedAt,
  fromEventId: row.fromEventId,
  toEventId: row.toEventId,
});
