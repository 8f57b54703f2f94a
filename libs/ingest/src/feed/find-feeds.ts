import { Parser } from 'htmlparser2';
import { oneLine } from './plain-text.js';
import { absolute } from './xml-item.js';

/** A feed that a page points to. */
export interface FoundFeed {
  readonly url: string;
  readonly title: string | null;
}

const FEED_TYPE = /^(?:application\/(?:rss|atom|rdf|feed)\+(?:xml|json)|application\/json|text\/xml)\b/i;
const MOST_FEEDS = 20;

/** The feeds that a homepage names by `<link rel="alternate">`, in its order. */
export function findFeeds(html: string, pageUrl: string): readonly FoundFeed[] {
  const found = new Map<string, FoundFeed>();
  let base = pageUrl;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === 'base' && attributes['href']) base = absolute(attributes['href'], pageUrl) ?? pageUrl;
      if (name !== 'link' || found.size >= MOST_FEEDS) return;
      const url = isFeedLink(attributes) ? absolute(attributes['href'] ?? '', base) : null;
      if (url !== null && !found.has(url)) found.set(url, { url, title: oneLine(attributes['title'] ?? null, 200) });
    },
  });
  parser.end(html.slice(0, 2_000_000));
  return [...found.values()];
}

const isFeedLink = ({ rel = '', type = '' }: Readonly<Record<string, string>>): boolean =>
  /\balternate\b/i.test(rel) && FEED_TYPE.test(type);
