import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestDot, placeDots, placeLabels, SIZE } from './scatter.js';

const pointsOf = (places: readonly (readonly [number, number])[]) => ({
  word: places.map((_, at) => `word${at}`),
  ...{ x: places.map(([x]) => x), y: places.map(([, y]) => y) },
  ...{ countA: places.map(() => 1), countB: places.map(() => 1), left: 0 },
  ...{ logOdds: places.map((_, at) => at - places.length / 2), adjustedP: places.map(() => null) },
});
const share = fc.integer({ min: 0, max: 20 }).map((n) => n / 20);

describe('the plot of words', () => {
  it('puts words of one rank side by side by their letters, all inside the drawing', () => {
    const dots = placeDots(pointsOf(Array.from({ length: 200 }, () => [0, 0] as const)));
    const byPlace = [...dots].sort((a, b) => a.x - b.x).map(({ word }) => word);
    expect(byPlace).toEqual([...byPlace].sort());
    expect(new Set(dots.map(({ x }) => x)).size).toBe(200);
    expect(dots.every(({ x, y }) => x >= 0 && y >= 0 && x <= SIZE && y <= SIZE)).toBe(true);
  });

  it('labels words only where there is room: no label covers another, or leaves the drawing', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(share, share), { maxLength: 300 }), (places) => {
        const boxes = placeLabels(placeDots(pointsOf(places))).map(({ box }) => box);
        for (const [at, one] of boxes.entries()) {
          expect(one.x >= 0 && one.y >= 0 && one.x + one.width <= SIZE && one.y + one.height <= SIZE).toBe(true);
          for (const other of boxes.slice(at + 1)) {
            const apart =
              one.x + one.width <= other.x ||
              other.x + other.width <= one.x ||
              one.y + one.height <= other.y ||
              other.y + other.height <= one.y;
            expect(apart).toBe(true);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('labels the word that differs most first', () => {
    const [first] = placeLabels(
      placeDots(
        pointsOf([
          [0.5, 0.5],
          [0.5, 0.52],
          [0.5, 0.51],
        ]),
      ),
    );
    expect(first?.dot.word).toBe('word0');
  });

  it('finds the word under the pointer, and none where there is none', () => {
    const dots = placeDots(
      pointsOf([
        [0, 0],
        [1, 1],
      ]),
    );
    expect(nearestDot(dots, dots[1]!.x + 5, dots[1]!.y)?.word).toBe('word1');
    expect(nearestDot(dots, SIZE / 2, SIZE / 2)).toBeNull();
  });
});
