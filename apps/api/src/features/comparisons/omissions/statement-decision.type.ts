import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { DecisionKind } from '@parallax/comparison';
import { DateTime } from '../../../graphql/scalars.js';
import { StatementDecisionKind } from './omission.enums.js';

@ObjectType('StatementDecision', {
  description: 'What a person decided on a statement. Never changed; a later decision may undo it.',
})
export class StatementDecisionType {
  @Field(() => ID, { description: 'Id of the decision.' }) id!: string;
  @Field(() => StatementDecisionKind, { description: 'What was decided.' }) kind!: DecisionKind;
  @Field(() => [ID], { description: 'Sentences the statement had then.' }) statementKeys!: string[];
  @Field(() => [ID], { description: 'MERGE, SPLIT, MOVE: the sentences it was about.' }) sentenceKeys!: string[];
  @Field(() => ID, { nullable: true, description: 'SAYS, DOES_NOT_SAY: the outlet.' }) sourceId!: string | null;
  @Field(() => String, { nullable: true, description: 'NAME: the name given.' }) name!: string | null;
  @Field(() => ID, { nullable: true, description: 'UNDO: the decision that no longer holds.' }) undoesId!:
    string | null;
  @Field({ description: 'Whether it still holds.' }) isHolding!: boolean;
  @Field({ description: 'Why, in words.' }) reason!: string;
  @Field({ description: 'Name of the person.' }) decidedBy!: string;
  @Field(() => DateTime, { description: 'When.' }) decidedAt!: string;
}
