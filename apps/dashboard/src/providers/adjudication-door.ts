import { AdjudicateDocument, AdjudicationQueueDocument } from '@parallax/graphql-contract';
import type { AdjudicationDoor } from './adjudication-types.js';
import { request } from './client.js';
import { ApiError, throwProblems } from './errors.js';

/** A sitting: what is decided leaves the queue, so the next sitting begins with what is left. */
const SITTING = 50;

export const adjudicationDoor: AdjudicationDoor = {
  adjudicationQueue: async ({ projectId, frameId, signal }) => {
    const variables = { projectId, frameId, only: 'OPEN' as const, first: SITTING, after: null };
    const { nodes, totalCount } = (await request(AdjudicationQueueDocument, variables, signal)).adjudicationQueue;
    return { units: nodes, total: totalCount };
  },
  adjudicate: async (input) => {
    const { adjudication, errors } = (await request(AdjudicateDocument, { input })).adjudicate;
    throwProblems(errors);
    if (adjudication === null) throw new ApiError('The decision was not stored.', 'BAD_ANSWER');
    return adjudication;
  },
};
