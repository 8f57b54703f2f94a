import { expect, it } from 'vitest';
import { foundPlace } from './found-place.js';

it.each([
  ['body.120.125', { start: 120, end: 125 }],
  ['headline.0.3', null],
  ['body.5.5', null],
  ['body.x.5', null],
  [null, null],
])('reads %s', (at, place) => expect(foundPlace(at, 'body')).toEqual(place));
