import type {
  ArticleFilter,
  ArticleOrder,
  CodebookFilter,
  EventFilter,
  EventOrder,
  IngestRunFilter,
  IngestStatus,
  SourceFilter,
  SourceOrder,
  SourceStatus,
  SourceType,
} from '@parallax/graphql-contract';
import type { SortPayload } from 'react-admin';

/** What a person filled in; react-admin keeps it in the address. Every value is optional. */
export interface FilterForm {
  readonly q?: string;
  readonly ids?: readonly string[];
  readonly sourceId?: string;
  readonly eventId?: string;
  readonly language?: string;
  readonly from?: string;
  readonly to?: string;
  readonly codebookVersionId?: string;
  readonly frameId?: string;
  readonly ingestRunId?: string;
  readonly type?: SourceType;
  readonly status?: string;
  readonly minSources?: string | number;
  readonly country?: string;
  readonly collectionId?: string;
  /** Outlets that were merged are left out unless this says `shown`. */
  readonly merged?: string;
}

const DAY = 86_400_000;

/** Days as typed become moments: `to` includes its whole day (UTC, as days are stored). */
export function period(from: string | undefined, to: string | undefined): { gte?: string; lt?: string } | null {
  const start = from === undefined || from === '' ? NaN : Date.parse(from);
  const end = to === undefined || to === '' ? NaN : Date.parse(to);
  if (Number.isNaN(start) && Number.isNaN(end)) return null;
  return {
    ...(Number.isNaN(start) ? {} : { gte: new Date(start).toISOString() }),
    ...(Number.isNaN(end) ? {} : { lt: new Date(end + DAY).toISOString() }),
  };
}

const filled = (text: string | undefined): string | null =>
  text === undefined || text.trim() === '' ? null : text.trim();
const equals = (text: string | undefined): { eq: string } | null => {
  const value = filled(text);
  return value === null ? null : { eq: value };
};

/** The full-text search is an argument of its own and not part of this. */
export function articleFilter(form: FilterForm): ArticleFilter {
  return {
    ids: form.ids ?? null,
    sourceId: equals(form.sourceId),
    eventId: equals(form.eventId),
    language: form.language === 'none' ? { isNull: true } : equals(form.language),
    publishedAt: period(form.from, form.to),
    codebookVersionId: filled(form.codebookVersionId),
    frameId: filled(form.frameId),
    ingestRunId: filled(form.ingestRunId),
  };
}

export function eventFilter(form: FilterForm): EventFilter {
  const title = filled(form.q);
  const least = Number(form.minSources);
  return {
    ids: form.ids ?? null,
    title: title === null ? null : { contains: title },
    sourceId: equals(form.sourceId),
    firstPublishedAt: period(form.from, form.to),
    sourceCount: Number.isFinite(least) && least > 0 ? { gte: least } : null,
  };
}

const SOURCE_STATUSES: readonly SourceStatus[] = ['DRAFT', 'ACTIVE', 'RETIRED'];
const RUN_STATUSES: readonly IngestStatus[] = [
  'QUEUED',
  'RUNNING',
  'SUCCEEDED',
  'PARTIAL',
  'FAILED',
  'CANCELLED',
  'INTERRUPTED',
];

function statusIn<Status extends string>(known: readonly Status[], asked: string | undefined): Status[] | null {
  const found = known.filter((status) => status === asked);
  return found.length === 0 ? null : found;
}

export function sourceFilter(form: FilterForm): SourceFilter {
  const name = filled(form.q);
  return {
    ids: form.ids ?? null,
    name: name === null ? null : { contains: name },
    type: form.type === undefined ? null : [form.type],
    status: statusIn(SOURCE_STATUSES, form.status),
    country: equals(form.country?.toUpperCase()),
    language: filled(form.language),
    collectionId: filled(form.collectionId),
    isMerged: form.ids === undefined && form.merged !== 'shown' ? false : null,
  };
}

export function codebookFilter(form: FilterForm): CodebookFilter {
  const name = filled(form.q);
  return { ids: form.ids ?? null, name: name === null ? null : { contains: name } };
}

export function ingestRunFilter(form: FilterForm): IngestRunFilter {
  return { ids: form.ids ?? null, status: statusIn(RUN_STATUSES, form.status) };
}

/** A search is ordered by relevance unless a person chose otherwise. */
export function articleOrder(sort: SortPayload, search: string | null): ArticleOrder {
  if (sort.field === 'RELEVANCE' && search !== null) return { field: 'RELEVANCE', direction: 'DESC' };
  return { field: 'PUBLISHED_AT', direction: sort.field === 'PUBLISHED_AT' ? sort.order : 'DESC' };
}

export function eventOrder(sort: SortPayload): EventOrder {
  const field = sort.field === 'ARTICLE_COUNT' || sort.field === 'TITLE' ? sort.field : 'FIRST_PUBLISHED_AT';
  return { field, direction: sort.order };
}

const SOURCE_ORDERS: readonly SourceOrder['field'][] = [
  ...(['CREATED_AT', 'ARTICLE_COUNT', 'ARTICLES_PER_WEEK', 'LAST_ARTICLE_AT'] as const),
  ...(['UNDATED_SHARE', 'FUTURE_SHARE', 'SHORT_SHARE', 'REFUSED_COUNT'] as const),
];

export function sourceOrder(sort: SortPayload): SourceOrder {
  return { field: SOURCE_ORDERS.find((field) => field === sort.field) ?? 'NAME', direction: sort.order };
}
