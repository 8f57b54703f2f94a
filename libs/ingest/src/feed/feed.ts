import type { DatePrecision } from '@parallax/kernel';

export type FeedFormat = 'rss' | 'atom' | 'rdf' | 'json' | 'sitemap';

/** When an item says it was published, and which of its fields says so. */
export interface ItemDate {
  readonly at: string;
  readonly precision: DatePrecision;
  readonly from: string;
}

/** One entry of a feed; texts are plain, addresses absolute. What the feed does not say is null. */
export interface FeedItem {
  readonly url: string | null;
  /** The feed's own id for it. Feeds change it at will, so it identifies nothing. */
  readonly guid: string | null;
  readonly title: string | null;
  readonly summary: string | null;
  readonly content: string | null;
  readonly published: ItemDate | null;
  readonly byline: string | null;
  readonly language: string | null;
}

/** A feed as read; one without items is a feed too. */
export interface ReadFeed {
  readonly format: FeedFormat;
  readonly title: string | null;
  readonly language: string | null;
  /** How often the feed asks to be read, in minutes. */
  readonly everyMinutes: number | null;
  readonly items: readonly FeedItem[];
}

export type FeedRefusalCode =
  | 'FEED_EMPTY'
  | 'FEED_TOO_LARGE'
  | 'FEED_TOO_DEEP'
  | 'FEED_TRUNCATED'
  | 'FEED_BAD_JSON'
  | 'NOT_A_FEED'
  | 'SITEMAP_INDEX';

/** Why a document is not read as a feed. */
export interface FeedRefusal {
  readonly code: FeedRefusalCode;
  readonly sentence: string;
  readonly remedy: string;
}

/** What reading needs from outside. */
export interface FeedContext {
  /** Where the document came from: addresses in it are relative to this. */
  readonly url: string | null;
  /** A date more than a day later is left out. */
  readonly now: Date;
}
