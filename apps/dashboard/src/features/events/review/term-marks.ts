import type { Range } from '../../../ui/segments.js';

const escaped = (term: string): string => term.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** Where a text has the names and words that tie it to an event, as whole words whatever their case. */
export function termRanges(text: string, terms: readonly string[]): Range<true>[] {
  const wanted = terms.filter((term) => term.trim() !== '').map(escaped);
  if (wanted.length === 0) return [];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${wanted.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return [...text.matchAll(pattern)].map((found) => ({
    ...{ start: found.index, end: found.index + found[0].length, value: true },
  }));
}
