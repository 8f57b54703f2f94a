import { ok, type Result } from '@parallax/kernel';
import { Parser } from 'htmlparser2';
import { textOfElement } from './element-text.js';
import type { FeedContext, FeedFormat, FeedItem, FeedRefusal, ReadFeed } from './feed.js';
import { oneLine } from './plain-text.js';
import { refuseFeed } from './refuse-feed.js';
import { Namespaces, type XmlElement } from './xml-element.js';
import { languageCode, readXmlItem } from './xml-item.js';

/** Feeds nest a dozen levels; inner XHTML some more. */
export const DEEPEST_FEED = 200;
const SLICE = 64 * 1024;

const ROOTS: Readonly<Record<string, FeedFormat>> = {
  ...{ rss: 'rss', feed: 'atom', 'atom:feed': 'atom', 'rdf:rdf': 'rdf', rdf: 'rdf', urlset: 'sitemap', channel: 'rss' },
};
const ITEM = new Set(['item', 'entry', 'atom:entry']);

/** Reads an XML feed in one pass; of the document only the item at hand is kept as a tree. */
export function readXmlFeed(text: string, context: FeedContext): Result<ReadFeed, FeedRefusal> {
  const reading = new XmlReading(context);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reading.open(name, attributes),
      ontext: (part) => reading.text(part),
      onclosetag: (_name, isImplied) => reading.close(isImplied),
    },
    { xmlMode: true, decodeEntities: true },
  );
  for (let at = 0; at < text.length && reading.refusal === null; at += SLICE) parser.write(text.slice(at, at + SLICE));
  if (reading.refusal === null) parser.end();
  return reading.refusal ?? reading.result();
}

class XmlReading {
  refusal: Result<never, FeedRefusal> | null = null;
  private format: FeedFormat | null = null;
  private readonly namespaces = new Namespaces();
  private readonly path: XmlElement[] = [];
  private readonly items: FeedItem[] = [];
  private readonly about = new Map<string, string>();
  private isCut = false;
  private itemAt = -1;

  constructor(private readonly context: FeedContext) {}

  open(tag: string, given: Readonly<Record<string, string>>): void {
    if (this.refusal !== null) return;
    this.namespaces.note(given);
    const attributes = Object.fromEntries(Object.entries(given).map(([name, value]) => [name.toLowerCase(), value]));
    const element = { name: this.namespaces.nameOf(tag), attributes, parts: [] };
    if (this.path.length === 0) this.begin(element);
    if (this.itemAt >= 0) this.path.at(-1)?.parts.push(element);
    else if (this.isItem(element.name)) this.itemAt = this.path.length;
    this.path.push(element);
    if (this.path.length > DEEPEST_FEED) this.refusal = tooDeep;
  }

  text(part: string): void {
    this.path.at(-1)?.parts.push(part);
  }

  close(isImplied: boolean): void {
    const element = this.path.pop();
    if (element === undefined || this.refusal !== null) return;
    if (this.path.length === 0 && isImplied) this.isCut = true;
    if (this.itemAt === this.path.length) this.take(element);
    else if (this.itemAt < 0) this.noteAbout(element);
  }

  result(): Result<ReadFeed, FeedRefusal> {
    const { format } = this;
    if (format === null) return notAFeed('It has no XML element.');
    if (this.isCut) return truncated;
    const every = Number(this.about.get('ttl') ?? Number.NaN);
    return ok({
      ...{ format, title: oneLine(this.about.get('title') ?? null, 500), items: this.items },
      language: languageCode(this.about.get('language') ?? null),
      everyMinutes: Number.isFinite(every) && every > 0 ? every : null,
    });
  }

  private begin(root: XmlElement): void {
    const format = this.format ?? ROOTS[root.name];
    if (root.name === 'sitemapindex') this.refusal = sitemapIndex;
    else if (format === undefined) this.refusal = notAFeed(`Its outermost element is <${root.name.slice(0, 40)}>.`);
    else this.format = format;
    if (root.attributes['xml:lang'] !== undefined) this.about.set('language', root.attributes['xml:lang']);
  }

  private isItem(name: string): boolean {
    return this.format === 'sitemap' ? name === 'url' : ITEM.has(name);
  }

  private take(item: XmlElement): void {
    this.itemAt = -1;
    this.items.push(readXmlItem(item, this.context));
  }

  /** Title and language of the feed itself stand right under its root or its channel, not under an image. */
  private noteAbout(element: XmlElement): void {
    const parent = this.path.at(-1)?.name;
    const isOwn = parent === 'channel' || (parent !== undefined && this.path.length === 1);
    const name = element.name.replace(/^(?:dc|atom):/, '');
    const wanted = name === 'title' || name === 'language' || name === 'ttl';
    if (isOwn && wanted && !this.about.has(name)) this.about.set(name, textOfElement(element).trim());
    element.parts.length = 0;
  }
}

const notAFeed = (sentence: string): Result<never, FeedRefusal> =>
  refuseFeed(
    'NOT_A_FEED',
    `The document is no feed. ${sentence}`,
    'Give the address of an RSS, Atom, RDF or JSON feed, or of a news sitemap.',
  );

const tooDeep = refuseFeed(
  'FEED_TOO_DEEP',
  `The feed nests elements more than ${DEEPEST_FEED} deep.`,
  'No feed made by people does: look at the address.',
);

const truncated = refuseFeed(
  'FEED_TRUNCATED',
  'The feed ends in the middle of an element.',
  'It is read again later; if it stays so, tell its publisher.',
);

const sitemapIndex = refuseFeed(
  'SITEMAP_INDEX',
  'The document is an index of sitemaps and lists no articles.',
  'Give the address of the news sitemap that it names.',
);
