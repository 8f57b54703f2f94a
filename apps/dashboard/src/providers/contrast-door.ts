import {
  ContrastArticlesDocument,
  ContrastSensitivityDocument,
  FrameContrastDocument,
} from '@parallax/graphql-contract';
import { request } from './client.js';
import type { ContrastDoor, ContrastScope } from './contrast-types.js';
import { ApiError } from './errors.js';

const PAGE = 25;

const scopeOf = ({ filter, codebookVersionId, sourceIds, collapseCopies, against, pair }: ContrastScope) => ({
  ...{ filter, codebookVersionId, collapseCopies, against },
  sourceIds: sourceIds.length === 0 ? null : [...sourceIds],
  pair: pair === null ? null : [...pair],
});

export const contrastDoor: ContrastDoor = {
  frameContrast: async ({ period, inputHash, signal, ...scope }) => {
    const variables = { ...scopeOf(scope), period, inputHash };
    const { frameContrast } = await request(FrameContrastDocument, variables, signal);
    if (frameContrast !== null) return frameContrast;
    throw inputHash === null
      ? new ApiError('Nothing is coded.', 'NOTHING_CODED')
      : new ApiError('There is no such stored result.', 'NOT_FOUND');
  },
  contrastSensitivity: async ({ otherCodebookVersionId, signal, ...scope }) => {
    const variables = { ...scopeOf(scope), otherCodebookVersionId };
    const { contrastSensitivity } = await request(ContrastSensitivityDocument, variables, signal);
    if (contrastSensitivity === null) throw new ApiError('There is no such codebook version.', 'NOT_FOUND');
    return contrastSensitivity;
  },
  contrastArticles: async ({ signal, ...cell }) => {
    const { contrastArticles } = await request(ContrastArticlesDocument, { ...cell, first: PAGE }, signal);
    if (contrastArticles === null) throw new ApiError('There is no such cell.', 'NOT_FOUND');
    const { nodes, pageInfo } = contrastArticles;
    return { articles: nodes, next: pageInfo.hasNextPage ? pageInfo.endCursor : null };
  },
};
