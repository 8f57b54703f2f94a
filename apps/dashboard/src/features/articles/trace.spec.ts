import { expect, it } from 'vitest';
import { ruleCounts, tracePieces } from './trace.js';

const raw = 'WorldSport\nThe dam\n  closed.\nBack to top';
const edits = [
  { rule: 'menu-line', start: 0, end: 11, removed: 'WorldSport\n', replacement: '' },
  { rule: 'spaces', start: 19, end: 21, removed: '  ', replacement: '' },
  { rule: 'page-furniture', start: 28, end: 40, removed: '\nBack to top', replacement: '' },
];

it('shows everything of the raw text once, removed or kept', () => {
  const pieces = tracePieces(raw, edits);
  expect(pieces.map(({ text }) => text).join('')).toBe(raw);
  expect(pieces.map(({ edit, text }) => [edit?.rule ?? null, text])).toEqual([
    ['menu-line', 'WorldSport\n'],
    [null, 'The dam\n'],
    ['spaces', '  '],
    [null, 'closed.'],
    ['page-furniture', '\nBack to top'],
  ]);
});

it('is one kept piece without edits', () => {
  expect(tracePieces('plain', [])).toEqual([{ edit: null, text: 'plain' }]);
});

it('counts each rule and the characters it took', () => {
  expect(ruleCounts([...edits, { ...edits[1]!, start: 30, end: 31 }])).toEqual([
    { rule: 'page-furniture', count: 1, characters: 12 },
    { rule: 'menu-line', count: 1, characters: 11 },
    { rule: 'spaces', count: 2, characters: 3 },
  ]);
});
