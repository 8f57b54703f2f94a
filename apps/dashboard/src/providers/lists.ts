import {
  ArticleCursorDocument,
  ArticlesDocument,
  CodebookCursorDocument,
  CodebooksDocument,
  EventCursorDocument,
  EventsDocument,
  IngestRunCursorDocument,
  IngestRunsDocument,
  SourceCursorDocument,
  SourcesDocument,
} from '@parallax/graphql-contract';
import type { SortPayload } from 'react-admin';
import { request } from './client.js';
import {
  articleFilter,
  articleOrder,
  codebookFilter,
  eventFilter,
  eventOrder,
  ingestRunFilter,
  sourceFilter,
  sourceOrder,
  type FilterForm,
} from './filters.js';
import type { PageInfo } from './paging.js';
import type { ResourceName } from './types.js';

export interface Row {
  readonly id: string;
}

export interface ListPage {
  readonly nodes: readonly Row[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number | null;
}

/** One list of the API: its page of rows, and its twin that only walks. */
export interface ListQuery {
  page(first: number, after: string | null, signal?: AbortSignal): Promise<ListPage>;
  walk(first: number, after: string | null, signal?: AbortSignal): Promise<PageInfo>;
}

const articles = (form: FilterForm, sort: SortPayload): ListQuery => {
  const search = form.q === undefined || form.q.trim() === '' ? null : form.q.trim();
  const variables = { filter: articleFilter(form), search, order: articleOrder(sort, search) };
  return {
    page: async (first, after, signal) =>
      (await request(ArticlesDocument, { ...variables, first, after }, signal)).articles,
    walk: async (first, after, signal) =>
      (await request(ArticleCursorDocument, { ...variables, first, after }, signal)).articles.pageInfo,
  };
};

const events = (form: FilterForm, sort: SortPayload): ListQuery => {
  const variables = { filter: eventFilter(form), order: eventOrder(sort) };
  return {
    page: async (first, after, signal) =>
      (await request(EventsDocument, { ...variables, first, after }, signal)).events,
    walk: async (first, after, signal) =>
      (await request(EventCursorDocument, { ...variables, first, after }, signal)).events.pageInfo,
  };
};

const sources = (form: FilterForm, sort: SortPayload): ListQuery => {
  const variables = { filter: sourceFilter(form), order: sourceOrder(sort) };
  return {
    page: async (first, after, signal) =>
      (await request(SourcesDocument, { ...variables, first, after }, signal)).sources,
    walk: async (first, after, signal) =>
      (await request(SourceCursorDocument, { ...variables, first, after }, signal)).sources.pageInfo,
  };
};

const codebooks = (form: FilterForm, sort: SortPayload): ListQuery => {
  const variables = { filter: codebookFilter(form), order: { field: 'NAME', direction: sort.order } as const };
  return {
    page: async (first, after, signal) =>
      (await request(CodebooksDocument, { ...variables, first, after }, signal)).codebooks,
    walk: async (first, after, signal) =>
      (await request(CodebookCursorDocument, { ...variables, first, after }, signal)).codebooks.pageInfo,
  };
};

const ingestRuns = (form: FilterForm, sort: SortPayload): ListQuery => {
  const variables = { filter: ingestRunFilter(form), order: { field: 'STARTED_AT', direction: sort.order } as const };
  return {
    page: async (first, after, signal) =>
      (await request(IngestRunsDocument, { ...variables, first, after }, signal)).ingestRuns,
    walk: async (first, after, signal) =>
      (await request(IngestRunCursorDocument, { ...variables, first, after }, signal)).ingestRuns.pageInfo,
  };
};

export const LISTS: Readonly<Record<ResourceName, (form: FilterForm, sort: SortPayload) => ListQuery>> = {
  articles,
  events,
  sources,
  codebooks,
  'ingest-runs': ingestRuns,
};
