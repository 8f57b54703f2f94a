import type {
  ArticleFilter,
  ConceptFieldsFragment,
  ConceptProblemFieldsFragment,
  ConceptQuery,
  ConceptVersionFieldsFragment,
  EventNamesQuery,
  NamePlace,
  NameVoice,
  NamingMentionsQuery,
  NamingProfileQuery,
  NamingVariantFieldsFragment,
  NamingVariantInput,
  SuggestedVariantsQuery,
} from '@parallax/graphql-contract';

export type Concept = ConceptFieldsFragment;
export type ConceptWithVersions = NonNullable<ConceptQuery['concept']>;
export type ConceptVersion = ConceptVersionFieldsFragment;
export type NamingVariant = NamingVariantFieldsFragment;
export type VariantDraft = NamingVariantInput;
export type ConceptProblem = ConceptProblemFieldsFragment;
export type NamingProfile = NonNullable<NamingProfileQuery['namingProfile']>;
export type OutletNames = NamingProfile['outlets'][number];
export type NameShare = OutletNames['scopes'][number]['shares'][number];
export type NameIntroduction = NamingProfile['introductions'][number];
export type NamingMention = NamingMentionsQuery['namingMentions']['nodes'][number];
export type SuggestedVariants = NonNullable<SuggestedVariantsQuery['suggestedVariants']>;
export type VariantSuggestion = SuggestedVariants['suggestions'][number];
export type EventNames = EventNamesQuery['eventNames'];
export type ConceptInEvent = EventNames['concepts'][number];
export type Place = NamePlace;
export type Voice = NameVoice;

interface Cancellable {
  readonly signal?: AbortSignal | undefined;
}

export interface ProfileParams extends Cancellable {
  /** Null only together with a hash. */
  readonly conceptVersionId: string | null;
  readonly filter: ArticleFilter;
  readonly collapseCopies: boolean;
  /** A stored result to open again. */
  readonly inputHash: string | null;
}

export interface MentionParams extends Cancellable {
  /** A stored version, or variants that are not stored. */
  readonly of: { readonly conceptVersionId: string } | { readonly variants: readonly VariantDraft[] };
  readonly filter: ArticleFilter;
  readonly collapseCopies: boolean;
  readonly sourceId: string | null;
  readonly variantKey: string | null;
  readonly place: Place | null;
  readonly voice: Voice | null;
  readonly first: number;
  readonly after: string | null;
}

export interface MentionPage {
  readonly mentions: readonly NamingMention[];
  readonly next: string | null;
  readonly problems: readonly ConceptProblem[];
}

/** What a person writes of a concept. */
export interface ConceptDraft {
  readonly name: string;
  readonly description: string | null;
  readonly variants: readonly VariantDraft[];
}

/** The concept that was stored, or what is wrong with it. */
export type ConceptSaved =
  | { readonly concept: Concept; readonly problems: readonly [] }
  | { readonly concept: null; readonly problems: readonly ConceptProblem[] };

/** What the dashboard asks about names. */
export interface NamesDoor {
  concepts(params: Cancellable & { readonly archived: boolean }): Promise<readonly Concept[]>;
  concept(params: Cancellable & { readonly id: string }): Promise<ConceptWithVersions>;
  /** @throws ApiError with a refusal that is not about the content. */
  createConcept(draft: ConceptDraft): Promise<ConceptSaved>;
  editConcept(params: {
    readonly id: string;
    readonly basedOn: number;
    readonly draft: ConceptDraft;
  }): Promise<ConceptSaved>;
  restoreConcept(params: { readonly versionId: string; readonly basedOn: number }): Promise<void>;
  archiveConcept(params: { readonly id: string; readonly archived: boolean }): Promise<void>;
  namingProfile(params: ProfileParams): Promise<NamingProfile>;
  namingMentions(params: MentionParams): Promise<MentionPage>;
  suggestedVariants(
    params: Cancellable & { readonly eventId: string; readonly conceptId: string },
  ): Promise<SuggestedVariants>;
  eventNames(params: Cancellable & { readonly eventId: string }): Promise<EventNames>;
}
