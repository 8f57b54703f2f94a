import { Field, ObjectType } from '@nestjs/graphql';
import type { Result } from '@parallax/kernel';
import type { AdjudicationRow } from '@parallax/persistence';
import { type Refusal, UserErrorType, toUserError } from '../user-error.type.js';
import { AdjudicationType } from './adjudication.type.js';

@ObjectType({ description: 'Result of adjudicate.' })
export class AdjudicatePayload {
  @Field(() => AdjudicationType, { nullable: true, description: 'The decision; null if there are errors.' })
  adjudication!: AdjudicationType | null;
  @Field(() => [UserErrorType], { description: 'Empty on success.' }) errors!: UserErrorType[];
}

export const toAdjudicatePayload = (result: Result<AdjudicationRow, Refusal>): AdjudicatePayload =>
  result.ok
    ? { adjudication: toAdjudication(result.value), errors: [] }
    : { adjudication: null, errors: [toUserError(result.error)] };

export const toAdjudication = (row: AdjudicationRow): AdjudicationType =>
  Object.assign(new AdjudicationType(), {
    id: row.id,
    articleId: row.articleId,
    unitNo: row.unitNo,
    frameId: row.frameId,
    present: row.present,
    reason: row.reason,
    decidedBy: row.decidedBy,
    supersedes: row.supersedes,
    createdAt: row.createdAt,
  });
