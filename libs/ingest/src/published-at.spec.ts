import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPublishedAt } from './published-at.js';

const NOW = new Date('2026-11-23T12:00:00Z');

describe('readPublishedAt', () => {
  it.each([
    ['2010-07-02', '2010-07-02T00:00:00.000Z', 'day'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z', 'day'],
    ['1605-01-01', '1605-01-01T00:00:00.000Z', 'day'],
    ['2025-03-12T06:10:00Z', '2025-03-12T06:10:00.000Z', 'time'],
    ['2025-03-12T06:10Z', '2025-03-12T06:10:00.000Z', 'time'],
    ['2025-03-12 06:10:00', '2025-03-12T06:10:00.000Z', 'time'],
    // 06:10:00.25 at +02:30 is 03:40:00.25 in UTC
    ['2025-03-12T06:10:00.25+02:30', '2025-03-12T03:40:00.250Z', 'time'],
    ['2025-03-01T01:00:00+0200', '2025-02-28T23:00:00.000Z', 'time'],
    // a day before the limit: 2026-11-24T12:00 is exactly one day after now
    ['2026-11-24T12:00:00Z', '2026-11-24T12:00:00.000Z', 'time'],
  ])('reads %s', (text, at, precision) => {
    expect(readPublishedAt(text, NOW)).toEqual({ ok: true, value: { at, precision } });
  });

  it.each([
    ['2025-02-29', 'BAD_DATE'],
    ['2025-04-31', 'BAD_DATE'],
    ['2025-13-01', 'BAD_DATE'],
    ['2025-00-10', 'BAD_DATE'],
    ['2025-1-1', 'BAD_DATE'],
    ['12/03/2025', 'BAD_DATE'],
    ['2025-03-12T24:00:00Z', 'BAD_DATE'],
    ['2025-03-12T23:59:60Z', 'BAD_DATE'],
    ['2025-03-12T06:10:00+16:00', 'BAD_DATE'],
    ['yesterday', 'BAD_DATE'],
    ['0001-11-30', 'DATE_TOO_EARLY'],
    ['1599-12-31', 'DATE_TOO_EARLY'],
    ['2087-01-01', 'DATE_IN_FUTURE'],
    ['2026-11-24T12:00:01Z', 'DATE_IN_FUTURE'],
    ['2026-11-25', 'DATE_IN_FUTURE'],
  ])('refuses %s with %s', (text, code) => {
    expect(readPublishedAt(text, NOW)).toMatchObject({ ok: false, error: { code, field: 'publishedAt' } });
  });

  it('gives back every moment between 1600 and now', () => {
    const moments = fc.date({ min: new Date('1600-01-01T00:00:00Z'), max: NOW, noInvalidDate: true });
    fc.assert(
      fc.property(moments, (moment) => {
        const at = moment.toISOString();
        expect(readPublishedAt(at, NOW)).toEqual({ ok: true, value: { at, precision: 'time' } });
      }),
    );
  });
});
