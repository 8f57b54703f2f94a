import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segments, type Range } from './segments.js';

describe('segments', () => {
  it('cuts two overlapping spans into three named pieces', () => {
    // 0123456789 with a = [2,6) and b = [4,8)
    const ranges = [
      { start: 2, end: 6, value: 'a' },
      { start: 4, end: 8, value: 'b' },
    ];
    expect(segments(ranges, 0, 10).map(({ start, end, values }) => [start, end, values.join('')])).toEqual([
      [0, 2, ''],
      [2, 4, 'a'],
      [4, 6, 'ab'],
      [6, 8, 'b'],
      [8, 10, ''],
    ]);
  });

  it('keeps to the block asked for and drops spans outside it', () => {
    const ranges = [
      { start: 0, end: 5, value: 'before and in' },
      { start: 20, end: 30, value: 'after' },
    ];
    expect(segments(ranges, 3, 10)).toEqual([
      { start: 3, end: 5, values: ['before and in'] },
      { start: 5, end: 10, values: [] },
    ]);
  });

  it('gives an empty stretch no segment', () => {
    expect(segments([{ start: 0, end: 5, value: 1 }], 4, 4)).toEqual([]);
  });

  it('always covers the stretch once, and each place by exactly its ranges', () => {
    const range = fc
      .tuple(fc.nat(50), fc.nat(50), fc.nat(9))
      .map(([a, b, value]): Range<number> => ({ start: Math.min(a, b), end: Math.max(a, b), value }));
    fc.assert(
      fc.property(fc.array(range, { maxLength: 8 }), (ranges) => {
        const cut = segments(ranges, 5, 45);
        expect(cut[0]?.start).toBe(5);
        expect(cut.at(-1)?.end).toBe(45);
        cut.forEach((piece, index) => {
          if (index > 0) expect(piece.start).toBe(cut[index - 1]?.end);
          const covering = ranges.filter((r) => r.start <= piece.start && piece.start < r.end).map((r) => r.value);
          expect(piece.values).toEqual(covering);
        });
      }),
    );
  });
});
