import { findFeeds, isWebPage, readFeed } from '@parallax/ingest';
import { decodeDocument, type Visitor } from '@parallax/jobs';
import { err, ok, type Result } from '@parallax/kernel';
import type { AddRefusal } from './feeds.payloads.js';

const MOST_BYTES = 20 * 1024 * 1024;

/** A feed that was looked at and read. */
export interface LookedAtFeed {
  readonly url: string;
  readonly title: string | null;
}

/** What an address leads to: the feed there, or the one that the page there names. */
export async function findFeed(visitor: Visitor, url: string): Promise<Result<LookedAtFeed, AddRefusal>> {
  const first = await lookAt(visitor, url);
  if (!first.ok) return first;
  if (first.value.kind === 'feed') return ok(asFeed(first.value));
  const found = findFeeds(first.value.html, first.value.url);
  const [only] = found;
  if (only === undefined) return err(noFeed);
  if (found.length > 1) return err({ ...several(found.length), choices: found });
  const second = await lookAt(visitor, only.url);
  if (!second.ok) return second;
  return second.value.kind === 'feed' ? ok(asFeed(second.value)) : err(noFeed);
}

type Looked =
  | { readonly kind: 'feed'; readonly url: string; readonly title: string | null }
  | { readonly kind: 'page'; readonly url: string; readonly html: string };

const asFeed = ({ url, title }: Extract<Looked, { kind: 'feed' }>): LookedAtFeed => ({ url, title });

async function lookAt(visitor: Visitor, url: string): Promise<Result<Looked, AddRefusal>> {
  const fetched = await visitor.visit({ url, mostBytes: MOST_BYTES });
  if (!fetched.ok) return err({ code: fetched.error.code, message: fetched.error.sentence, field: 'url' });
  const { text } = decodeDocument(fetched.value.bytes, fetched.value.contentType);
  const feed = readFeed(text, { url: fetched.value.url, now: new Date() });
  // A passing redirect may lead elsewhere tomorrow: only a move for good changes the address.
  if (feed.ok) return ok({ kind: 'feed', url: fetched.value.movedTo ?? url, title: feed.value.title });
  if (isWebPage(text)) return ok({ kind: 'page', url: fetched.value.url, html: text });
  return err({ code: feed.error.code, message: `${feed.error.sentence} ${feed.error.remedy}`, field: 'url' });
}

const noFeed: AddRefusal = {
  code: 'NO_FEED_FOUND',
  message: 'The address is a page that names no feed. Look on the site for a link called RSS, feed or news sitemap.',
  field: 'url',
};

const several = (count: number): AddRefusal => ({
  code: 'SEVERAL_FEEDS',
  message: `The page names ${count} feeds: choose one.`,
  field: 'url',
});
