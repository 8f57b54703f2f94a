import { expect, it } from 'vitest';
import { termRanges } from './term-marks.js';

const found = (text: string, terms: readonly string[]) =>
  termRanges(text, terms).map(({ start, end }) => text.slice(start, end));

it.each([
  { text: 'The gates of Ostrev: OSTREV’s dam.', terms: ['ostrev'], marked: ['Ostrev', 'OSTREV'] },
  { text: 'A damp dam.', terms: ['dam'], marked: ['dam'] },
  { text: 'Cost: 4.5 (m).', terms: ['4.5', '(m)'], marked: ['4.5', '(m)'] },
  { text: 'سد أوستريف مغلق', terms: ['أوستريف'], marked: ['أوستريف'] },
  { text: 'Nothing.', terms: ['', ' '], marked: [] },
])('$terms in “$text”', ({ text, terms, marked }) => {
  expect(found(text, terms)).toEqual(marked);
});
