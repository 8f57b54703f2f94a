import { compareWords, sortWords, type WordPlace } from '@parallax/text';
import type { Pool } from 'pg';
import { badUserInput } from '../../graphql/connection-input.js';
import { isLater, type LinePlace } from './concordance-cursor.js';
import type { ArticleLine } from './lines-of-article.js';
import type { ConcordanceRequest } from './read-concordance.js';
import { readLines } from './read-extent.js';

type Compare = (a: ArticleLine, b: ArticleLine) => number;
const byText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** Newest first, undated last, then by article and place: a total order. */
const byPlace: Compare = (a, b) =>
  byText(b.publishedAt ?? '', a.publishedAt ?? '') ||
  byText(a.articleId, b.articleId) ||
  (isLater(a, b) ? 1 : isLater(b, a) ? -1 : 0);

function orderBy(sort: 'outlet' | WordPlace): Compare {
  if (sort === 'outlet') return (a, b) => byText(a.sourceName, b.sourceName) || byPlace(a, b);
  return (a, b) => compareWords(sortWords(a, sort), sortWords(b, sort)) || byPlace(a, b);
}

const isSame = (line: ArticleLine, place: LinePlace): boolean =>
  line.articleId === place.articleId && line.field === place.field && line.start === place.start;

/** A page of lines that can only be sorted together; one more than asked for if there are any. */
export async function linesSorted(
  database: Pool,
  request: ConcordanceRequest,
  sort: 'outlet' | WordPlace,
): Promise<ArticleLine[]> {
  const lines = [...(await readLines(database, request)).lines].sort(orderBy(sort));
  const { after, first } = request;
  const from = after === null ? 0 : lines.findIndex((line) => isSame(line, after)) + 1;
  if (after !== null && from === 0)
    throw badUserInput('The texts have changed since that page. Start again at the top.');
  return lines.slice(from, from + first + 1);
}
