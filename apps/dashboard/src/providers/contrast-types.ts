import type {
  ArticleFilter,
  ContrastAgainst,
  ContrastArticlesQuery,
  ContrastPeriod,
  ContrastSensitivityQuery,
  FrameContrastQuery,
  FrameStanding,
} from '@parallax/graphql-contract';

export type FrameContrast = NonNullable<FrameContrastQuery['frameContrast']>;
export type ContrastCell = FrameContrast['cells'][number];
export type ContrastFrame = FrameContrast['frames'][number];
export type ContrastOutlet = FrameContrast['sources'][number];
export type PairedContrast = FrameContrast['paired'][number];
export type ContrastPeriodShare = NonNullable<FrameContrast['overTime']>['shares'][number];
export type ContrastSensitivity = NonNullable<ContrastSensitivityQuery['contrastSensitivity']>;
export type WholeChange = NonNullable<ContrastSensitivity['copies']>;
export type VerdictChange = ContrastSensitivity['withoutSources'][number]['verdicts'][number];
export type ContrastArticle = NonNullable<ContrastArticlesQuery['contrastArticles']>['nodes'][number];

/** What is compared. */
export interface ContrastScope {
  readonly filter: ArticleFilter;
  /** Null: the version with most labels. */
  readonly codebookVersionId: string | null;
  /** Empty: all outlets with coded articles. */
  readonly sourceIds: readonly string[];
  readonly collapseCopies: boolean;
  readonly against: ContrastAgainst;
  readonly pair: readonly string[] | null;
}

export interface ContrastArticlesPage {
  readonly articles: readonly ContrastArticle[];
  readonly next: string | null;
}

export interface ContrastDoor {
  /** @throws ApiError NOTHING_CODED, or NOT_FOUND when the result asked for is not stored. */
  frameContrast(
    params: ContrastScope & {
      readonly period: ContrastPeriod | null;
      /** A stored result; the rest does not count then. */
      readonly inputHash: string | null;
      readonly signal?: AbortSignal;
    },
  ): Promise<FrameContrast>;
  contrastSensitivity(
    params: ContrastScope & { readonly otherCodebookVersionId: string | null; readonly signal?: AbortSignal },
  ): Promise<ContrastSensitivity>;
  contrastArticles(params: {
    readonly inputHash: string;
    readonly sourceId: string;
    readonly frameId: string;
    /** Null: all of n. */
    readonly standing: FrameStanding | null;
    readonly after: string | null;
    readonly signal?: AbortSignal;
  }): Promise<ContrastArticlesPage>;
}
