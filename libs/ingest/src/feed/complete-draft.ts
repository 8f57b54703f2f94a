import { canonicalUrl, nameKey } from '@parallax/kernel';
import type { ArticleDraft } from '../draft.js';
import { articleIdOf } from '../ids.js';
import type { ItemDate } from './feed.js';
import { languageCode } from './xml-item.js';

/** What a feed says about an article whose page was fetched. */
export interface ListedArticle {
  readonly title: string | null;
  readonly byline: string | null;
  readonly language: string | null;
  readonly published: ItemDate | null;
}

/** Where an article was found. */
export interface ArticleAddress {
  /** Where the answer came from. */
  readonly fetched: string;
  /** Canonical form under which it is to be known. */
  readonly canonical: string;
}

/**
 * The address an article goes by. A page’s own word counts for an address of the same outlet that leads somewhere:
 * pages that all name their homepage would otherwise be one article.
 */
export function chooseAddress(claimed: string | null, fetched: string): string {
  const own = canonicalUrl(fetched) ?? fetched;
  if (claimed === null || claimed === own) return own;
  const [a, b] = [new URL(claimed), new URL(own)];
  const isOfOneSite = isWithin(a.hostname, b.hostname) || isWithin(b.hostname, a.hostname);
  const leadsSomewhere = a.pathname.length > 1 || a.search !== '';
  return isOfOneSite && leadsSomewhere ? claimed : own;
}

const isWithin = (host: string, other: string): boolean => host === other || host.endsWith(`.${other}`);

/** A draft read from a page, with what the feed knows and the page does not say, under its address. */
export function completeDraft(draft: ArticleDraft, listed: ListedArticle, address: ArticleAddress): ArticleDraft {
  const published = draft.published ?? listed.published;
  const identity = { sourceKey: nameKey(draft.sourceName), canonicalUrl: address.canonical, externalId: null };
  const dateFrom = draft.published === null ? listed.published && `feed: ${listed.published.from}` : 'page';
  return {
    ...draft,
    articleId: articleIdOf({ ...identity, contentHash: draft.contentHash }),
    ...{ url: address.fetched, canonicalUrl: address.canonical, externalId: null },
    byline: draft.byline ?? listed.byline,
    published: published === null ? null : { at: published.at, precision: published.precision },
    language: draft.language ?? languageCode(listed.language),
    metadata: JSON.stringify({
      ...{ ...doubtsIn(draft), fetchedFrom: address.fetched },
      ...(dateFrom === null ? {} : { dateFrom }),
    }),
  };
}

/** Why the page’s text may not be the article. */
function doubtsIn({ metadata }: ArticleDraft): Readonly<Record<string, unknown>> {
  const { doubts }: Record<string, unknown> = JSON.parse(metadata);
  return doubts === undefined ? {} : { doubts };
}
