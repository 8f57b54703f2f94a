import { articleFilter, type FilterForm } from './filters.js';

export type ExportFormat = 'csv' | 'jsonl';

/** Null values would only lengthen the address. */
const withoutNulls = (filter: object): object =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== null));

/** Address of all articles the form selects: the server streams every row, there is no cap. */
export function articlesExportUrl(form: FilterForm, format: ExportFormat): string {
  const query = new URLSearchParams();
  const filter = withoutNulls(articleFilter(form));
  if (Object.keys(filter).length > 0) query.set('filter', JSON.stringify(filter));
  if (form.q !== undefined && form.q.trim() !== '') query.set('search', form.q.trim());
  const text = query.toString();
  return `/exports/articles.${format}${text === '' ? '' : `?${text}`}`;
}

/** The directory of outlets as a file that comes back as the very same. */
export const directoryExportUrl = (format: 'csv' | 'opml'): string => `/exports/directory.${format}`;

export function tableExportUrl(table: 'sources' | 'events' | 'labels'): string {
  return `/exports/${table}.csv`;
}

/** The outlets that are shown, in their order, in the codebook that is shown: frames, or the text they share. */
export function comparisonExportUrl(
  eventId: string,
  table: 'comparison' | 'shared-text',
  view: {
    readonly sourceIds: readonly string[];
    readonly codebookVersionId: string | null;
    readonly collapse: boolean;
  },
): string {
  const query = new URLSearchParams();
  if (view.sourceIds.length > 0) query.set('sourceIds', view.sourceIds.join(','));
  if (view.codebookVersionId !== null) query.set('codebookVersionId', view.codebookVersionId);
  if (view.collapse) query.set('collapseCopies', 'true');
  const text = query.toString();
  return `/exports/events/${encodeURIComponent(eventId)}/${table}.csv${text === '' ? '' : `?${text}`}`;
}
