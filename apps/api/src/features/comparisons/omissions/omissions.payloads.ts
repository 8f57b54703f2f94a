import { Field, ObjectType } from '@nestjs/graphql';
import type { Result } from '@parallax/kernel';
import { type Refusal, toUserError, UserErrorType } from '../../user-error.type.js';
import { StatementDecisionType } from './statement-decision.type.js';

@ObjectType({ description: 'Result of decideStatement.' })
export class DecideStatementPayload {
  @Field(() => StatementDecisionType, { nullable: true, description: 'The decision; null if there are errors.' })
  decision!: StatementDecisionType | null;
  @Field(() => [UserErrorType], { description: 'Empty on success.' }) errors!: UserErrorType[];
}

export const toDecideStatementPayload = (result: Result<StatementDecisionType, Refusal>): DecideStatementPayload =>
  result.ok ? { decision: result.value, errors: [] } : { decision: null, errors: [toUserError(result.error)] };
