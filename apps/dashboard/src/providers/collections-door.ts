import {
  type CollectionFieldsFragment,
  type CollectionKind,
  CollectionsDocument,
  CreateCollectionDocument,
  DeleteCollectionDocument,
  UpdateCollectionDocument,
} from '@parallax/graphql-contract';
import { request } from './client.js';
import { throwProblems } from './errors.js';

export type Collection = CollectionFieldsFragment;

/** A collection as a person wrote it; null: a new one. */
export interface CollectionDraft {
  readonly id: string | null;
  readonly name: string;
  readonly sourceIds: readonly string[];
  readonly kind: CollectionKind;
  readonly isPublic: boolean;
}

/** Named sets of outlets, to be compared again and again. */
export interface CollectionsDoor {
  collections(params: { readonly signal?: AbortSignal | undefined }): Promise<readonly Collection[]>;
  /** @throws ApiError with the refusal. */
  saveCollection(draft: CollectionDraft): Promise<void>;
  /** Its outlets and stored results stay. @throws ApiError with the refusal. */
  deleteCollection(id: string): Promise<void>;
}

export const collectionsDoor: CollectionsDoor = {
  collections: async ({ signal }) => (await request(CollectionsDocument, {}, signal)).collections,
  saveCollection: async ({ id, ...facts }) => {
    if (id === null) {
      const { createCollection } = await request(CreateCollectionDocument, { input: facts });
      return throwProblems(createCollection.errors);
    }
    const { updateCollection } = await request(UpdateCollectionDocument, { input: { id, ...facts } });
    return throwProblems(updateCollection.errors);
  },
  deleteCollection: async (id) =>
    throwProblems((await request(DeleteCollectionDocument, { input: { id } })).deleteCollection.errors),
};
