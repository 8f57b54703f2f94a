import {
  ApplyCodebookMigrationDocument,
  CodebookChangesDocument,
  CodebookDraftDocument,
  CodebookExportDocument,
  CodebookMigrationPreviewDocument,
  CodebookMigrationsDocument,
  CreateCodebookDraftDocument,
  DiscardCodebookDraftDocument,
  ImportCodebookDocument,
  PlanCodebookMigrationDocument,
  PublishCodebookDocument,
  UpdateCodebookDraftDocument,
  type CodebookChangesQuery,
  type CodebookDraftQuery,
  type CodebookMigrationPreviewQuery,
  type CodebookMigrationsQuery,
  type ApplyCodebookMigrationMutation,
  type CreateCodebookDraftInput,
  type ImportCodebookInput,
  type PlanCodebookMigrationInput,
  type UpdateCodebookDraftInput,
} from '@parallax/graphql-contract';
import { request } from './client.js';
import { ApiError, throwProblems, type Problem } from './errors.js';

type Found<Node> = Extract<NonNullable<Node>, { readonly id: string }>;
export type CodebookDraft = Found<CodebookDraftQuery['node']>;
export type DraftProblem = CodebookDraft['problems'][number];
export type CodebookDiff = NonNullable<CodebookChangesQuery['codebookDiff']>;
export type MigrationProposal = NonNullable<CodebookChangesQuery['codebookMigrationProposal']>;
export type MigrationStep = MigrationProposal['steps'][number];
export type MigrationPreview = CodebookMigrationPreviewQuery['codebookMigrationPreview'];
export type MigrationCounts = NonNullable<ApplyCodebookMigrationMutation['applyCodebookMigration']['counts']>;
export type StoredMigration = NonNullable<
  Extract<NonNullable<CodebookMigrationsQuery['node']>, { readonly migrations: unknown }>
>['migrations'][number];
export type CodebookFormat = 'JSON' | 'MARKDOWN';

const isDraft = (node: object): node is CodebookDraft => 'revision' in node;

/** What a change gave, or its refusals thrown. */
function given<T>(value: T | null, errors: readonly Problem[]): T {
  throwProblems(errors);
  if (value === null) throw new ApiError('The server neither did it nor said why.', 'BAD_ANSWER');
  return value;
}

/** What people do with the versions of a codebook. */
export const codebookEditing = {
  draft: async (id: string, signal: AbortSignal): Promise<CodebookDraft> => {
    const { node } = await request(CodebookDraftDocument, { id }, signal);
    if (node === null || !isDraft(node)) throw new ApiError('There is no such codebook version.', 'NOT_FOUND');
    return node;
  },
  begin: async (input: CreateCodebookDraftInput) => {
    const { version, errors } = (await request(CreateCodebookDraftDocument, { input })).createCodebookDraft;
    return given(version, errors);
  },
  import: async (input: ImportCodebookInput) => {
    const { version, errors } = (await request(ImportCodebookDocument, { input })).importCodebook;
    return given(version, errors);
  },
  save: async (input: UpdateCodebookDraftInput): Promise<CodebookDraft> => {
    const { version, errors } = (await request(UpdateCodebookDraftDocument, { input })).updateCodebookDraft;
    return given(version, errors);
  },
  publish: async (versionId: string, revision: string): Promise<void> => {
    const { version, errors } = (await request(PublishCodebookDocument, { input: { versionId, revision } }))
      .publishCodebook;
    given(version, errors);
  },
  discard: async (versionId: string): Promise<void> => {
    const { codebookId, errors } = (await request(DiscardCodebookDraftDocument, { input: { versionId } }))
      .discardCodebookDraft;
    given(codebookId, errors);
  },
  text: async (id: string, format: CodebookFormat): Promise<string> => {
    const { node } = await request(CodebookExportDocument, { id, format });
    if (node === null || !('export' in node)) throw new ApiError('There is no such codebook version.', 'NOT_FOUND');
    return node.export;
  },
};

/** What lies between two versions. */
export const codebookMigrating = {
  changes: async (from: string, to: string, signal: AbortSignal) => {
    const { codebookDiff, codebookMigrationProposal } = await request(CodebookChangesDocument, { from, to }, signal);
    if (codebookDiff === null) throw new ApiError('There is no such codebook version.', 'NOT_FOUND');
    return { diff: codebookDiff, proposal: codebookMigrationProposal };
  },
  stored: async (codebookId: string, signal: AbortSignal): Promise<readonly StoredMigration[]> => {
    const { node } = await request(CodebookMigrationsDocument, { id: codebookId }, signal);
    return node !== null && 'migrations' in node ? node.migrations : [];
  },
  preview: async (input: PlanCodebookMigrationInput, signal: AbortSignal): Promise<MigrationPreview> =>
    (await request(CodebookMigrationPreviewDocument, { input }, signal)).codebookMigrationPreview,
  plan: async (input: PlanCodebookMigrationInput): Promise<string> => {
    const { migration, errors } = (await request(PlanCodebookMigrationDocument, { input })).planCodebookMigration;
    return given(migration, errors).id;
  },
  /** One stretch of articles; call it again with `last` until none are left. */
  apply: async (migrationId: string, after: string | null) => {
    const input = { migrationId, after, articles: 500 };
    const { counts, articlesLeft, last, errors } = (await request(ApplyCodebookMigrationDocument, { input }))
      .applyCodebookMigration;
    return { counts: given(counts, errors), articlesLeft: articlesLeft ?? 0, last };
  },
};
