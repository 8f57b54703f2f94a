import { describe, expect, it } from 'vitest';
import { readDetails, reasonsInWords } from './event-details.js';

const RUNNER_UP = '0000000e-0000-7000-8000-000000000002';
const stored = {
  ...{ method: 'event-grouping', version: '1', mark: 0.19, score: 0.31 },
  sharedNames: [{ name: 'Ostrev', documents: 6 }],
  sharedWords: [
    { word: 'spillway', documents: 3 },
    { word: 'sluice', documents: 4 },
  ],
  ...{ daysApart: 0.4, nearestArticleId: null, runnerUp: { eventId: RUNNER_UP, score: 0.18 } },
};

describe('reasons of a grouping', () => {
  it('are sentences a person can check', () => {
    expect(reasonsInWords(0.31, readDetails(stored))).toEqual([
      'Shared names: Ostrev (6).',
      'Shared rare words: spillway (3), sluice (4).',
      'Published less than a day from the nearest article of the event.',
      'Scored 0.31; articles are put together from 0.19 on.',
      'The next best event scored 0.18.',
    ]);
  });

  it('say so when an article matched nothing, and say nothing of days when one of two has no date', () => {
    const alone = readDetails({ mark: 0.19, daysApart: null, runnerUp: null });
    expect(reasonsInWords(0.1, alone)).toEqual([
      'Scored 0.10 by itself, below the mark of 0.19; it came with articles that are nearer.',
    ]);
    expect(reasonsInWords(null, alone)).toEqual(['An event of its own: no other reached the mark of 0.19.']);
  });

  it.each([null, 'text', { mark: 'high' }, { runnerUp: { eventId: 'no id', score: 1 } }])(
    'are left out when %j is stored',
    (odd) => expect(reasonsInWords(0.5, readDetails(odd))).toEqual([]),
  );
});
