import type {
  ArticleQuery,
  ArticlesQuery,
  ArticleTextsQuery,
  ArticleVersionsQuery,
  CodebookQuery,
  CodebooksQuery,
  CorpusQuery,
  EventComparisonQuery,
  EventFieldsFragment,
  EventStateFieldsFragment,
  IngestFailuresQuery,
  IngestRunFieldsFragment,
  JobProgressSubscription,
  LabelFieldsFragment,
  MoveArticleInput,
  MoveArticleMutation,
  OutletFieldsFragment,
  SourceFieldsFragment,
  SourceQuery,
  TextFieldsFragment,
  UndoCleaningInput,
  ViewerQuery,
} from '@parallax/graphql-contract';
import type { DataProvider } from 'react-admin';
import type { AdjudicationDoor } from './adjudication-types.js';
import type { VoicesDoor } from './voices-types.js';
import type { AgreementDoor } from './agreement-types.js';
import type { ContrastDoor } from './contrast-types.js';
import type { CollectionsDoor } from './collections-door.js';
import type { FeedsDoor } from './feeds-door.js';
import type { HealthDoor } from './health-door.js';
import type { DirectoryDoor } from './directory-door.js';
import type { ComparisonRunsDoor } from './comparison-runs-door.js';
import type { TextReuseDoor } from './text-reuse-types.js';
import type { NamesDoor } from './names-types.js';
import type { WordsDoor } from './words-types.js';
import type { EventsDoor } from './events-door.js';
import type { OmissionsDoor } from './omissions-door.js';

/** The lists react-admin knows; the rest of the API is reached by the named methods below. */
export const RESOURCES = ['sources', 'articles', 'events', 'codebooks', 'ingest-runs'] as const;
export type ResourceName = (typeof RESOURCES)[number];

/** @throws when react-admin asks for a list that does not exist: a mistake of ours. */
export function resourceNamed(name: string): ResourceName {
  const found = RESOURCES.find((known) => known === name);
  if (found === undefined) throw new Error(`No such resource: “${name}”.`);
  return found;
}

/** `node(id)` has no field at all when the record is of another type. */
export type Found<Node> = Exclude<NonNullable<Node>, Record<PropertyKey, never>>;

export type Outlet = OutletFieldsFragment;
export type SourceRow = SourceFieldsFragment;
export type SourceRecord = Found<SourceQuery['node']>;
export type ArticleRow = ArticlesQuery['articles']['nodes'][number];
export type Highlight = ArticleRow['highlights'][number];
export type ArticleRecord = Found<ArticleQuery['node']>;
export type EventDecision = ArticleRecord['decisions'][number];
export type ArticleVersion = Found<ArticleVersionsQuery['node']>['versions'][number];
export type CleaningEdit = ArticleVersion['cleaning'][number];
export type ArticleWithText = ArticleTextsQuery['articles']['nodes'][number];
export type ArticleText = TextFieldsFragment;
export type Block = TextFieldsFragment['blocks'][number];
export type Label = LabelFieldsFragment;
export type EventRow = EventFieldsFragment;
/** An event of a list, with what people and groupings made of it. */
export type EventStateRow = EventFieldsFragment & EventStateFieldsFragment;
export type CodebookRow = CodebooksQuery['codebooks']['nodes'][number];
export type CodebookRecord = Found<CodebookQuery['node']>;
export type Comparison = NonNullable<EventComparisonQuery['eventComparison']>;
export type Coverage = Comparison['sources'][number];
export type FrameShare = Coverage['frameShares'][number];
export type SharedText = Coverage['sharedText'][number];
export type Frame = NonNullable<Comparison['codebookVersion']>['frames'][number];
export type IngestRun = IngestRunFieldsFragment;
export type IngestFailure = Found<IngestFailuresQuery['node']>['failures']['nodes'][number];
export type JobProgress = JobProgressSubscription['jobProgress'];
export type Corpus = CorpusQuery['corpus'];
export type Viewer = ViewerQuery['viewer'];

interface Cancellable {
  readonly signal?: AbortSignal | undefined;
}

export interface CompareEventParams extends Cancellable {
  readonly eventId: string;
  /** Empty: all outlets in order of first report. */
  readonly sourceIds: readonly string[];
  /** Null: the codebook version with most labels in the event. */
  readonly codebookVersionId: string | null;
  /** Of articles that print one text only the first is counted. */
  readonly collapse: boolean;
}

export interface UploadParams extends Cancellable {
  readonly file: File;
  readonly source: string;
  readonly format: string;
  /** Share of the file that has been sent, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

export interface FailurePage {
  readonly failures: readonly IngestFailure[];
  readonly total: number | null;
  readonly next: string | null;
}

/** The one door to the API: components call react-admin's hooks or one of these, never a GraphQL client. */
export interface ResearchDataProvider
  extends
    DataProvider,
    AgreementDoor,
    AdjudicationDoor,
    CollectionsDoor,
    FeedsDoor,
    DirectoryDoor,
    ComparisonRunsDoor,
    ContrastDoor,
    HealthDoor,
    TextReuseDoor,
    NamesDoor,
    WordsDoor,
    EventsDoor,
    OmissionsDoor,
    VoicesDoor {
  viewer(params?: Cancellable): Promise<Viewer>;
  signOut(): Promise<void>;
  corpus(params?: Cancellable): Promise<Corpus>;
  compareEvent(params: CompareEventParams): Promise<Comparison>;
  articleTexts(
    params: Cancellable & { readonly ids: readonly string[]; readonly codebookVersionId: string | null },
  ): Promise<readonly ArticleWithText[]>;
  articleVersions(params: Cancellable & { readonly id: string }): Promise<readonly ArticleVersion[]>;
  moveArticle(input: MoveArticleInput): Promise<MoveArticleMutation['moveArticle']>;
  undoCleaning(input: UndoCleaningInput): Promise<void>;
  ingestFailures(params: Cancellable & { readonly id: string; readonly after: string | null }): Promise<FailurePage>;
  cancelIngestRun(id: string): Promise<void>;
  loadDemo(): Promise<IngestRun>;
  upload(params: UploadParams): Promise<{ readonly ingestRunId: string }>;
  /**
   * Calls back with every report of a job until the function it gives is called; null: all jobs.
   * A promise only because react-admin wraps every method as one.
   */
  subscribeJobProgress(jobId: string | null, onProgress: (progress: JobProgress) => void): Promise<() => void>;
}
