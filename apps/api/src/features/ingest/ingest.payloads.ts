import { Field, ObjectType } from '@nestjs/graphql';
import type { Result } from '@parallax/kernel';
import type { IngestRunRow } from '@parallax/persistence';
import { type Refusal, UserErrorType, toUserError } from '../user-error.type.js';
import { IngestRunType, toIngestRun } from './ingest-run.type.js';

@ObjectType({ description: 'Result of cancelIngestRun and loadDemo.' })
export class IngestRunPayload {
  @Field(() => IngestRunType, { nullable: true, description: 'The import as it is now; null if there are errors.' })
  ingestRun!: IngestRunType | null;
  @Field(() => [UserErrorType], { description: 'Empty on success.' }) errors!: UserErrorType[];
}

export const toIngestRunPayload = (result: Result<IngestRunRow, Refusal>): IngestRunPayload =>
  result.ok
    ? { ingestRun: toIngestRun(result.value), errors: [] }
    : { ingestRun: null, errors: [toUserError(result.error)] };
