import {
  CancelComparisonDocument,
  type ComparisonRunFieldsFragment,
  ResumeComparisonDocument,
} from '@parallax/graphql-contract';
import { request } from './client.js';
import { throwProblems } from './errors.js';

/** How a comparison was made, or how far it is. */
export type ComparisonRun = ComparisonRunFieldsFragment;

/** What can be done with a comparison that a worker computes. */
export interface ComparisonRunsDoor {
  /** @throws ApiError with the refusal. */
  cancelComparison(jobId: string): Promise<void>;
  /** What was stopped or given up is computed when it is asked for again. @throws ApiError with the refusal. */
  resumeComparison(jobId: string): Promise<void>;
}

export const comparisonRunsDoor: ComparisonRunsDoor = {
  cancelComparison: async (jobId) =>
    throwProblems((await request(CancelComparisonDocument, { input: { jobId } })).cancelComparison.errors),
  resumeComparison: async (jobId) =>
    throwProblems((await request(ResumeComparisonDocument, { input: { jobId } })).resumeComparison.errors),
};
