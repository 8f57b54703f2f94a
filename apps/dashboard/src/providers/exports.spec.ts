import { expect, it } from 'vitest';
import { articlesExportUrl, comparisonExportUrl } from './exports.js';

it('carries the filter and the search of the list', () => {
  expect(articlesExportUrl({}, 'csv')).toBe('/exports/articles.csv');
  const url = new URL(articlesExportUrl({ q: 'dam & gate', sourceId: 's1' }, 'jsonl'), 'http://x');
  expect(url.pathname).toBe('/exports/articles.jsonl');
  expect(url.searchParams.get('search')).toBe('dam & gate');
  expect(JSON.parse(url.searchParams.get('filter')!)).toEqual({ sourceId: { eq: 's1' } });
});

it('carries the outlets and the codebook of a comparison', () => {
  const whole = comparisonExportUrl('e1', 'comparison', { sourceIds: [], codebookVersionId: null, collapse: false });
  expect(whole).toBe('/exports/events/e1/comparison.csv');
  const part = { sourceIds: ['b', 'a'], codebookVersionId: 'c', collapse: true };
  expect(comparisonExportUrl('e1', 'comparison', part)).toBe(
    '/exports/events/e1/comparison.csv?sourceIds=b%2Ca&codebookVersionId=c&collapseCopies=true',
  );
});
