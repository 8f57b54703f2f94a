import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { ConceptProblem } from '@parallax/comparison';
import type { Result } from '@parallax/kernel';
import { type Refusal, toUserError, UserErrorType } from '../user-error.type.js';
import { ConceptType, type CurrentConcept, toConcept } from './concept.type.js';

@ObjectType('ConceptProblem', {
  description: 'What is wrong with a concept, where, and what to write instead.',
})
export class ConceptProblemType {
  @Field({ description: 'Stable machine code, for example STRAY_STAR.' }) code!: string;
  @Field({ description: 'Which field: name, description, variants, variantKey, variantName, patterns or note.' })
  field!: string;
  @Field(() => Int, { nullable: true, description: 'Place of the variant in the list, from 0; null: the concept.' })
  variant!: number | null;
  @Field(() => Int, { nullable: true, description: 'Place of the pattern in the variant, from 0; null: none.' })
  pattern!: number | null;
  @Field(() => Int, { nullable: true, description: 'Where in the pattern, in UTF-16 code units; null: nowhere in it.' })
  position!: number | null;
  @Field(() => Int, { nullable: true, description: 'How long the wrong part is; null as position is.' })
  length!: number | null;
  @Field({ description: 'What is wrong, in a sentence.' }) message!: string;
  @Field({ description: 'What to do, in a sentence.' }) remedy!: string;
}

export const toConceptProblem = (problem: ConceptProblem): ConceptProblemType =>
  Object.assign(new ConceptProblemType(), problem);

@ObjectType({ description: 'Answer to a change of a concept.' })
export class ConceptPayload {
  @Field(() => ConceptType, { nullable: true, description: 'The concept as it is now; null when refused.' })
  concept!: ConceptType | null;
  @Field(() => [ConceptProblemType], {
    description: 'What is wrong with its content, all of it; empty when nothing is.',
  })
  problems!: ConceptProblemType[];
  @Field(() => [UserErrorType], { description: 'What kept it from being done; empty when it was done.' })
  errors!: UserErrorType[];
}

/** A refusal, with what is wrong with the content where that is the reason. */
export interface ConceptRefused extends Refusal {
  readonly problems?: readonly ConceptProblem[];
}

export function toConceptPayload(result: Result<CurrentConcept, ConceptRefused>): ConceptPayload {
  if (result.ok) return { concept: toConcept(result.value), problems: [], errors: [] };
  const problems = (result.error.problems ?? []).map(toConceptProblem);
  return { concept: null, problems, errors: [toUserError(result.error)] };
}
