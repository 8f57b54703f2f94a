import { expect, it } from 'vitest';
import { explainFailure } from './explain-failure.js';

it.each([
  [null, 'The worker was stopped while it measured.'],
  ['canceling statement due to statement timeout', 'The database did not answer in time.'],
  ['connect ECONNREFUSED 127.0.0.1:5432', 'The database could not be reached.'],
  ['could not extend file "base/1/2": No space left on device', 'The disk of the database is full.'],
  ['Array buffer allocation failed', 'There was not enough memory.'],
  ['A frame without its drift.\n    at complete', 'An unexpected error: “A frame without its drift.”.'],
])('%j: %s', (lastError, sentence) => {
  expect(explainFailure(lastError)).toBe(sentence);
});

it('cuts what is too long for a screen', () => {
  expect(explainFailure('x'.repeat(1_000)).length).toBeLessThan(400);
});
