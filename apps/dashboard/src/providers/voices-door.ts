import {
  ActorClassesDocument,
  ClassifySpeakersDocument,
  MergeSpeakersDocument,
  QuotationsDocument,
  SaveActorClassDocument,
  SpeakersDocument,
  VoiceShareDocument,
} from '@parallax/graphql-contract';
import { request } from './client.js';
import { ApiError, throwProblems } from './errors.js';
import type { Page, Quotation, VoicesDoor } from './voices-types.js';

const PAGE = 25;
const SPEAKERS_A_PAGE = 50;
const MOST_A_PAGE = 200;
/** Texts read side by side have some dozens of quotations each; more than this would be no text to read. */
const MOST_PAGES = 10;

async function pageOf(ids: readonly string[], after: string | null, signal: AbortSignal | undefined) {
  const variables = { filter: { ids }, first: MOST_A_PAGE, after };
  const { nodes, next } = (await request(QuotationsDocument, variables, signal)).quotations;
  return { rows: nodes, next };
}

async function allQuotationsOf(articleIds: readonly string[], signal: AbortSignal | undefined): Promise<Quotation[]> {
  const all: Quotation[] = [];
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const found: Page<Quotation> = await pageOf(articleIds, after, signal);
    all.push(...found.rows);
    after = found.next;
    if (after === null) break;
  }
  return all;
}

export const voicesDoor: VoicesDoor = {
  voiceShare: async ({ filter, collapseCopies, signal }) => {
    const { voiceShare } = await request(VoiceShareDocument, { filter, collapseCopies }, signal);
    if (voiceShare === null) throw new ApiError('There is no such result.', 'NOT_FOUND');
    return voiceShare;
  },
  quotations: async ({ filter, collapseCopies, whose, after, signal }) => {
    const variables = { filter, collapseCopies, ...whose, first: PAGE, after };
    const { nodes, next } = (await request(QuotationsDocument, variables, signal)).quotations;
    return { rows: nodes, next };
  },
  quotationsOf: async ({ articleIds, signal }) => (articleIds.length === 0 ? [] : allQuotationsOf(articleIds, signal)),
  speakers: async ({ filter, search, classId, unclassified, after, signal }) => {
    const variables = { filter, search: search || null, classId, unclassified, first: SPEAKERS_A_PAGE, after };
    const { nodes, next } = (await request(SpeakersDocument, variables, signal)).speakers;
    return { rows: nodes, next };
  },
  actorClasses: async ({ signal }) => (await request(ActorClassesDocument, {}, signal)).actorClasses,
  saveActorClass: async (input) =>
    throwProblems((await request(SaveActorClassDocument, { input })).saveActorClass.errors),
  classifySpeakers: async (speakerKeys, classId) => {
    const input = { speakerKeys, classId };
    throwProblems((await request(ClassifySpeakersDocument, { input })).classifySpeakers.errors);
  },
  mergeSpeakers: async (speakerKeys, sameAs) => {
    const input = { speakerKeys, sameAs };
    throwProblems((await request(MergeSpeakersDocument, { input })).mergeSpeakers.errors);
  },
};
