import { expect, it } from 'vitest';
import { frameMark } from './frame-marks.js';

it('gives the first 24 frames marks that differ in colour or pattern, and in letter', () => {
  const marks = Array.from({ length: 24 }, (_, place) => frameMark(place));
  expect(new Set(marks.map((mark) => `${mark.colour} ${mark.pattern}`)).size).toBe(24);
  expect(marks.map((mark) => mark.letter).join('')).toBe('ABCDEFGHIJKLMNOPQRSTUVWX');
});

it('keeps letters apart past Z', () => {
  expect(frameMark(26).letter).toBe('A2');
});
