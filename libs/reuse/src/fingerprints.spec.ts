import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignLocally } from './local-alignment.js';
import { lshProbability, lshThreshold, minhash, signatureSimilarity } from './minhash.js';
import { distinct } from './shingles.js';
import { kgrams, winnow } from './winnow.js';

describe('winnow', () => {
  const places = (hashes: number[], w: number, robust = false) =>
    winnow(hashes, w, { robust }).map(({ position }) => position);

  it('takes the rightmost of equal minima, and by the robust rule the one it has', () => {
    // windows of 2 over 5 5 5 5: (0,1) (1,2) (2,3)
    expect(places([5, 5, 5, 5], 2)).toEqual([1, 2, 3]);
    expect(places([5, 5, 5, 5], 2, true)).toEqual([1, 3]); // 1 stays in (1,2); (2,3) has to choose anew
  });

  it.each([
    { why: 'nothing', hashes: [], w: 4, expected: [] },
    { why: 'fewer than a window', hashes: [3, 1, 2], w: 4, expected: [1] },
    { why: 'windows of one select everything', hashes: [3, 1, 2], w: 1, expected: [0, 1, 2] },
  ])('$why', ({ hashes, w, expected }) => {
    expect(places(hashes, w)).toEqual(expected);
  });

  it('selects from every window, so that a shared run of w + k − 1 is always found', () => {
    const hashes = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 40 });
    fc.assert(
      fc.property(hashes, fc.boolean(), (list, robust) => {
        const selected = places(list, 4, robust);
        for (let from = 0; from + 4 <= list.length; from++) {
          expect(selected.some((place) => place >= from && place < from + 4)).toBe(true);
        }
      }),
    );
  });
});

it('cuts k-grams by characters, not code units', () => {
  expect(kgrams('dam', 4)).toEqual([]);
  expect(kgrams('a💧b', 2)).toEqual(['a💧', '💧b']);
});

describe('minhash', () => {
  const set = (from: number, count: number) =>
    distinct(Float64Array.from({ length: count }, (_, n) => (from + n) * 2_654_435_761 + 17));

  it('estimates the Jaccard similarity', () => {
    // 600 and 600 with 400 in common: 400 / 800 = .5; standard error √(.25/2000) = .011
    const estimate = signatureSimilarity(minhash(set(0, 600), 2_000), minhash(set(200, 600), 2_000));
    expect(Math.abs(estimate! - 0.5)).toBeLessThan(4 * 0.0112);
    expect(signatureSimilarity(minhash(set(0, 50)), minhash(set(0, 50)))).toBe(1);
    expect(signatureSimilarity(minhash(set(0, 50)), minhash(set(90, 50)))).toBeLessThan(0.05);
  });

  it('is undefined without shingles', () => {
    expect(minhash(new Float64Array(0)).length).toBe(0);
    expect(signatureSimilarity(minhash(new Float64Array(0)), minhash(set(0, 5)))).toBeNull();
  });

  it('knows how often banding meets a pair', () => {
    expect(lshProbability(100, 20, 0.8)).toBeCloseTo(0.9996439421094793, 12); // 1 − (1 − .8^5)^20, MMDS 3.4.2
    expect(lshThreshold(100, 20)).toBeCloseTo(0.05 ** 0.2, 12);
  });
});

describe('alignLocally', () => {
  it('finds nothing where no word is shared', () => {
    expect(alignLocally(['abc'], ['xyz'])).toEqual({ score: 0, steps: [] });
    expect(alignLocally([], ['xyz'])).toEqual({ score: 0, steps: [] });
  });

  it('counts matches, mismatches and gaps: 4 · 2 − 1', () => {
    const { score, steps } = alignLocally(['this', 'is', 'a', 'match'], ['this', 'is', 'a', 'good', 'match']);
    expect(score).toBe(7);
    expect(steps.map(({ a, b }) => [a, b])).toEqual([[0, 0], [1, 1], [2, 2], [null, 3], [3, 4]]); // prettier-ignore
  });

  it('scores both ways the same', () => {
    const list = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
    fc.assert(
      fc.property(list, list, (a, b) => {
        expect(alignLocally(a, b).score).toBe(alignLocally(b, a).score);
      }),
    );
  });
});
