import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import type { DecisionKind } from '@parallax/comparison';
import { StatementDecisionKind } from './omission.enums.js';

@ArgsType()
export class OmissionMatrixArgs {
  @Field(() => ID, { description: 'The event.' }) eventId!: string;
  @Field(() => [ID], {
    nullable: true,
    description: 'Outlets to show, in this order; all when left out. All are compared whatever is shown.',
  })
  sourceIds?: string[] | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Count articles that print one text once, as the first.' })
  collapseCopies!: boolean;
  @Field(() => ID, { nullable: true, description: 'Open this stored result of the event instead of the newest.' })
  inputHash?: string | null;
}

@InputType({ description: 'A decision on a statement of an event.' })
export class DecideStatementInput {
  @Field(() => ID, { description: 'The event.' }) eventId!: string;
  @Field(() => StatementDecisionKind, { description: 'What is decided.' }) kind!: DecisionKind;
  @Field(() => [ID], { nullable: true, description: 'The statement by the keys of its sentences; not with UNDO.' })
  statementKeys?: string[] | null;
  @Field(() => [ID], {
    nullable: true,
    description: 'MERGE: sentences of the other statement; SPLIT: those that leave; MOVE: those that come.',
  })
  sentenceKeys?: string[] | null;
  @Field(() => ID, { nullable: true, description: 'SAYS, DOES_NOT_SAY: the outlet.' }) sourceId?: string | null;
  @Field(() => String, { nullable: true, description: 'NAME: 1 to 120 characters.' }) name?: string | null;
  @Field(() => ID, { nullable: true, description: 'UNDO: the decision that no longer holds.' }) undoesId?:
    string | null;
  @Field({ description: 'Why, in words; 1 to 2000 characters.' }) reason!: string;
}
