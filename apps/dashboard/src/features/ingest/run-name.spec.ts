import { expect, it } from 'vitest';
import { runName } from './run-name.js';

it('leaves the folders out and keeps what is no path', () => {
  expect(runName('/work/demo/articles/01-dam.jsonl and 11 more')).toBe('01-dam.jsonl and 11 more');
  expect(runName('C:\\in\\a.csv')).toBe('a.csv');
  expect(runName('harbour.jsonl')).toBe('harbour.jsonl');
  expect(runName('Demo corpus')).toBe('Demo corpus');
});
