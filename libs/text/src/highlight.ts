import { walkMatches, type Range } from './matches.js';
import type { SearchQuery } from './search.js';
import { isInsideWord } from './words.js';

/** A piece of a stored text, `text.slice(start, end)`; `matches` are relative to it. UTF-16 offsets. */
export interface Snippet {
  readonly start: number;
  readonly end: number;
  readonly matches: readonly Range[];
}

export interface HighlightOptions {
  /** How many snippets at most (default 3). */
  readonly maxSnippets?: number;
  /** How long a snippet may be in UTF-16 code units (default 200); only a longer match exceeds it. */
  readonly maxLength?: number;
}

function wordBorder(text: string, from: number, step: 1 | -1, until: number): number {
  let at = from;
  while (at !== until && isInsideWord(text, at)) at += step;
  return at;
}

function trimRange(text: string, { start, end }: Range): Range {
  const slice = text.slice(start, end);
  return { start: start + slice.length - slice.trimStart().length, end: start + slice.trimEnd().length };
}

/** Matches near one another, those that overlap made one. */
class Cluster {
  private readonly matches: { start: number; end: number }[] = [];

  constructor(
    private readonly text: string,
    private readonly from: number,
    private readonly maxLength: number,
  ) {}

  get isEmpty(): boolean {
    return this.matches.length === 0;
  }

  hasRoomFor(match: Range): boolean {
    const [first] = this.matches;
    return first === undefined || match.end <= first.start + Math.ceil(this.maxLength * 0.75);
  }

  add(match: Range): void {
    let { start } = match;
    while ((this.matches.at(-1)?.end ?? -1) > start) start = Math.min(start, this.matches.pop()?.start ?? start);
    this.matches.push({ start, end: match.end });
  }

  /** The snippet ends before `until`, where the next one may begin. */
  toSnippet(until: number): Snippet {
    const first = this.matches[0]?.start ?? this.from;
    const last = this.matches.at(-1)?.end ?? this.from;
    const lead = Math.max(this.from, first - Math.floor(this.maxLength / 4));
    const start = wordBorder(this.text, lead, 1, first);
    const tail = Math.max(last, Math.min(until, start + this.maxLength));
    const range = trimRange(this.text, { start, end: wordBorder(this.text, tail, -1, last) });
    const matches = this.matches.map((m) => ({ start: m.start - range.start, end: m.end - range.start }));
    return { ...range, matches };
  }
}

/**
 * The first places of a text where a search found something: snippets in the order of the text that
 * never overlap, cut between words. Finds what `parseSearch`'s tsquery finds, phrases and beginnings too.
 */
export function highlight(text: string, query: SearchQuery, options: HighlightOptions = {}): Snippet[] {
  const { maxSnippets = 3, maxLength = 200 } = options;
  const snippets: Snippet[] = [];
  let cluster = new Cluster(text, 0, maxLength);
  walkMatches(text, query.terms, (match) => {
    if (!cluster.hasRoomFor(match)) {
      const snippet = cluster.toSnippet(match.start);
      snippets.push(snippet);
      cluster = new Cluster(text, snippet.end, maxLength);
    }
    if (snippets.length >= maxSnippets) return false;
    if (match.start >= (snippets.at(-1)?.end ?? 0)) cluster.add(match);
    return true;
  });
  if (!cluster.isEmpty) snippets.push(cluster.toSnippet(text.length));
  return snippets;
}
