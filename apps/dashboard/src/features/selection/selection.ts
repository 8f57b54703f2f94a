import type { ArticleFilter } from '@parallax/graphql-contract';
import { period } from '../../providers/filters.js';

/** Which articles are compared: all of it in the address, so that a copied link restores it. */
export interface Selection {
  /** Empty: all. */
  readonly sourceIds: readonly string[];
  /** Only outlets of this collection; null: of any. */
  readonly collectionId: string | null;
  /** Empty: all articles, in events or not. */
  readonly eventIds: readonly string[];
  /** Days, `2025-03-12`; the last one is included. */
  readonly from: string | null;
  readonly to: string | null;
  readonly language: string | null;
  readonly codebookVersionId: string | null;
  /** Of articles that print one text only the first is counted. */
  readonly collapse: boolean;
}

const list = (text: string | null): string[] => (text === null ? [] : [...new Set(text.split(',').filter(Boolean))]);

export function readSelection(params: URLSearchParams): Selection {
  return {
    sourceIds: list(params.get('sources')),
    collectionId: params.get('collection'),
    eventIds: list(params.get('events')),
    from: params.get('from'),
    to: params.get('to'),
    language: params.get('language'),
    codebookVersionId: params.get('codebook'),
    collapse: params.get('collapse') === '1',
  };
}

/** Writes a selection among the page's own parameters; only what was chosen, so that plain links stay short. */
export function writeSelection(selection: Selection, params: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(params);
  const put = (name: string, value: string | null) => {
    if (value === null || value === '') next.delete(name);
    else next.set(name, value);
  };
  put('sources', selection.sourceIds.join(','));
  put('collection', selection.collectionId);
  put('events', selection.eventIds.join(','));
  put('from', selection.from);
  put('to', selection.to);
  put('language', selection.language);
  put('codebook', selection.codebookVersionId);
  put('collapse', selection.collapse ? '1' : null);
  return next;
}

/** The selection as the API takes it; the codebook and the collapsing are arguments of their own. */
export const articleFilterOf = ({
  sourceIds,
  collectionId,
  eventIds,
  from,
  to,
  language,
}: Selection): ArticleFilter => ({
  sourceId: sourceIds.length > 0 ? { in: sourceIds } : null,
  collectionId,
  eventId: eventIds.length > 0 ? { in: eventIds } : null,
  publishedAt: period(from ?? undefined, to ?? undefined),
  language: language === null ? null : { eq: language },
});
