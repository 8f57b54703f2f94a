import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { EventDecisionRow } from '@parallax/persistence';
import { DateTime } from '../../graphql/scalars.js';
import { readDetails, reasonsInWords } from './event-details.js';

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

@ObjectType('SharedTerm', { description: 'A name or word that an article shares with an event.' })
export class SharedTermType {
  @Field({ description: 'The name or word.' }) term!: string;
  @Field(() => Int, { description: 'How many articles have it: the fewer, the more it tells.' }) documents!: number;
}

@ObjectType('EventDecision', {
  description: 'Why an article was put into an event or taken out. Decisions are never changed.',
})
export class EventDecisionType {
  @Field(() => ID, { description: 'Id of the decision.' }) id!: string;
  @Field(() => DecisionOrigin, { description: 'Who or what decided.' }) origin!: 'import' | 'person' | 'grouping';
  @Field({ description: 'Why, in words.' }) reason!: string;
  @Field({ description: 'Name of the person or method.' }) decidedBy!: string;
  @Field(() => DateTime, { description: 'When.' }) decidedAt!: string;
  @Field(() => Float, {
    nullable: true,
    description: 'How alike article and event were; null when nothing was near, and for decisions of people and files.',
  })
  score!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'The score from which articles are put together; null as score is.',
  })
  mark!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'How far the decision was from another outcome: from the mark or the runner-up. Null: not measured.',
  })
  margin!: number | null;
  @Field(() => String, { nullable: true, description: 'Method of the grouping with its version.' }) method!:
    string | null;
  @Field(() => [String], { description: 'What the grouping went by, in sentences; empty for people and files.' })
  reasons!: string[];
  @Field(() => [SharedTermType], { description: 'Names that article and event share.' }) sharedNames!: SharedTermType[];
  @Field(() => [SharedTermType], { description: 'Rare words that they share.' }) sharedWords!: SharedTermType[];
  @Field(() => Float, { nullable: true, description: 'Days between the two nearest articles; null: one has no date.' })
  daysApart!: number | null;
  @Field(() => Float, { nullable: true, description: 'Score of the next best event; null: there was none.' })
  runnerUpScore!: number | null;

  /** Not in the schema. */
  fromEventId!: string | null;
  toEventId!: string | null;
  nearestArticleId!: string | null;
  runnerUpId!: string | null;
}

export function toEventDecision(row: EventDecisionRow): EventDecisionType {
  const read = readDetails(row.details);
  return {
    ...{ id: row.id, origin: row.origin, reason: row.reason, decidedBy: row.decidedBy, decidedAt: row.decidedAt },
    ...{ score: row.score, margin: row.margin, mark: read?.mark ?? null, method: read?.method ?? null },
    reasons: reasonsInWords(row.score, read),
    sharedNames: [...(read?.sharedNames ?? [])],
    sharedWords: [...(read?.sharedWords ?? [])],
    daysApart: read?.daysApart ?? null,
    runnerUpScore: read?.runnerUp?.score ?? null,
    ...{ fromEventId: row.fromEventId, toEventId: row.toEventId },
    nearestArticleId: read?.nearestArticleId ?? null,
    runnerUpId: read?.runnerUp?.eventId ?? null,
  };
}
