import type {
  ActorClassFieldsFragment,
  ArticleFilter,
  QuotationsQuery,
  SaveActorClassInput,
  SpeakersQuery,
  VoiceShareQuery,
} from '@parallax/graphql-contract';

export type VoiceShare = NonNullable<VoiceShareQuery['voiceShare']>;
export type OutletVoices = VoiceShare['outlets'][number];
export type VoiceGroup = OutletVoices['groups'][number];
export type VoiceSpeaker = OutletVoices['speakers'][number];
export type VoiceEstimate = VoiceGroup['share'];
export type Quotation = QuotationsQuery['quotations']['nodes'][number];
export type Speaker = SpeakersQuery['speakers']['nodes'][number];
export type ActorClass = ActorClassFieldsFragment;

interface Cancellable {
  readonly signal?: AbortSignal | undefined;
}

/** Which articles are compared. */
export interface VoicesOf {
  readonly filter: ArticleFilter;
  readonly collapseCopies: boolean;
}

/** Whose quotations; nothing given: everybody’s. */
export interface WhoseQuotations {
  readonly speakerKey?: string;
  readonly classId?: string;
  readonly unclassified?: boolean;
  readonly unresolved?: boolean;
}

export interface QuotationParams extends VoicesOf, Cancellable {
  readonly whose: WhoseQuotations;
  readonly after: string | null;
}

export interface SpeakerParams extends Cancellable {
  readonly filter: ArticleFilter;
  readonly search: string;
  readonly classId: string | null;
  readonly unclassified: boolean;
  readonly after: string | null;
}

/** A page of a list, and where the next one starts; null on the last. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

/** What the dashboard asks about who is quoted. */
export interface VoicesDoor {
  voiceShare(params: VoicesOf & Cancellable): Promise<VoiceShare>;
  quotations(params: QuotationParams): Promise<Page<Quotation>>;
  /** All quotations of some articles, for marking them in the texts. */
  quotationsOf(params: Cancellable & { readonly articleIds: readonly string[] }): Promise<readonly Quotation[]>;
  speakers(params: SpeakerParams): Promise<Page<Speaker>>;
  actorClasses(params: Cancellable): Promise<readonly ActorClass[]>;
  /** @throws ApiError with the refusal. */
  saveActorClass(input: SaveActorClassInput): Promise<void>;
  /** Null: out of any class. @throws ApiError with the refusal. */
  classifySpeakers(speakerKeys: readonly string[], classId: string | null): Promise<void>;
  /** Null: each a speaker of its own again. @throws ApiError with the refusal. */
  mergeSpeakers(speakerKeys: readonly string[], sameAs: string | null): Promise<void>;
}
