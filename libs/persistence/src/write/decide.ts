import { decisionIdOf } from '@parallax/ingest';
import type { EventId } from '@parallax/kernel';
import type { Changes } from './changes.js';
import type { KnownArticle, KnownArticles, PlacedRow } from './known-articles.js';

/** What became of a row, and which version of which article its text is. */
export interface Verdict {
  readonly outcome: 'added' | 'updated' | 'unchanged';
  readonly article: KnownArticle;
  readonly versionNo: number;
}

/** Compares a row with what is stored and with the rows before it; notes what has to be written. */
export function decide(placed: PlacedRow, known: KnownArticles, changes: Changes): Verdict {
  const article = known.find(placed);
  const verdict = article === null ? add(placed, changes) : compare(placed, article, changes);
  noteUrl(placed, verdict.article, changes);
  known.remember(verdict.article);
  return verdict;
}

function add(placed: PlacedRow, changes: Changes): Verdict {
  const { row, sourceId } = placed;
  const { articleId: id, externalId, contentHash } = row.draft;
  changes.added.set(id, { id, sourceId, first: row, current: row, versionNo: 1 });
  changes.versions.push({ articleId: id, versionNo: 1, row });
  const article: KnownArticle = {
    ...{ id, sourceId, externalId, urls: new Set(), versions: new Map([[contentHash, 1]]), latest: 1 },
    ...{ hasEventDecision: false, labelIds: new Set() },
  };
  return { outcome: 'added', article, versionNo: 1 };
}

function compare(placed: PlacedRow, article: KnownArticle, changes: Changes): Verdict {
  const { row } = placed;
  const stored = article.versions.get(row.draft.contentHash);
  if (stored !== undefined) return { outcome: 'unchanged', article, versionNo: stored };
  article.latest += 1;
  article.versions.set(row.draft.contentHash, article.latest);
  const versionNo = article.latest;
  changes.versions.push({ articleId: article.id, versionNo, row });
  changes.touched.add(article.id);
  const pending = changes.added.get(article.id) ?? changes.updated.get(article.id);
  if (pending === undefined) {
    changes.updated.set(article.id, {
      id: article.id,
      sourceId: article.sourceId,
      first: row,
      current: row,
      versionNo,
    });
  } else {
    pending.current = row;
    pending.versionNo = versionNo;
  }
  return { outcome: 'updated', article, versionNo };
}

function noteUrl({ row }: PlacedRow, article: KnownArticle, changes: Changes): void {
  const url = row.draft.canonicalUrl;
  if (url === null || article.urls.has(url)) return;
  article.urls.add(url);
  changes.urls.push({ articleId: article.id, url });
}

/**
 * Puts an article into the event of its row, unless anyone decided about its event before:
 * a person who took it out is not overruled by a second import.
 */
export function assignEvent(article: KnownArticle, eventId: EventId | undefined, changes: Changes): void {
  if (eventId === undefined || article.hasEventDecision) return;
  article.hasEventDecision = true;
  changes.memberships.push({ articleId: article.id, eventId, decisionId: decisionIdOf(article.id, eventId) });
}
