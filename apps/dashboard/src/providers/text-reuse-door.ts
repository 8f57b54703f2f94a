import {
  AlignedPairDocument,
  SharedPassagesDocument,
  SharesTextWithDocument,
  TextReuseDocument,
} from '@parallax/graphql-contract';
import { request } from './client.js';
import type { TextReuseDoor } from './text-reuse-types.js';

/** Twelve texts side by side have 66 pairs. */
const PAIRS_SHOWN = 66;
const OTHERS_SHOWN = 50;

export const textReuseDoor: TextReuseDoor = {
  textReuse: async ({ eventId, signal }) =>
    (await request(TextReuseDocument, { filter: { eventId: { eq: eventId } } }, signal)).textReuse,
  sharedPassages: async ({ ids, signal }) => {
    if (ids.length < 2) return [];
    const variables = { filter: { ids }, first: PAIRS_SHOWN };
    return (await request(SharedPassagesDocument, variables, signal)).textReuse.pairs;
  },
  alignedPair: async ({ ids, signal }) =>
    (await request(AlignedPairDocument, { filter: { ids: [...ids] } }, signal)).textReuse,
  sharesTextWith: async ({ id, signal }) =>
    (await request(SharesTextWithDocument, { filter: { ids: [id] }, first: OTHERS_SHOWN }, signal)).textReuse,
};
