import {
  CollocatesDocument,
  ConcordanceDocument,
  ConcordanceExtentDocument,
  KeynessPointsDocument,
  KeyWordsDocument,
} from '@parallax/graphql-contract';
import { request } from './client.js';
import { ApiError } from './errors.js';
import type { WordsDoor } from './words-types.js';

const WORDS = 100;
const LINES = 50;
const COLLOCATES = 100;

const found = <T>(answer: T | null): T => {
  if (answer === null) throw new ApiError('There is no such result.', 'NOT_FOUND');
  return answer;
};

export const wordsDoor: WordsDoor = {
  keyness: async ({ signal, ...params }) =>
    found((await request(KeyWordsDocument, { ...params, inputHash: null, first: WORDS }, signal)).keyness),
  keynessPoints: async ({ signal, ...params }) =>
    found((await request(KeynessPointsDocument, { ...params, inputHash: null }, signal)).keyness),
  concordance: async ({ signal, words, ...params }) => {
    const variables = { ...params, left: words, right: words, first: LINES };
    const { nodes, pageInfo } = (await request(ConcordanceDocument, variables, signal)).concordance;
    return { lines: nodes, next: pageInfo.hasNextPage ? pageInfo.endCursor : null };
  },
  concordanceExtent: async ({ signal, ...params }) =>
    (await request(ConcordanceExtentDocument, params, signal)).concordance.extent,
  collocates: async ({ signal, ...params }) =>
    found((await request(CollocatesDocument, { ...params, side: 'A', first: COLLOCATES }, signal)).collocates),
};
