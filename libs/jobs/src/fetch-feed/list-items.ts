import { createHash } from 'node:crypto';
import { articleIdOf, type FeedItem, type ReadFeed } from '@parallax/ingest';
import { canonicalUrl } from '@parallax/kernel';
import type { ListedItem } from '@parallax/persistence';

const LONGEST_URL = 2_000;

/** The items that lead somewhere, each address once; the first mention of an address counts. */
export function itemsToList(feed: ReadFeed, feedUrl: string): ListedItem[] {
  const own = canonicalUrl(feedUrl);
  const items = new Map<string, ListedItem>();
  for (const item of feed.items) {
    const canonical = item.url === null || item.url.length > LONGEST_URL ? null : canonicalUrl(item.url);
    if (item.url === null || canonical === null || canonical === own || items.has(canonical)) continue;
    items.set(canonical, listed({ ...item, url: item.url, language: item.language ?? feed.language }, canonical));
  }
  return [...items.values()];
}

function listed(item: FeedItem & { readonly url: string }, canonical: string): ListedItem {
  const { url, guid, title, byline, language, published } = item;
  return {
    id: articleIdOf({ sourceKey: '', canonicalUrl: canonical, externalId: null, contentHash: '' }),
    ...{ url, canonicalUrl: canonical, host: new URL(url).host, guid, title, byline, language, published },
    entryHash: entryHash(item),
  };
}

/** Without the feed’s own id, which some feeds make anew at every request. */
function entryHash({ title, summary, content, published, byline }: FeedItem): string {
  const said = [title, summary, content, published?.at ?? null, byline].map((part) => part ?? '').join('\0');
  return createHash('sha256').update(said, 'utf8').digest('hex');
}
