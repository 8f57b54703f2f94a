/** Bumped when the same articles may be grouped otherwise; stored with every decision. */
export const GROUPING_VERSION = 'grouping-1';

/** How much each part of an article counts; together 1. */
export interface Shares {
  readonly words: number;
  readonly names: number;
  readonly headline: number;
}

/** Everything the grouping depends on besides the articles. */
export interface GroupingSettings {
  /** From this score on, what is near belongs together. */
  readonly mark: number;
  readonly shares: Shares;
  /** Exponent of the rarity of a word: above 1, rare words count for more. */
  readonly rarity: number;
  /** How much words that no other article has count in the length of a vector. */
  readonly loneWeight: number;
  /** Days after which nearness in time has fallen to .61 of what it is on one day. */
  readonly sigmaDays: number;
  /** Nearness of two articles of one day; that of articles of which one is undated is 1. */
  readonly sameDay: number;
  /** The heaviest words of an article, by which others are found. */
  readonly keyWords: number;
  /** Articles found by them that are compared in full. */
  readonly candidates: number;
  /** Articles looked at for one key word, the newest first. */
  readonly longestList: number;
  /** Articles that stand for a group of more, evenly over its time. */
  readonly mostMembers: number;
}

/** One setting for all corpora: docs/methods.md shows how it was found, and how far it can be moved. */
export const DEFAULT_SETTINGS: GroupingSettings = {
  mark: 0.18,
  shares: { words: 0.5, names: 0.35, headline: 0.15 },
  rarity: 1.3,
  loneWeight: 0.3,
  sigmaDays: 4,
  sameDay: 1.4,
  keyWords: 20,
  candidates: 16,
  longestList: 256,
  mostMembers: 48,
};
