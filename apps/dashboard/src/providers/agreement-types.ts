import type {
  AgreementConfusionQuery,
  AgreementQuery,
  CoefficientFieldsFragment,
  DisagreementsQuery,
  FrameAgreementFieldsFragment,
} from '@parallax/graphql-contract';

export type Coefficient = CoefficientFieldsFragment;
export type FrameAgreement = FrameAgreementFieldsFragment;
export type Agreement = NonNullable<AgreementQuery['agreement']>;
export type Confusion = NonNullable<AgreementConfusionQuery['agreement']>['confusion'][number];
export type Disagreement = DisagreementsQuery['disagreements']['nodes'][number];

/** A coding project, or all labels under a codebook version. */
export type AgreementScope = { readonly projectId: string } | { readonly codebookVersionId: string };

interface Cancellable {
  readonly signal?: AbortSignal | undefined;
}

export interface AgreementParams extends Cancellable {
  readonly scope: AgreementScope;
  readonly seed: string | null;
  readonly replicates: number | null;
}

export interface DisagreementParams extends Cancellable {
  readonly scope: AgreementScope;
  readonly frameId: string;
  readonly pair: readonly [string, string] | null;
  readonly after: string | null;
}

export interface DisagreementPage {
  readonly units: readonly Disagreement[];
  readonly next: string | null;
}

/** Something whose agreement can be asked for. */
export interface ScopeChoice {
  readonly scope: AgreementScope;
  readonly kind: 'project' | 'codebook';
  readonly name: string;
  /** Of a codebook version; null for a project. */
  readonly versionNo: number | null;
}

/** What the dashboard asks about agreement. */
export interface AgreementDoor {
  agreement(params: AgreementParams): Promise<Agreement>;
  /** Has what a worker gave up measured again. @throws ApiError with the refusal. */
  measureAgreement(params: AgreementParams): Promise<void>;
  agreementConfusion(params: AgreementParams & { readonly frameId: string }): Promise<readonly Confusion[]>;
  agreementScopes(params: Cancellable): Promise<readonly ScopeChoice[]>;
  disagreements(params: DisagreementParams): Promise<DisagreementPage>;
}
