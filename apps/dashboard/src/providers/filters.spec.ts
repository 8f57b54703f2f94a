import { describe, expect, it } from 'vitest';
import { articleFilter, articleOrder, eventFilter, eventOrder, period, sourceFilter } from './filters.js';

describe('period', () => {
  it.each([
    ['nothing typed', undefined, undefined, null],
    ['emptied fields', '', '', null],
    [
      'one day includes its last minute',
      '2025-03-12',
      '2025-03-12',
      { gte: '2025-03-12T00:00:00.000Z', lt: '2025-03-13T00:00:00.000Z' },
    ],
    ['open end', '2025-03-12', undefined, { gte: '2025-03-12T00:00:00.000Z' }],
    ['last day of February', undefined, '2024-02-29', { lt: '2024-03-01T00:00:00.000Z' }],
    ['not a date', 'yesterday', undefined, null],
  ])('%s', (_why, from, to, expected) => {
    expect(period(from, to)).toEqual(expected);
  });
});

describe('filters', () => {
  it('leave out what was not filled in', () => {
    expect(Object.values(articleFilter({})).every((value) => value === null)).toBe(true);
    expect(articleFilter({ sourceId: 's1', language: 'none' })).toMatchObject({
      sourceId: { eq: 's1' },
      language: { isNull: true },
    });
  });

  it('ask for a title that contains the words, and for at least so many outlets', () => {
    expect(eventFilter({ q: ' dam ', minSources: '3' })).toMatchObject({
      title: { contains: 'dam' },
      sourceCount: { gte: 3 },
    });
    expect(eventFilter({ minSources: '' }).sourceCount).toBeNull();
  });

  it('ignore a status from the address that does not exist', () => {
    expect(sourceFilter({ status: 'DRAFT' }).status).toEqual(['DRAFT']);
    expect(sourceFilter({ status: 'SHUT' }).status).toBeNull();
  });
});

describe('orders', () => {
  it('take relevance only while searching', () => {
    expect(articleOrder({ field: 'RELEVANCE', order: 'ASC' }, 'dam')).toEqual({
      field: 'RELEVANCE',
      direction: 'DESC',
    });
    expect(articleOrder({ field: 'RELEVANCE', order: 'ASC' }, null)).toEqual({
      field: 'PUBLISHED_AT',
      direction: 'DESC',
    });
  });

  it('fall back to the newest events', () => {
    expect(eventOrder({ field: 'id', order: 'DESC' })).toEqual({ field: 'FIRST_PUBLISHED_AT', direction: 'DESC' });
  });
});
