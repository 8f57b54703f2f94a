import {
  DecideStatementDocument,
  type DecideStatementInput,
  OmissionMatrixDocument,
  type OmissionMatrixQuery,
} from '@parallax/graphql-contract';
import { request } from './client.js';
import { ApiError, throwProblems } from './errors.js';

export type OmissionMatrix = NonNullable<OmissionMatrixQuery['omissionMatrix']>;
export type Statement = OmissionMatrix['statements'][number];
export type StatementCell = Statement['cells'][number];
export type StatementSentence = OmissionMatrix['sentences'][number];
export type StatementDecision = OmissionMatrix['decisions'][number];
export type OmissionOutlet = OmissionMatrix['outlets'][number];
export type { DecideStatementInput };

export interface OmissionParams {
  readonly eventId: string;
  readonly collapseCopies: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** What the dashboard asks about statements and who leaves them out. */
export interface OmissionsDoor {
  omissionMatrix(params: OmissionParams): Promise<OmissionMatrix>;
  /** Kept for good; an UNDO takes it back. @throws ApiError with the refusal. */
  decideStatement(input: DecideStatementInput): Promise<void>;
}

export const omissionsDoor: OmissionsDoor = {
  omissionMatrix: async ({ signal, ...asked }) => {
    const { omissionMatrix } = await request(OmissionMatrixDocument, asked, signal);
    if (omissionMatrix === null) throw new ApiError('There is no such event.', 'NOT_FOUND');
    return omissionMatrix;
  },
  decideStatement: async (input) =>
    throwProblems((await request(DecideStatementDocument, { input })).decideStatement.errors),
};
