import {
  ArticleTextsDocument,
  CancelIngestRunDocument,
  CorpusDocument,
  CreateSourceDocument,
  EventComparisonDocument,
  LoadDemoDocument,
  MoveArticleDocument,
  UndoCleaningDocument,
  UpdateSourceDocument,
  ViewerDocument,
} from '@parallax/graphql-contract';
import type { GetListParams } from 'react-admin';
import { adjudicationDoor } from './adjudication-door.js';
import { contrastDoor } from './contrast-door.js';
import { collectionsDoor } from './collections-door.js';
import { feedsDoor } from './feeds-door.js';
import { directoryDoor } from './directory-door.js';
import { comparisonRunsDoor } from './comparison-runs-door.js';
import { agreementDoor } from './agreement-door.js';
import { request } from './client.js';
import { ApiError, throwProblems } from './errors.js';
import { healthDoor } from './health-door.js';
import { LISTS } from './lists.js';
import { eventsDoor } from './events-door.js';
import { namesDoor } from './names-door.js';
import { omissionsDoor } from './omissions-door.js';
import { subscribeJobProgress } from './live.js';
import { CursorMemory, cursorAt } from './paging.js';
import { RECORDS, failuresOf, versionsOf } from './records.js';
import { sourceInput } from './source-input.js';
import { textReuseDoor } from './text-reuse-door.js';
import { resourceNamed, type ResearchDataProvider, type ResourceName } from './types.js';
import { upload } from './upload.js';
import { wordsDoor } from './words-door.js';
import { voicesDoor } from './voices-door.js';

const cursors = new CursorMemory();

async function getList(resource: ResourceName, params: GetListParams) {
  const { page, perPage } = params.pagination ?? { page: 1, perPage: 25 };
  const sort = params.sort ?? { field: 'id', order: 'DESC' };
  const list = LISTS[resource](params.filter ?? {}, sort);
  const key = JSON.stringify([resource, params.filter, sort]);
  const offset = (page - 1) * perPage;
  if (offset === 0) cursors.forget();
  const after = await cursorAt(cursors, key, offset, (first, from) => list.walk(first, from, params.signal));
  if (after === undefined) return { data: [], pageInfo: { hasNextPage: false, hasPreviousPage: true } };
  const { nodes, pageInfo, totalCount } = await list.page(perPage, after, params.signal);
  cursors.remember(key, offset + perPage, pageInfo.endCursor);
  const known = { hasNextPage: pageInfo.hasNextPage, hasPreviousPage: page > 1 };
  return { data: [...nodes], pageInfo: known, ...(totalCount === null ? {} : { total: totalCount }) };
}

async function getMany(resource: ResourceName, ids: readonly string[], signal?: AbortSignal) {
  const list = LISTS[resource]({ ids }, { field: 'id', order: 'ASC' });
  return { data: [...(await list.page(Math.max(1, ids.length), null, signal)).nodes] };
}

async function saveSource(id: string | null, data: object, previous: object) {
  const input = sourceInput(data);
  if (id === null) {
    const { createSource } = await request(CreateSourceDocument, { input });
    throwProblems(createSource.errors);
    return createSource.source;
  }
  const version = 'version' in previous && typeof previous.version === 'number' ? previous.version : 0;
  const { updateSource } = await request(UpdateSourceDocument, { input: { ...input, id, version } });
  throwProblems(updateSource.errors);
  return updateSource.source;
}

/** Research records are superseded, never deleted; what cannot be done says so instead of doing nothing. */
const refuse = (what: string) => () => Promise.reject(new ApiError(`${what} is not offered.`, 'FORBIDDEN'));
const isSource = (resource: string): void => {
  if (resource !== 'sources') throw new ApiError(`${resource} cannot be edited here.`, 'FORBIDDEN');
};

/** react-admin's signatures promise whatever record type a caller names; only its door can vouch for that. */
const reactAdminMethods = {
  supportAbortSignal: true,
  getList: (resource, params) => getList(resourceNamed(resource), params),
  getOne: async (resource, { id, signal }) => ({ data: await RECORDS[resourceNamed(resource)](String(id), signal) }),
  getMany: (resource, { ids, signal }) => getMany(resourceNamed(resource), ids.map(String), signal),
  getManyReference: (resource, { target, id, filter, ...rest }) =>
    getList(resourceNamed(resource), { ...rest, filter: { ...filter, [target]: id } }),
  create: async (resource, { data }) => {
    isSource(resource);
    return { data: await saveSource(null, data, {}) };
  },
  update: async (resource, { id, data, previousData }) => {
    isSource(resource);
    return { data: await saveSource(String(id), data, previousData) };
  },
  updateMany: refuse('Changing many records at once'),
  delete: refuse('Deleting'),
  deleteMany: refuse('Deleting'),
} as Pick<
  ResearchDataProvider,
  | 'supportAbortSignal'
  | 'getList'
  | 'getOne'
  | 'getMany'
  | 'getManyReference'
  | 'create'
  | 'update'
  | 'updateMany'
  | 'delete'
  | 'deleteMany'
>;

export const dataProvider: ResearchDataProvider = {
  ...reactAdminMethods,
  ...agreementDoor,
  ...adjudicationDoor,
  ...collectionsDoor,
  ...feedsDoor,
  ...directoryDoor,
  ...comparisonRunsDoor,
  ...healthDoor,
  ...textReuseDoor,
  ...namesDoor,
  ...wordsDoor,
  ...contrastDoor,
  ...omissionsDoor,
  ...eventsDoor,
  ...voicesDoor,
  viewer: async (params) => (await request(ViewerDocument, {}, params?.signal)).viewer,
  signOut: async () => {
    await fetch('/sign-out', { method: 'POST', credentials: 'same-origin' });
  },
  corpus: async (params) => (await request(CorpusDocument, {}, params?.signal)).corpus,
  compareEvent: async ({ eventId, sourceIds, codebookVersionId, collapse, signal }) => {
    const chosen = sourceIds.length === 0 ? null : sourceIds;
    const variables = { eventId, sourceIds: chosen, codebookVersionId, collapseCopies: collapse };
    const { eventComparison } = await request(EventComparisonDocument, variables, signal);
    if (eventComparison === null) throw new ApiError('There is no such event.', 'NOT_FOUND');
    return eventComparison;
  },
  articleTexts: async ({ ids, codebookVersionId, signal }) => {
    if (ids.length === 0) return [];
    const variables = { ids, first: ids.length, codebookVersionId };
    return (await request(ArticleTextsDocument, variables, signal)).articles.nodes;
  },
  articleVersions: ({ id, signal }) => versionsOf(id, signal),
  moveArticle: async (input) => {
    const { moveArticle } = await request(MoveArticleDocument, { input });
    throwProblems(moveArticle.errors);
    return moveArticle;
  },
  undoCleaning: async (input) => throwProblems((await request(UndoCleaningDocument, { input })).undoCleaning.errors),
  ingestFailures: ({ id, after, signal }) => failuresOf(id, after, signal),
  cancelIngestRun: async (id) =>
    throwProblems((await request(CancelIngestRunDocument, { input: { id } })).cancelIngestRun.errors),
  loadDemo: async () => {
    const { ingestRun, errors } = (await request(LoadDemoDocument, {})).loadDemo;
    throwProblems(errors);
    if (ingestRun === null) throw new ApiError('The demo corpus could not be loaded.', 'BAD_ANSWER');
    return ingestRun;
  },
  upload,
  subscribeJobProgress: async (jobId, onProgress) => subscribeJobProgress(jobId, onProgress),
};
