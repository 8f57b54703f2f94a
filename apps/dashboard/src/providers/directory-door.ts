import {
  AddAliasDocument,
  AddRatingDocument,
  type AddRatingInput,
  type DirectoryChangeFragment,
  EditSourcesDocument,
  type EditSourcesInput,
  EndRatingDocument,
  MergeSourcesDocument,
  type MergeSourcesInput,
  RemoveAliasDocument,
  type SourceHistoryQuery,
  SourceHistoryDocument,
  SourceMergeDocument,
  type SourceMergeQuery,
  UndoSourceChangeDocument,
  type UndoSourceChangeInput,
  WithdrawRatingDocument,
} from '@parallax/graphql-contract';
import { request } from './client.js';
import { ApiError, throwProblems } from './errors.js';

export type DirectoryHistory = SourceHistoryQuery['sourceHistory'];
export type DirectoryEntry = DirectoryHistory['nodes'][number];
export type MergePreview = SourceMergeQuery['sourceMerge'];

/** What became of a file of outlets. */
export interface DirectoryImport {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly faults: readonly { readonly line: number | null; readonly field: string | null; readonly message: string }[];
  readonly batchId: string;
}

/** A change of the directory; each gives what undoes it. @throws ApiError with the refusals. */
export type DirectoryCommand =
  | {
      readonly kind: 'addAlias' | 'removeAlias';
      readonly input: { readonly sourceId: string; readonly spelling: string };
    }
  | { readonly kind: 'addRating'; readonly input: AddRatingInput }
  | { readonly kind: 'endRating'; readonly input: { readonly id: string; readonly validTo: string } }
  | { readonly kind: 'withdrawRating'; readonly input: { readonly id: string; readonly reason: string } }
  | { readonly kind: 'editSources'; readonly input: EditSourcesInput }
  | { readonly kind: 'mergeSources'; readonly input: MergeSourcesInput }
  | { readonly kind: 'undo'; readonly input: UndoSourceChangeInput };

export interface DirectoryDoor {
  directoryHistory(params: {
    readonly sourceId: string | null;
    readonly first: number;
    readonly signal?: AbortSignal | undefined;
  }): Promise<DirectoryHistory>;
  mergePreview(params: {
    readonly keptId: string;
    readonly mergedId: string;
    readonly signal?: AbortSignal | undefined;
  }): Promise<MergePreview>;
  /** Gives the id by which the change is undone. */
  changeDirectory(command: DirectoryCommand): Promise<string>;
  importDirectory(file: File): Promise<DirectoryImport>;
}

async function send(command: DirectoryCommand): Promise<DirectoryChangeFragment> {
  switch (command.kind) {
    case 'addAlias':
      return (await request(AddAliasDocument, { input: command.input })).addAlias;
    case 'removeAlias':
      return (await request(RemoveAliasDocument, { input: command.input })).removeAlias;
    case 'addRating':
      return (await request(AddRatingDocument, { input: command.input })).addRating;
    case 'endRating':
      return (await request(EndRatingDocument, { input: command.input })).endRating;
    case 'withdrawRating':
      return (await request(WithdrawRatingDocument, { input: command.input })).withdrawRating;
    case 'editSources':
      return (await request(EditSourcesDocument, { input: command.input })).editSources;
    case 'mergeSources':
      return (await request(MergeSourcesDocument, { input: command.input })).mergeSources;
    case 'undo':
      return (await request(UndoSourceChangeDocument, { input: command.input })).undoSourceChange;
  }
}

export const directoryDoor: DirectoryDoor = {
  directoryHistory: async ({ sourceId, first, signal }) =>
    (await request(SourceHistoryDocument, { sourceId, first, after: null }, signal)).sourceHistory,
  mergePreview: async ({ keptId, mergedId, signal }) =>
    (await request(SourceMergeDocument, { keptId, mergedId }, signal)).sourceMerge,
  changeDirectory: async (command) => {
    const { batchId, errors } = await send(command);
    throwProblems(errors);
    if (batchId === null) throw new ApiError('The change could not be made.', 'BAD_ANSWER');
    return batchId;
  },
  importDirectory: async (file) => {
    const form = new FormData();
    form.append('file', file);
    const headers = { 'x-requested-with': 'parallax' };
    const response = await fetch('/directory', { method: 'POST', body: form, headers, credentials: 'same-origin' });
    const body: unknown = await response.json().catch(() => null);
    if (isImport(body)) return body;
    throw new ApiError(messageOf(body) ?? `The file was refused (${response.status}).`, 'UPLOAD_REFUSED');
  },
};

const isImport = (body: unknown): body is DirectoryImport =>
  typeof body === 'object' && body !== null && 'batchId' in body && 'faults' in body;

function messageOf(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('error' in body)) return null;
  const { error } = body;
  const isTold = typeof error === 'object' && error !== null && 'message' in error;
  return isTold && typeof error.message === 'string' ? error.message : null;
}
