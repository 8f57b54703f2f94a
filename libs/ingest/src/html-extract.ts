import { Readability } from '@mozilla/readability';
import type { Block } from '@parallax/kernel';
import { parseHTML } from 'linkedom';
import { blocksOfHtml, type HtmlNode } from './html-blocks.js';

/** What a page holds and says about itself; nothing of it is checked. */
export interface ExtractedPage {
  readonly title: string | null;
  readonly byline: string | null;
  readonly siteName: string | null;
  readonly language: string | null;
  /** Candidates, best first. */
  readonly addresses: readonly string[];
  readonly dates: readonly string[];
  readonly body: string;
  readonly blocks: readonly Block[];
}

const MOST_ELEMENTS = 50_000;

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

interface Queryable {
  querySelector(selector: string): { getAttribute(name: string): string | null } | null;
}

function attributes(document: Queryable, places: readonly (readonly [string, string])[]): string[] {
  return places
    .map(([selector, name]) => document.querySelector(selector)?.getAttribute(name)?.trim())
    .filter((value): value is string => value !== undefined && value !== '');
}

/** The article of a page; null when Readability finds none or the page has more elements than it can bear. */
export function extractPage(html: string): ExtractedPage | null {
  const { document } = parseHTML(html);
  const addresses = attributes(document, ADDRESSES);
  const dates = attributes(document, DATES);
  const language = document.documentElement?.getAttribute('lang') ?? null;
  const named = document.querySelector('title')?.textContent ?? null; // before Readability, which changes the page
  const article = readable(document);
  if (!article?.content) return null;
  return {
    ...{
      title: blank(article.title) ?? blank(named),
      byline: blank(article.byline),
      siteName: blank(article.siteName),
    },
    ...{ language: blank(article.lang) ?? blank(language), addresses },
    dates: [...(article.publishedTime ? [article.publishedTime.trim()] : []), ...dates],
    ...blocksOfHtml(article.content),
  };
}

const blank = (text: string | null | undefined): string | null => (text?.trim() ? text.trim() : null);

type Parsed = ReturnType<Readability<HtmlNode>['parse']>;

function readable(document: ConstructorParameters<typeof Readability>[0]): Parsed {
  try {
    const options = { maxElemsToParse: MOST_ELEMENTS, serializer: (node: HtmlNode) => node };
    return new Readability<HtmlNode>(document, options).parse();
  } catch {
    return null; // Readability throws on pages without a body and on those above the limit.
  }
}
