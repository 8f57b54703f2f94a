import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile, wilsonInterval } from './index.js';

interface Golden {
  method: string;
  input: { k: number; n: number; conf: number };
  expected: [number, number];
  tolerance: number;
  source: string;
}

function goldenWilson(): Golden[] {
  try {
    const path = new URL('../../../../shared/golden/proportions.json', import.meta.url);
    const all = JSON.parse(readFileSync(path, 'utf8')) as Golden[];
    return all.filter((entry) => entry.method === 'wilson_interval' && entry.input.n > 0);
  } catch {
    return [];
  }
}

/** Newcombe (1998), table I, and R's prop.test(correct = FALSE); repeated here for a clone without ../shared. */
const PRINTED: Golden[] = [
  [81, 263, 0.2552885198782742, 0.36620957698280004],
  [15, 148, 0.06238639953073628, 0.16048724172330803],
  [0, 10, 0, 0.27753279986288926],
  [10, 10, 0.7224672001371106, 1],
].map(([k = 0, n = 0, low = 0, high = 0]) => ({
  method: 'wilson_interval',
  input: { k, n, conf: 0.95 },
  expected: [low, high],
  tolerance: 1e-9,
  source: 'Newcombe 1998',
}));

describe('wilsonInterval', () => {
  it.each([...PRINTED, ...goldenWilson()])('$input.k of $input.n ($source)', ({ input, expected, tolerance }) => {
    const { low, high, value } = wilsonInterval(input.k, input.n, { confidence: input.conf });
    expect(value).toBe(input.k / input.n);
    expect(Math.abs((low ?? Number.NaN) - expected[0])).toBeLessThanOrEqual(tolerance);
    expect(Math.abs((high ?? Number.NaN) - expected[1])).toBeLessThanOrEqual(tolerance);
  });

  it('is undefined, not zero, when nothing was observed', () => {
    expect(wilsonInterval(0, 0, { whenEmpty: 'NO_CODED_ARTICLES' })).toEqual({
      k: 0,
      n: 0,
      method: 'wilson-0.95',
      value: null,
      low: null,
      high: null,
      undefinedReason: 'NO_CODED_ARTICLES',
    });
  });

  it('refuses counts that cannot be', () => {
    expect(() => wilsonInterval(3, 2)).toThrow(RangeError);
    expect(() => wilsonInterval(-1, 2)).toThrow(RangeError);
    expect(() => wilsonInterval(0.5, 2)).toThrow(RangeError);
  });

  it('holds its share, stays in [0, 1] and mirrors k and n − k', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
        const k = Math.round(n * part);
        const { value, low, high } = wilsonInterval(k, n);
        const mirror = wilsonInterval(n - k, n);
        expect(low! >= 0 && low! <= value! && value! <= high! && high! <= 1).toBe(true);
        expect(low!).toBeCloseTo(1 - mirror.high!, 12);
      }),
    );
  });
});

describe('normalQuantile', () => {
  it.each([
    [0.5, 0],
    [0.975, 1.959963984540054],
    [0.995, 2.5758293035489004],
    [1e-10, -6.361340902404056],
    [0.9, 1.2815515655446004],
  ])('of %d is %d (R qnorm)', (p, expected) => {
    expect(normalQuantile(p)).toBeCloseTo(expected, 12);
  });

  it('is NaN outside (0, 1)', () => {
    expect([0, 1, -1, Number.NaN].map(normalQuantile)).toEqual([Number.NaN, Number.NaN, Number.NaN, Number.NaN]);
  });
});
