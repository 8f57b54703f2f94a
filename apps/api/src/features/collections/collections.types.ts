import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Result } from '@parallax/kernel';
import type { CollectionRow } from '@parallax/persistence';
import { type Refusal, toUserError, UserErrorType } from '../user-error.type.js';

export const CollectionKind = { MANAGED: 'managed', PERSONAL: 'personal' } as const;
type Kind = 'managed' | 'personal';
registerEnumType(CollectionKind, {
  name: 'CollectionKind',
  description: 'Who keeps a collection.',
  valuesMap: {
    MANAGED: { description: 'Part of the directory: everybody who curates it may change it.' },
    PERSONAL: { description: 'Only its maker may change it.' },
  },
});

@ObjectType('Collection', { description: 'A named set of outlets, to be compared again and again.' })
export class CollectionType {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field({ description: 'Name, once in the directory.' }) name!: string;
  @Field(() => CollectionKind, { description: 'Who keeps it.' }) kind!: Kind;
  @Field({ description: 'Whether others than its keepers see it.' }) isPublic!: boolean;
  @Field({ description: 'Who made it.' }) createdBy!: string;
  /** For the field sources. */
  sourceIds!: string[];
}

@InputType({ description: 'A new collection.' })
export class CreateCollectionInput {
  @Field({ description: '1 to 200 characters.' }) name!: string;
  @Field(() => [ID], { description: 'Its outlets, at most 1,000; may be empty.' }) sourceIds!: string[];
  @Field(() => CollectionKind, { nullable: true, description: 'Managed when left out.' }) kind?: Kind | null;
  @Field(() => Boolean, { nullable: true, description: 'Seen by everybody, unless this says false.' })
  isPublic?: boolean | null;
}

@InputType({ description: 'What changes in a collection; what is left out stays.' })
export class UpdateCollectionInput {
  @Field(() => ID, { description: 'Which one.' }) id!: string;
  @Field(() => String, { nullable: true, description: 'Another name.' }) name?: string | null;
  @Field(() => [ID], { nullable: true, description: 'Exactly these outlets from now on.' }) sourceIds?: string[] | null;
  @Field(() => CollectionKind, { nullable: true, description: 'Another keeper.' }) kind?: Kind | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether others see it.' }) isPublic?: boolean | null;
}

@InputType({ description: 'A collection to be deleted; its outlets stay.' })
export class DeleteCollectionInput {
  @Field(() => ID, { description: 'Which one.' }) id!: string;
}

@ObjectType('CollectionOfSource', { description: 'A collection that an outlet is in.' })
export class CollectionOfSourceType {
  @Field(() => ID, { description: 'Id of the collection.' }) id!: string;
  @Field({ description: 'Its name.' }) name!: string;
  @Field(() => CollectionKind, { description: 'Who keeps it.' }) kind!: Kind;
  @Field({ description: 'Whether others than its keepers see it.' }) isPublic!: boolean;
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

export const toCollection = ({ id, name, kind, isPublic, createdBy, sourceIds }: CollectionRow): CollectionType =>
  Object.assign(new CollectionType(), { id, name, kind, isPublic, createdBy, sourceIds: [...sourceIds] });

export const toCollectionPayload = (result: Result<CollectionRow, Refusal>): CollectionPayload =>
  result.ok
    ? { collection: toCollection(result.value), errors: [] }
    : { collection: null, errors: [toUserError(result.error)] };
