import {
  type FlagFieldsFragment,
  SourceFlagsDocument,
  SourceHealthDocument,
  type SourceHealthQuery,
} from '@parallax/graphql-contract';
import { request } from './client.js';
import { ApiError } from './errors.js';

export type SourceFlag = FlagFieldsFragment;
type FoundSource = Exclude<NonNullable<SourceHealthQuery['node']>, Record<PropertyKey, never>>;
export type SourceHealth = FoundSource['health'];

/** Whose flags, on which days; days are `2025-03-12`, null is open. */
export interface FlagScope {
  readonly from: string | null;
  readonly to: string | null;
  /** Null: of all outlets. */
  readonly sourceIds: readonly string[] | null;
  readonly collectionId: string | null;
}

/** How steadily articles come from outlets. */
export interface HealthDoor {
  sourceFlags(params: FlagScope & { readonly signal?: AbortSignal | undefined }): Promise<readonly SourceFlag[]>;
  /** @throws ApiError when there is no such outlet. */
  sourceHealth(params: { readonly id: string; readonly signal?: AbortSignal | undefined }): Promise<SourceHealth>;
}

export const healthDoor: HealthDoor = {
  sourceFlags: async ({ signal, ...scope }) => (await request(SourceFlagsDocument, scope, signal)).sourceFlags,
  sourceHealth: async ({ id, signal }) => {
    const { node } = await request(SourceHealthDocument, { id }, signal);
    if (node === null || !('health' in node)) throw new ApiError('There is no such outlet.', 'NOT_FOUND');
    return node.health;
  },
};
