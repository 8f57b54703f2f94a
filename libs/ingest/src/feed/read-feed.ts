import type { Result } from '@parallax/kernel';
import type { FeedContext, FeedRefusal, ReadFeed } from './feed.js';
import { readJsonFeed } from './json-feed.js';
import { refuseFeed } from './refuse-feed.js';
import { readXmlFeed } from './xml-feed.js';

/** In UTF-16 code units; 50,000 items with summaries stay below it. */
export const LARGEST_FEED = 32_000_000;

/** Reads RSS, Atom, RDF, JSON Feed or a news sitemap, or says in words what the document is instead. */
export function readFeed(document: string, context: FeedContext): Result<ReadFeed, FeedRefusal> {
  const text = document.replace(/^[\ufeff\s\0]+/, '');
  if (text === '') return empty;
  if (text.length > LARGEST_FEED) return tooLarge(text.length);
  if (text.startsWith('{') || text.startsWith('[')) return readJsonFeed(text, context);
  if (isWebPage(text)) return webPage;
  return text.includes('<') ? readXmlFeed(text, context) : noFeed(text);
}

/** A page says so at its beginning, perhaps after a declaration and comments. */
export const isWebPage = (text: string): boolean =>
  /^\s*(?:<\?xml[^>]{0,200}\?>\s*|<!--[\s\S]{0,2000}?-->\s*)*(?:<!doctype\s+html|<(?:html|head|body)[\s>])/i.test(
    text.slice(0, 4_000),
  );

const empty = refuseFeed('FEED_EMPTY', 'The document is empty.', 'Look whether the address is right.');

const tooLarge = (length: number): Result<never, FeedRefusal> =>
  refuseFeed(
    'FEED_TOO_LARGE',
    `The feed has ${length} characters; at most ${LARGEST_FEED} are read.`,
    'Look for a feed of the newest articles alone.',
  );

const webPage = refuseFeed(
  'NOT_A_FEED',
  'The document is a web page (HTML), not a feed.',
  'Give the address of the feed: outlets often name it in the head of their homepage.',
);

const noFeed = (text: string): Result<never, FeedRefusal> =>
  refuseFeed(
    'NOT_A_FEED',
    `The document is plain text and no feed; it begins “${text.slice(0, 40).replace(/\s+/g, ' ')}”.`,
    'Give the address of an RSS, Atom, RDF or JSON feed, or of a news sitemap.',
  );
