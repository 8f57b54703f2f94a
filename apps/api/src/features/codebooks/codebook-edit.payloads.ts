import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Result } from '@parallax/kernel';
import type { CodebookVersionRow } from '@parallax/persistence';
import { type Refusal, toUserError, UserErrorType } from '../user-error.type.js';
import { CodebookVersionType, toCodebookVersion } from './codebook.type.js';

@ObjectType({ description: 'Answer to a change of a draft.' })
export class CodebookVersionPayload {
  @Field(() => CodebookVersionType, { nullable: true, description: 'The version as it is now; null when refused.' })
  version!: CodebookVersionType | null;
  @Field(() => [UserErrorType], { description: 'What kept it from being done; empty when it was done.' })
  errors!: UserErrorType[];
}

@ObjectType({ description: 'Answer to discardCodebookDraft.' })
export class DiscardCodebookDraftPayload {
  @Field(() => ID, { nullable: true, description: 'The codebook it was a draft of; null when refused.' })
  codebookId!: string | null;
  @Field(() => [UserErrorType], { description: 'What kept it from being done; empty when it was done.' })
  errors!: UserErrorType[];
}

/** One refusal or several: a file can be wrong in many places. */
export const toVersionPayload = (
  result: Result<CodebookVersionRow, Refusal | readonly Refusal[]>,
): CodebookVersionPayload =>
  result.ok
    ? { version: toCodebookVersion(result.value), errors: [] }
    : { version: null, errors: [result.error].flat().map(toUserError) };
