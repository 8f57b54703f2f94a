import type { HtmlDocument } from './html-element.js';

/** What a page's structured data (schema.org, JSON-LD) says of its article. */
export interface StructuredArticle {
  readonly headline: string | null;
  readonly articleBody: string | null;
  readonly datePublished: string | null;
  /** Null when the page does not say. */
  readonly isFree: boolean | null;
  readonly wordCount: number | null;
}

const ARTICLE = /(?:Article|BlogPosting|Report|LiveBlogPosting)$/;
const MOST_NODES = 2_000;

/** The first thing of a kind of article in the structured data; null when there is none that can be read. */
export function readStructuredArticle(document: HtmlDocument): StructuredArticle | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const article = findArticle(parse(script.textContent ?? ''));
    if (article !== null) return toArticle(article);
  }
  return null;
}

/** Line breaks within strings are a common fault and are told apart from nothing else. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/\p{Cc}+/gu, ' '));
  } catch {
    return null;
  }
}

type Thing = Readonly<Record<string, unknown>>;

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function findArticle(root: unknown): Thing | null {
  const waiting: unknown[] = [root];
  for (let seen = 0; waiting.length > 0 && seen < MOST_NODES; seen += 1) {
    const value = waiting.shift();
    if (Array.isArray(value)) waiting.push(...value.slice(0, MOST_NODES));
    if (!isThing(value)) continue;
    if ([value['@type']].flat().some((type) => typeof type === 'string' && ARTICLE.test(type))) return value;
    waiting.push(value['@graph'], value['mainEntity']);
  }
  return null;
}

const toArticle = (thing: Thing): StructuredArticle => ({
  headline: textAt(thing, 'headline') ?? textAt(thing, 'name'),
  articleBody: textAt(thing, 'articleBody'),
  datePublished: textAt(thing, 'datePublished'),
  isFree: freedomOf(thing['isAccessibleForFree']),
  wordCount: countAt(thing, 'wordCount'),
});

function textAt(thing: Thing, key: string): string | null {
  const value = thing[key];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** Pages write it as a truth value, as “False” or as “http://schema.org/False”. */
function freedomOf(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  const word = typeof value === 'string' ? /(true|false)$/i.exec(value.trim())?.[1]?.toLowerCase() : undefined;
  return word === undefined ? null : word === 'true';
}

function countAt(thing: Thing, key: string): number | null {
  const count = Number(thing[key]);
  return thing[key] !== null && Number.isSafeInteger(count) && count > 0 ? count : null;
}
