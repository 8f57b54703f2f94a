import type { AdjudicateInput, AdjudicationFieldsFragment, AdjudicationQueueQuery } from '@parallax/graphql-contract';

export type AdjudicationUnit = AdjudicationQueueQuery['adjudicationQueue']['nodes'][number];
export type Adjudication = AdjudicationFieldsFragment;

export interface AdjudicationPage {
  readonly units: readonly AdjudicationUnit[];
  readonly total: number | null;
}

/** What the dashboard asks where disagreements are decided. */
export interface AdjudicationDoor {
  adjudicationQueue(params: {
    readonly projectId: string;
    readonly frameId: string | null;
    readonly signal?: AbortSignal | undefined;
  }): Promise<AdjudicationPage>;
  /** @throws ApiError with the refusal. */
  adjudicate(input: AdjudicateInput): Promise<Adjudication>;
}
