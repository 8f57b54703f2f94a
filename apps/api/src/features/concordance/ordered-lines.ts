import {
  type ConcordanceFound,
  type ConcordanceTextRow,
  FIRST_UNDATED,
  type Position,
  concordanceTexts,
  rowsOf,
} from '@parallax/persistence';
import type { Pool } from 'pg';
import { isLater } from './concordance-cursor.js';
import { findArticles } from './find-articles.js';
import { type ArticleLine, linesOfArticle } from './lines-of-article.js';
import type { ConcordanceRequest } from './read-concordance.js';
import { withoutLaterCopies } from './without-later-copies.js';

/** As many as can be tested one by one in 50 ms. */
const WALK = 2_000;
/** Articles read at a time; one has several lines as a rule. */
const BATCH = 26;

type InOrder = ConcordanceRequest & { readonly sort: 'position' | 'date' };

const nextArticles = (database: Pool, { filter, sort, query }: InOrder, after: Position | null) =>
  findArticles(database, { filter, tsquery: query.tsquery, by: sort, after, limit: BATCH }, WALK);

async function linesOf(
  database: Pool,
  request: InOrder,
  articles: readonly ConcordanceFound[],
): Promise<ArticleLine[]> {
  const texts = await rowsOf<ConcordanceTextRow>(database, concordanceTexts(articles.map(({ id }) => id)));
  const byId = new Map(texts.map((text) => [String(text.id), text]));
  return articles.flatMap(({ id, cursorKey }) => {
    const text = byId.get(id);
    return text ? linesOfArticle({ ...text, key: cursorKey }, request.query, request.options) : [];
  });
}

/** What is left of the article a page ended in. */
async function restOf(database: Pool, request: InOrder): Promise<ArticleLine[]> {
  const { after } = request;
  if (after === null) return [];
  const lines = await linesOf(database, request, [{ id: after.articleId, cursorKey: after.key }]);
  return lines.filter((line) => isLater(line, after));
}

/** Where to look on after some articles; null at the end of the list. */
function placeAfter(articles: readonly ConcordanceFound[], from: Position | null, sort: InOrder['sort']) {
  const last = articles.at(-1);
  if (last !== undefined && articles.length === BATCH) return { key: last.cursorKey, id: last.id };
  return sort === 'date' && from !== null && from.key !== null ? FIRST_UNDATED : null;
}

/** Lines in the order of their articles, one more than asked for if there are any: a page reads only what it shows. */
export async function linesInOrder(database: Pool, request: InOrder): Promise<ArticleLine[]> {
  const lines = await restOf(database, request);
  let from: Position | null = request.after && { key: request.after.key, id: request.after.articleId };
  while (lines.length <= request.first) {
    const articles = await nextArticles(database, request, from);
    const shown = request.collapseCopies ? await withoutLaterCopies(database, request.filter, articles) : articles;
    lines.push(...(await linesOf(database, request, shown)));
    from = placeAfter(articles, from, request.sort);
    if (from === null) break;
  }
  return lines.slice(0, request.first + 1);
}
