import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { Result } from '@parallax/kernel';
import type { CollectionRow } from '@parallax/persistence';
import { type Refusal, toUserError, UserErrorType } from '../user-error.type.js';

@ObjectType('Collection', { description: 'A named set of outlets, to be compared again and again.' })
export class CollectionType {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field({ description: 'Name, once in the directory.' }) name!: string;
  /** For the field sources. */
  sourceIds!: string[];
}

@InputType({ description: 'A new collection.' })
export class CreateCollectionInput {
  @Field({ description: '1 to 200 characters.' }) name!: string;
  @Field(() => [ID], { description: 'Its outlets, at most 1,000; may be empty.' }) sourceIds!: string[];
}

@InputType({ description: 'What changes in a collection; what is left out stays.' })
export class UpdateCollectionInput {
  @Field(() => ID, { description: 'Which one.' }) id!: string;
  @Field(() => String, { nullable: true, description: 'Another name.' }) name?: string | null;
  @Field(() => [ID], { nullable: true, description: 'Exactly these outlets from now on.' }) sourceIds?: string[] | null;
}

@InputType({ description: 'A collection to be deleted; its outlets stay.' })
export class DeleteCollectionInput {
  @Field(() => ID, { description: 'Which one.' }) id!: string;
}

@ObjectType({ description: 'Result of createCollection and updateCollection.' })
export class CollectionPayload {
  @Field(() => CollectionType, {
    nullable: true,
    description: 'The collection as it is now; null if there are errors.',
  })
  collection!: CollectionType | null;
  @Field(() => [UserErrorType], { description: 'Empty on success.' }) errors!: UserErrorType[];
}

@ObjectType({ description: 'Result of deleteCollection.' })
export class DeleteCollectionPayload {
  @Field(() => ID, { nullable: true, description: 'The collection deleted; null if there are errors.' }) id!:
    string | null;
  @Field(() => [UserErrorType], { description: 'Empty on success.' }) errors!: UserErrorType[];
}

export const toCollection = ({ id, name, sourceIds }: CollectionRow): CollectionType =>
  Object.assign(new CollectionType(), { id, name, sourceIds: [...sourceIds] });

export const toCollectionPayload = (result: Result<CollectionRow, Refusal>): CollectionPayload =>
  result.ok
    ? { collection: toCollection(result.value), errors: [] }
    : { collection: null, errors: [toUserError(result.error)] };
