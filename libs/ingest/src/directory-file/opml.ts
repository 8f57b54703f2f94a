import { domainOf, err, ok, type Result } from '@parallax/kernel';
import { Parser } from 'htmlparser2';
import { DIRECTORY_COLUMNS, joinNames, type SourceCells, sourceCells, splitNames } from './source-cells.js';
import type { DescribedSource } from './described-source.js';

/** An outline of an outlet with the line it begins on. */
export interface OutlineRow {
  readonly line: number;
  readonly cells: SourceCells;
  /** Written by another program. */
  readonly isForeign: boolean;
}

/** What this product says of an outlet stands in attributes of its own, which other readers pass over. */
const PREFIX = 'parallax:';
const NAMESPACE = 'urn:parallax:directory:1';

const escape = (text: string): string => text.replace(/[&<>"\t\n\r]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`);
const attributes = (pairs: Readonly<Record<string, string>>): string =>
  Object.entries(pairs)
    .map(([name, value]) => ` ${name}="${escape(value)}"`)
    .join('');

/** Outlets as OPML: one outline each, with what other readers know under the names they know. */
export function writeOpml(sources: readonly DescribedSource[]): string {
  const outlines = sources.map((source) => {
    const cells = sourceCells(source);
    const own = DIRECTORY_COLUMNS.map((column) => [`${PREFIX}${column}`, cells[column]]);
    const known = { text: cells.name, ...(cells.homepage !== '' && { htmlUrl: cells.homepage }) };
    const feeds = source.feeds.map(
      (xmlUrl) => `      <outline${attributes({ type: 'rss', text: cells.name, xmlUrl })}/>\n`,
    );
    return `    <outline${attributes({ ...known, ...Object.fromEntries(own) })}>\n${feeds.join('')}    </outline>\n`;
  });
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0" xmlns:parallax="${NAMESPACE}">\n` +
    `  <head>\n    <title>Outlets</title>\n  </head>\n  <body>\n${outlines.join('')}  </body>\n</opml>\n`
  );
}

/** Outlines of outlets. In other programs' files an outline with an address is an outlet, a folder a collection. */
export function readOpml(text: string): Result<OutlineRow[], string> {
  const reader = new OutlineReader(text);
  return reader.isOpml ? ok(oneOfEachHome(reader.rows)) : err('The file is not OPML: it has no element <opml>.');
}

const ownCells = (given: Readonly<Record<string, string>>): SourceCells =>
  Object.fromEntries(
    DIRECTORY_COLUMNS.flatMap((column) => {
      const value = given[`${PREFIX}${column}`];
      return value === undefined ? [] : [[column, value]];
    }),
  );

/** Several feeds of one outlet share its home page: the first outline names the outlet, the others are names of it. */
function oneOfEachHome(rows: readonly OutlineRow[]): OutlineRow[] {
  const homes = new Map<string, { line: number; cells: SourceCells; isForeign: boolean }>();
  return rows.flatMap((row) => {
    const home = row.isForeign && row.cells.homepage ? domainOf(row.cells.homepage) : null;
    const first = home === null ? undefined : homes.get(home);
    if (first === undefined) {
      const kept = { ...row };
      if (home !== null) homes.set(home, kept);
      return [kept];
    }
    const both = (column: 'aliases' | 'collections', more: string): string =>
      joinNames([...new Set([...splitNames(first.cells[column] ?? ''), ...splitNames(more)])]);
    const aliases = both('aliases', joinNames([row.cells.name ?? '']));
    const feeds = [first.cells.feeds ?? '', row.cells.feeds ?? ''].join(' ').trim();
    first.cells = { ...first.cells, aliases, collections: both('collections', row.cells.collections ?? ''), feeds };
    return [];
  });
}

class OutlineReader {
  readonly rows: OutlineRow[] = [];
  isOpml = false;
  /** Names of the folders around, innermost last; null for an outline that is an outlet. */
  private readonly around: (string | null)[] = [];
  private line = 1;
  private counted = 0;

  constructor(text: string) {
    const parser: Parser = new Parser(
      {
        onopentag: (name, given) => {
          this.count(text, parser.startIndex);
          if (name === 'opml') this.isOpml = true;
          if (name === 'outline') this.open(given);
        },
        onclosetag: (name) => {
          if (name === 'outline') this.around.pop();
        },
      },
      { xmlMode: true, decodeEntities: true },
    );
    parser.end(text);
  }

  private count(text: string, upTo: number): void {
    for (; this.counted < upTo; this.counted += 1) if (text.charCodeAt(this.counted) === 10) this.line += 1;
  }

  private open(given: Readonly<Record<string, string>>): void {
    const isOutlet = `${PREFIX}name` in given || 'xmlUrl' in given || 'htmlUrl' in given;
    // Feeds inside one of our outlets are among its attributes too.
    if (isOutlet && this.isOpml && !this.around.includes(null)) {
      const isForeign = !(`${PREFIX}name` in given);
      this.rows.push({ line: this.line, cells: isForeign ? this.foreignCells(given) : ownCells(given), isForeign });
    }
    this.around.push(isOutlet ? null : (given['title'] ?? given['text'] ?? '').trim() || null);
  }

  private foreignCells(given: Readonly<Record<string, string>>): SourceCells {
    const [home, language] = [given['htmlUrl']?.trim(), given['language']?.trim()];
    const folders = this.around.filter((name) => name !== null);
    const categories = (given['category'] ?? '').split(',').map((path) => path.split('/').filter(Boolean).join(' / '));
    return {
      name: (given['title'] ?? given['text'] ?? '').trim(),
      ...(home && { homepage: home, aliases: joinNames([domainOf(home) ?? '']) }),
      ...(given['xmlUrl']?.trim() && { feeds: given['xmlUrl'].trim() }),
      ...(language && { languages: language }),
      ...(given['description']?.trim() && { description: given['description'].trim() }),
      collections: joinNames([...new Set([...folders, ...categories.flatMap(splitNames)])]),
    };
  }
}
