import { createHash } from 'node:crypto';
import { type ConcordanceTextRow, type Position, concordanceTexts, rowsOf } from '@parallax/persistence';
import type { Pool } from 'pg';
import { findArticles } from './find-articles.js';
import { type ArticleLine, linesOfArticle } from './lines-of-article.js';
import type { ConcordanceRequest } from './read-concordance.js';
import { withoutLaterCopies } from './without-later-copies.js';

/** Articles that are read for a sort by words or a count of lines; as many texts as can be read in a second. */
export const MAX_ARTICLES = 2_000;
const MAX_LINES = 20_000;
const BATCH = 200;
/** As many as can be tested one by one in a quarter of a second. */
const WALK = 8_000;

/** The lines of all articles, or of a sample where there are too many. */
export interface ReadLines {
  readonly lines: readonly ArticleLine[];
  readonly articlesRead: number;
  /** True when these are all lines there are. */
  readonly isComplete: boolean;
}

/** A place among ids, which are hashes, that the seed decides. */
function placeOf(seed: string): string {
  const hex = createHash('sha256').update(seed).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}

/**
 * Ids from the place on, then from the first: one more than are read, so that one knows whether these are all. Ids are
 * hashes of addresses: a stretch of them is a sample that chance could have drawn.
 */
async function sampledIds(database: Pool, { filter, query, seed }: ConcordanceRequest): Promise<string[]> {
  const place = placeOf(seed);
  const idsAfter = async (after: Position | null) => {
    const articles = { filter, tsquery: query.tsquery, by: 'position', after, limit: MAX_ARTICLES + 1 } as const;
    return (await findArticles(database, articles, WALK)).map(({ id }) => id);
  };
  const ids = await idsAfter({ key: null, id: place });
  if (ids.length > MAX_ARTICLES) return ids;
  return [...ids, ...(await idsAfter(null)).filter((id) => id <= place)].slice(0, MAX_ARTICLES + 1);
}

async function withoutCopiesIn(database: Pool, { filter, collapseCopies }: ConcordanceRequest, ids: readonly string[]) {
  if (!collapseCopies) return ids;
  const articles = ids.map((id) => ({ id }));
  return (await withoutLaterCopies(database, filter, articles)).map(({ id }) => id);
}

/** Reads lines of at most 2,000 articles, some hundred texts at a time. */
export async function readLines(database: Pool, request: ConcordanceRequest): Promise<ReadLines> {
  const ids = await sampledIds(database, request);
  const wanted = await withoutCopiesIn(database, request, ids.slice(0, MAX_ARTICLES));
  const lines: ArticleLine[] = [];
  let articlesRead = 0;
  while (articlesRead < wanted.length && lines.length < MAX_LINES) {
    const batch = wanted.slice(articlesRead, articlesRead + BATCH);
    const texts = await rowsOf<ConcordanceTextRow>(database, concordanceTexts(batch));
    for (const text of texts) lines.push(...linesOfArticle({ ...text, key: null }, request.query, request.options));
    articlesRead += batch.length;
  }
  return { lines, articlesRead, isComplete: articlesRead === wanted.length && ids.length <= MAX_ARTICLES };
}
