import { describe, expect, it } from 'vitest';
import { disputedIn, type Rating, ratingTimeline } from './rating-lanes.js';

const rating = (more: Partial<Rating>): Rating => ({
  ...{ id: '1', dimension: 'leaning', value: 'left', rater: 'A', citation: null, validFrom: null, validTo: null },
  ...{ recordedAt: '2026-01-01T00:00:00Z', withdrawnAt: null, ...more },
});

describe('the time line of ratings', () => {
  it('has a lane for each rater of each thing, open ends at the edges', () => {
    const line = ratingTimeline(
      [
        rating({ validFrom: '2020-01-01', validTo: '2020-01-04' }),
        rating({ value: 'right', validFrom: '2020-01-05' }),
        rating({ rater: 'B', value: 'centre' }),
      ],
      '2020-01-10',
    );
    expect(line).toMatchObject({ firstDay: '2020-01-01', lastDay: '2020-01-10', disputed: ['leaning'] });
    expect(line?.lanes.map(({ rater, bars }) => [rater, ...bars.map(({ from, to }) => [from, to])])).toEqual([
      ['A', [0, 0.4], [0.4, 1]],
      ['B', [0, 1]],
    ]);
  });

  it('is not drawn without a day', () => {
    expect(ratingTimeline([rating({})], '2020-01-01')).toBeNull();
  });
});

it('raters disagree only about the same thing on the same day', () => {
  const until = { validTo: '2020-12-31' };
  const from = { validFrom: '2021-01-01', value: 'right', rater: 'B' };
  expect(disputedIn([rating(until), rating(from)])).toEqual([]);
  expect(disputedIn([rating(until), rating({ ...from, validFrom: '2020-12-31' })])).toEqual(['leaning']);
  expect(disputedIn([rating(until), rating({ value: 'x', dimension: 'ownership' })])).toEqual([]);
});
