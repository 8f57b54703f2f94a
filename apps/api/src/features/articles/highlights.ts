import { type SearchQuery, highlight } from '@parallax/text';
import type { HighlightType } from './article-text.type.js';

/** Where a search is found in a headline (one place) and a body (up to three). */
export function highlightsOf(headline: string, body: string, search: SearchQuery): HighlightType[] {
  return [
    ...inField('headline', headline, search, { maxSnippets: 1, maxLength: headline.length }),
    ...inField('body', body, search, {}),
  ];
}

function inField(
  field: string,
  text: string,
  search: SearchQuery,
  options: { maxSnippets?: number; maxLength?: number },
): HighlightType[] {
  return highlight(text, search, options).map(({ start, end, matches }) => ({
    field,
    text: text.slice(start, end),
    start,
    end,
    matches: matches.map((match) => ({ start: match.start, end: match.end })),
  }));
}
