import { Field, ObjectType } from '@nestjs/graphql';
import type { Result } from '@parallax/kernel';
import type { SourceRow } from '@parallax/persistence';
import { type Refusal, UserErrorType, toUserError } from '../user-error.type.js';
import { SourceType, toSource } from './source.type.js';

@ObjectType({ description: 'Result of createSource and updateSource.' })
export class SourcePayload {
  @Field(() => SourceType, { nullable: true, description: 'The source as it is now; null if there are errors.' })
  source!: SourceType | null;
  @Field(() => [UserErrorType], { description: 'Empty on success.' }) errors!: UserErrorType[];
}

export const toSourcePayload = (result: Result<SourceRow, Refusal>): SourcePayload =>
  result.ok ? { source: toSource(result.value), errors: [] } : { source: null, errors: [toUserError(result.error)] };
