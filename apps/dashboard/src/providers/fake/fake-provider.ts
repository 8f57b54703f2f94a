import type { GetListParams } from 'react-admin';
import { ApiError } from '../errors.js';
import type { FilterForm } from '../filters.js';
import {
  resourceNamed,
  type ArticleRecord,
  type IngestRun,
  type Label,
  type ResearchDataProvider,
  type ResourceName,
} from '../types.js';
import { compareFake } from './compare.js';
import { wordsFake } from './words-fake.js';
import { articles, codebooks, events, sources } from './corpus.js';

const runs: IngestRun[] = [];

const TABLES: Readonly<Record<ResourceName, () => readonly { readonly id: string }[]>> = {
  articles: () => articles.map((article) => ({ ...article, highlights: [] })),
  events,
  sources: () => sources,
  codebooks: () => codebooks,
  'ingest-runs': () => runs,
};

const wanted = (row: object, { ids, q, sourceId, status }: FilterForm): boolean =>
  (ids === undefined || ('id' in row && ids.includes(String(row.id)))) &&
  (q === undefined || JSON.stringify(row).toLowerCase().includes(q.toLowerCase())) &&
  (sourceId === undefined || JSON.stringify(row).includes(`"${sourceId}"`)) &&
  (status === undefined || ('status' in row && row.status === status));

function listOf(resource: string, { pagination = { page: 1, perPage: 25 }, filter }: GetListParams) {
  const rows = TABLES[resourceNamed(resource)]().filter((row) => wanted(row, filter ?? {}));
  const from = (pagination.page - 1) * pagination.perPage;
  return { data: rows.slice(from, from + pagination.perPage), total: rows.length };
}

function oneOf(resource: string, id: string) {
  const row = TABLES[resourceNamed(resource)]().find((known) => known.id === id);
  if (row === undefined) throw new ApiError('There is nothing under this address.', 'NOT_FOUND');
  if (resource !== 'articles') return row;
  return { ...row, metadata: {}, decisions: [], versions: [] } satisfies Partial<ArticleRecord>;
}

const later = () => Promise.reject(new ApiError('The fake provider only reads.', 'FORBIDDEN'));

/** The demo corpus without a server, behind the same type as the real door (`npm run dev:fake`). */
export const fakeProvider = {
  getList: (resource: string, params: GetListParams) => Promise.resolve(listOf(resource, params)),
  getOne: async (resource: string, { id }: { id: unknown }) => ({ data: oneOf(resource, String(id)) }),
  getMany: (resource: string, { ids }: { ids: unknown[] }) =>
    Promise.resolve({ data: TABLES[resourceNamed(resource)]().filter(({ id }) => ids.includes(id)) }),
  getManyReference: (resource: string, params: GetListParams) => Promise.resolve(listOf(resource, params)),
  create: later,
  update: later,
  updateMany: later,
  delete: later,
  deleteMany: later,
  viewer: () => Promise.resolve({ name: 'Nobody in particular', role: 'administrator', permissions: [] }),
  signOut: () => Promise.resolve(),
  corpus: () =>
    Promise.resolve({
      articleCount: articles.length,
      sourceCount: sources.length,
      eventCount: events().length,
      labelCount: articles.reduce((sum, { labels }) => sum + labels.length, 0),
      firstPublishedAt: '2025-03-12T06:10:00Z',
      lastPublishedAt: '2025-11-12T06:10:00Z',
      unassignedArticleCount: 0,
      draftSourceCount: 1,
      productVersion: 'fake',
    }),
  compareEvent: async (params) => compareFake(params),
  articleTexts: ({ ids, codebookVersionId }) => {
    const ofVersion = (label: Label) => codebookVersionId === null || label.codebookVersionId === codebookVersionId;
    const found = articles.filter(({ id }) => ids.includes(id));
    return Promise.resolve(found.map((article) => ({ ...article, labels: article.labels.filter(ofVersion) })));
  },
  articleVersions: () => Promise.resolve([]),
  textReuse: later,
  sharedPassages: () => Promise.resolve([]),
  alignedPair: later,
  sharesTextWith: () =>
    Promise.resolve({ methodVersion: 'fake', undefinedReason: 'NOT_MEASURED_YET', pairsAnywhere: [] }),
  moveArticle: later,
  undoCleaning: later,
  ingestFailures: () => Promise.resolve({ failures: [], total: 0, next: null }),
  cancelIngestRun: later,
  loadDemo: later,
  upload: later,
  agreement: later,
  measureAgreement: later,
  agreementConfusion: later,
  agreementScopes: () => Promise.resolve([]),
  disagreements: later,
  adjudicationQueue: () => Promise.resolve({ units: [], total: 0 }),
  adjudicate: later,
  concepts: () => Promise.resolve([]),
  concept: later,
  createConcept: later,
  editConcept: later,
  restoreConcept: later,
  archiveConcept: later,
  namingProfile: later,
  namingMentions: () => Promise.resolve({ mentions: [], next: null, problems: [] }),
  suggestedVariants: later,
  eventNames: () => Promise.resolve({ searched: 0, isPartial: false, concepts: [] }),
  omissionMatrix: later,
  eventArticles: later,
  eventReview: later,
  actOnEvents: later,
  decideStatement: later,
  sourceFlags: () => Promise.resolve([]),
  sourceHealth: later,
  directoryHistory: () => Promise.resolve({ nodes: [], pageInfo: { hasNextPage: false, endCursor: null } }),
  mergePreview: later,
  changeDirectory: later,
  importDirectory: later,
  collections: () => Promise.resolve([]),
  feedsOfSource: () => Promise.resolve([]),
  addFeed: later,
  changeFeed: later,
  retryFeedItems: later,
  saveCollection: later,
  deleteCollection: later,
  cancelComparison: later,
  frameContrast: later,
  contrastArticles: later,
  contrastSensitivity: later,
  resumeComparison: later,
  ...wordsFake,
  voiceShare: later,
  quotations: later,
  quotationsOf: () => Promise.resolve([]),
  speakers: later,
  actorClasses: () => Promise.resolve([]),
  saveActorClass: later,
  classifySpeakers: later,
  mergeSpeakers: later,
  subscribeJobProgress: () => Promise.resolve(() => undefined),
} as ResearchDataProvider;
