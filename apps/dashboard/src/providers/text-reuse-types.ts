import type {
  AlignedPairQuery,
  ReusePairFieldsFragment,
  SharedPassagesQuery,
  SharesTextWithQuery,
  TextReuseQuery,
} from '@parallax/graphql-contract';

export type TextReuse = TextReuseQuery['textReuse'];
export type ReusePair = ReusePairFieldsFragment;
export type ReuseCell = TextReuse['cells'][number];
export type ReuseArticle = TextReuse['articles'][number];
/** Where two of the texts shown run the same. */
export type PassagesOfPair = SharedPassagesQuery['textReuse']['pairs'][number];
export type AlignedPair = AlignedPairQuery['textReuse'];
export type AlignedArticle = AlignedPair['articles'][number];
export type AlignedPassage = AlignedPair['pairs'][number]['passages'][number];
export type SharesTextWith = SharesTextWithQuery['textReuse'];

interface Cancellable {
  readonly signal?: AbortSignal | undefined;
}

export interface TextReuseDoor {
  /** Who shares how much with whom in an event. */
  textReuse(params: Cancellable & { readonly eventId: string }): Promise<TextReuse>;
  /** Where these articles run the same, pair by pair, strongest first. */
  sharedPassages(params: Cancellable & { readonly ids: readonly string[] }): Promise<readonly PassagesOfPair[]>;
  /** Two articles with their texts, the earlier first, and their passages with what differs. */
  alignedPair(params: Cancellable & { readonly ids: readonly [string, string] }): Promise<AlignedPair>;
  /** What an article shares with any other of the corpus. */
  sharesTextWith(params: Cancellable & { readonly id: string }): Promise<SharesTextWith>;
}
