import type {
  ArticleFilter,
  CollocateMeasure,
  CollocatesQuery,
  ConcordanceExtentQuery,
  ConcordanceQuery,
  ConcordanceSort,
  ContextUnit,
  KeynessMeasure,
  KeynessPointsQuery,
  KeyWordsQuery,
  TermOptionsInput,
} from '@parallax/graphql-contract';

export type Keyness = NonNullable<KeyWordsQuery['keyness']>;
export type KeyWord = Keyness['ofA'][number];
export type WordScore = KeyWord['logOdds'];
export type KeynessWithPoints = NonNullable<KeynessPointsQuery['keyness']>;
export type KeynessPoints = NonNullable<KeynessWithPoints['points']>;
/** What both questions about keyness answer. */
export type KeynessBasis = Omit<Keyness, 'ofA' | 'ofB'>;
export type ConcordanceLine = ConcordanceQuery['concordance']['nodes'][number];
export type ConcordanceExtent = ConcordanceExtentQuery['concordance']['extent'];
export type Collocates = NonNullable<CollocatesQuery['collocates']>;
export type Collocate = Collocates['rows'][number];
export type CollocateScores = Collocate['a'];

interface Cancellable {
  readonly signal?: AbortSignal | undefined;
}

/** Two sets of articles within a filter, and how their words are counted. */
export interface KeynessParams {
  readonly filter: ArticleFilter;
  readonly a: ArticleFilter;
  /** Null: all the others within the filter. */
  readonly b: ArticleFilter | null;
  readonly collapseCopies: boolean;
  readonly language: string | null;
  readonly terms: TermOptionsInput;
  readonly minFrequency: number;
  readonly minDocuments: number;
}

export interface ConcordanceParams {
  readonly query: string;
  readonly filter: ArticleFilter;
  readonly collapseCopies: boolean;
  readonly within: ContextUnit;
}

export interface ConcordancePageParams extends ConcordanceParams {
  readonly words: number;
  readonly sort: ConcordanceSort;
  readonly after: string | null;
}

export interface ConcordancePage {
  readonly lines: readonly ConcordanceLine[];
  readonly next: string | null;
}

export interface CollocatesParams {
  readonly query: string;
  readonly filter: ArticleFilter;
  readonly a: ArticleFilter;
  readonly b: ArticleFilter | null;
  readonly collapseCopies: boolean;
  readonly window: number;
  readonly within: ContextUnit;
  readonly minFrequency: number;
  readonly terms: TermOptionsInput;
  readonly by: CollocateMeasure;
}

/** What the dashboard asks about words. */
export interface WordsDoor {
  keyness(params: KeynessParams & Cancellable & { readonly by: KeynessMeasure }): Promise<Keyness>;
  keynessPoints(params: KeynessParams & Cancellable): Promise<KeynessWithPoints>;
  concordance(params: ConcordancePageParams & Cancellable): Promise<ConcordancePage>;
  concordanceExtent(params: ConcordanceParams & Cancellable): Promise<ConcordanceExtent>;
  collocates(params: CollocatesParams & Cancellable): Promise<Collocates>;
}
