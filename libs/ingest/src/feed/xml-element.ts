/** An element of an item, small enough to be built and dropped item by item. */
export interface XmlElement {
  /** Lower case, under the prefix this reader gives to the namespace; without one for the feed's own. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parts: (string | XmlElement)[];
}

/** Prefixes by namespace, since a feed may call them what it likes. */
const PREFIXES: Readonly<Record<string, string>> = {
  ...{ 'http://www.w3.org/2005/atom': 'atom', 'http://purl.org/atom/ns#': 'atom', 'http://purl.org/rss/1.0/': '' },
  ...{ 'http://purl.org/rss/1.0/modules/content/': 'content', 'http://purl.org/dc/elements/1.1/': 'dc' },
  ...{ 'http://purl.org/dc/terms/': 'dcterms', 'http://www.google.com/schemas/sitemap-news/0.9': 'news' },
  ...{ 'http://www.sitemaps.org/schemas/sitemap/0.9': '', 'http://www.w3.org/1999/xhtml': 'xhtml' },
  ...{ 'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf', 'http://search.yahoo.com/mrss/': 'media' },
  ...{
    'http://rssnamespace.org/feedburner/ext/1.0': 'feedburner',
    'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  },
};

/** The namespaces a document declares, wherever it does. */
export class Namespaces {
  private readonly known = new Map<string, string>();

  note(attributes: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(attributes)) {
      const declared = /^xmlns(?::(.+))?$/i.exec(name);
      const prefix = declared === null ? undefined : PREFIXES[value.trim().toLowerCase()];
      if (declared !== null && prefix !== undefined) this.known.set((declared[1] ?? '').toLowerCase(), prefix);
    }
  }

  /** Atom's own names go without prefix: alone, or inside RSS, they mean the same. */
  nameOf(tag: string): string {
    const [local = '', prefix = ''] = tag.toLowerCase().split(':').reverse();
    const known = this.known.get(prefix) ?? prefix;
    return known === '' || (known === 'atom' && prefix === '') ? local : `${known}:${local}`;
  }
}

export const childrenOf = (element: XmlElement): XmlElement[] =>
  element.parts.filter((part): part is XmlElement => typeof part !== 'string');

export function childrenNamed(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  return names.flatMap((name) => childrenOf(element).filter((child) => child.name === name));
}

/** All text in an element, that of inner markup too. */
export const innerText = (element: XmlElement): string =>
  element.parts.map((part) => (typeof part === 'string' ? part : innerText(part))).join('');

/** The text of the first child of these names that has any. */
export function firstText(element: XmlElement, ...names: readonly string[]): string | null {
  const found = childrenNamed(element, ...names).find((child) => innerText(child).trim() !== '');
  return found === undefined ? null : innerText(found).trim();
}
