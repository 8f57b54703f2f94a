import type { HtmlDocument } from './html-element.js';

/** What a page says about itself in its head. */
export interface SaidOfPage {
  readonly title: string | null;
  readonly language: string | null;
  /** Candidates, best first. */
  readonly addresses: readonly string[];
  readonly dates: readonly string[];
}

const ADDRESSES = [
  ['link[rel="canonical"]', 'href'],
  ['meta[property="og:url"]', 'content'],
] as const;
const DATES = [
  ['meta[property="article:published_time"]', 'content'],
  ['meta[itemprop="datePublished"]', 'content'],
  ['meta[name="date"]', 'content'],
  ['meta[name="pubdate"]', 'content'],
  ['meta[name="dc.date.issued"]', 'content'],
  ['time[itemprop="datePublished"]', 'datetime'],
  ['article time[datetime]', 'datetime'],
] as const;

function attributes(document: HtmlDocument, places: readonly (readonly [string, string])[]): string[] {
  return places
    .map(([selector, name]) => document.querySelector(selector)?.getAttribute(name)?.trim())
    .filter((value): value is string => value !== undefined && value !== '');
}

export const blank = (text: string | null | undefined): string | null => (text?.trim() ? text.trim() : null);

export function whatPageSays(document: HtmlDocument): SaidOfPage {
  return {
    title: blank(document.querySelector('title')?.textContent),
    language: blank(document.documentElement?.getAttribute('lang')),
    addresses: attributes(document, ADDRESSES),
    dates: attributes(document, DATES),
  };
}

const PAYWALL_PART = '[class*="paywall" i], [id*="paywall" i], [class*="regwall" i], [class*="subscriber-only" i]';

/** What tells of a text that is not all there. */
export const hintsOf = (
  document: HtmlDocument,
): { readonly hasPaywallPart: boolean; readonly withoutScript: string } => ({
  hasPaywallPart: document.querySelector(PAYWALL_PART) !== null,
  withoutScript: [...document.querySelectorAll('noscript')].map((part) => part.textContent ?? '').join('\n'),
});
