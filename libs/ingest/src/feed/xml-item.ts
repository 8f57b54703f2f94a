import { canonicalUrl } from '@parallax/kernel';
import { textOfElement } from './element-text.js';
import { readFeedDate } from './feed-date.js';
import type { FeedContext, FeedItem, ItemDate } from './feed.js';
import { oneLine } from './plain-text.js';
import { childrenNamed, firstText, innerText, type XmlElement } from './xml-element.js';

/** Best first: when it was published, then when it was last touched. */
const DATES = [
  ...['pubdate', 'published', 'atom:published', 'issued', 'news:publication_date', 'dc:date', 'dcterms:issued'],
  ...['dcterms:created', 'created', 'date', 'updated', 'atom:updated', 'modified', 'dcterms:modified', 'lastmod'],
];
const LONGEST = { address: 2_000, guid: 500, title: 2_000, byline: 1_000, summary: 5_000, content: 200_000 };

/** Reads an `item`, an `entry`, or a `url` of a news sitemap. */
export function readXmlItem(item: XmlElement, context: FeedContext): FeedItem {
  const news = childrenNamed(item, 'news:news')[0] ?? null;
  const parts = news === null ? [item] : [news, item];
  const text = (longest: number, ...names: string[]): string | null =>
    parts.map((part) => oneLine(words(part, names), longest)).find((found) => found !== null) ?? null;
  return {
    url: addressOf(item, context.url),
    guid: oneLine(firstText(item, 'guid', 'id', 'atom:id', 'dc:identifier'), LONGEST.guid),
    title: text(LONGEST.title, 'title', 'atom:title', 'news:title', 'dc:title', 'media:title'),
    summary: text(LONGEST.summary, 'description', 'summary', 'atom:summary', 'dc:description', 'media:description'),
    content: text(LONGEST.content, 'content:encoded', 'content', 'atom:content', 'xhtml:body', 'fullitem'),
    published: parts.map((part) => dateOf(part, context.now)).find((date) => date !== null) ?? null,
    byline: bylineOf(item),
    language: languageOf(item, news),
  };
}

function words(element: XmlElement, names: readonly string[]): string | null {
  for (const child of childrenNamed(element, ...names)) {
    const text = textOfElement(child);
    if (text.trim() !== '') return text;
  }
  return null;
}

function addressOf(item: XmlElement, base: string | null): string | null {
  const guid = childrenNamed(item, 'guid').filter(({ attributes }) => attributes['ispermalink'] !== 'false');
  const candidates = [
    firstText(item, 'feedburner:origlink'),
    ...linksOf(item),
    firstText(item, 'loc'),
    ...guid.map(textOfElement),
    firstText(item, 'id', 'atom:id'),
    item.attributes['rdf:about'] ?? null,
  ];
  for (const candidate of candidates) {
    const address = candidate === null ? null : absolute(candidate, item.attributes['xml:base'] ?? base);
    if (address !== null) return address;
  }
  return null;
}

/** RSS writes the address between the tags, Atom into an attribute; one for people goes before one for programs. */
function linksOf(item: XmlElement): string[] {
  const links = childrenNamed(item, 'link', 'atom:link');
  const alternates = links.filter(({ attributes }) => (attributes['rel'] ?? 'alternate') === 'alternate');
  const forPeople = alternates.filter(({ attributes }) => /html/.test(attributes['type'] ?? 'html'));
  return [...new Set([...forPeople, ...alternates])].map((link) => link.attributes['href'] ?? innerText(link));
}

/** A whole web address; null for anything else, and for one longer than any site needs. */
export function absolute(address: string, base: string | null): string | null {
  const trimmed = address.trim();
  if (trimmed === '') return null;
  let url: string;
  try {
    url = base === null ? new URL(trimmed).href : new URL(trimmed, base).href;
  } catch {
    return null;
  }
  return canonicalUrl(url) !== null && url.length <= LONGEST.address ? url : null;
}

function dateOf(element: XmlElement, now: Date): ItemDate | null {
  for (const from of DATES) {
    const text = firstText(element, from);
    const date = text === null ? null : readFeedDate(text, now);
    if (date !== null) return { ...date, from };
  }
  return null;
}

function bylineOf(item: XmlElement): string | null {
  const names = childrenNamed(item, 'dc:creator', 'author', 'atom:author', 'itunes:author').map(nameOfAuthor);
  return oneLine([...new Set(names.filter((name) => name !== ''))].join(', '), LONGEST.byline);
}

/** Atom nests the name; RSS writes `mail@example.org (Name)`. */
function nameOfAuthor(author: XmlElement): string {
  const text = firstText(author, 'name', 'atom:name') ?? textOfElement(author).trim();
  return (/^\S+@\S+\s+\((.+)\)$/.exec(text)?.[1] ?? text).replace(/^\S+@\S+$/, '');
}

function languageOf(item: XmlElement, news: XmlElement | null): string | null {
  const publication = news === null ? null : (childrenNamed(news, 'news:publication')[0] ?? null);
  const inNews = publication === null ? null : firstText(publication, 'news:language');
  return languageCode(inNews ?? firstText(item, 'dc:language', 'language') ?? item.attributes['xml:lang'] ?? null);
}

/** `en-GB` is `en`; what is no code of a language is null. */
export const languageCode = (text: string | null): string | null =>
  /^\s*([a-z]{2,3})(?:[-_][a-z0-9]{1,8})*\s*$/i.exec(text ?? '')?.[1]?.toLowerCase() ?? null;
