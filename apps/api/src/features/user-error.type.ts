import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('UserError', { description: 'Something the caller can put right and try again.' })
export class UserErrorType {
  @Field({ description: 'Stable machine code, for example CONFLICT.' }) code!: string;
  @Field({ description: 'Sentence for a person.' }) message!: string;
  @Field(() => [String], { description: 'Path into the input, for example ["input", "name"].' }) path!: string[];
}

/** What kept a change from being made. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  /** Field of the input it is about; null: the change as a whole. */
  readonly field: string | null;
}

export const toUserError = ({ code, message, field }: Refusal): UserErrorType => ({
  code,
  message,
  path: field === null ? ['input'] : ['input', field],
});

/** The name of the database rule that refused a statement; null for any other error. */
export function brokenConstraint(error: unknown): string | null {
  const broke = error instanceof Error && 'constraint' in error ? error.constraint : null;
  return typeof broke === 'string' ? broke : null;
}
