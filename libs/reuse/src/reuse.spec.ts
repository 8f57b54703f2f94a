import { tokenise } from '@parallax/text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containment, jaccard, largerContainment, overlap } from './overlap.js';
import { sharingPairs } from './sharing-pairs.js';
import { shingles, type Shingles } from './shingles.js';

const of = (text: string, width?: number): Shingles => shingles(tokenise(text), width);
const REPORT = 'The dam above Iora held through the night, the keeper said on Sunday.';

describe('shingles', () => {
  it.each([
    { why: 'no words', text: '', count: 0 },
    { why: 'four words', text: 'the dam has held', count: 0 },
    { why: 'five words', text: 'the dam has now held', count: 1 },
    { why: '13 words, 13 - 5 + 1', text: REPORT, count: 9 },
    { why: 'seven words said twice: 14 - 5 + 1, three of them again', text: 'a b c d e f g a b c d e f g', count: 7 },
  ])('counts distinct runs: $why', ({ text, count }) => {
    expect(of(text).length).toBe(count);
  });

  it('tells apart words that run together, and words in another order', () => {
    expect(overlap(of('ab c d e f'), of('a bc d e f'))).toEqual({ shared: 0, a: 1, b: 1 });
    expect(overlap(of('a b c d e'), of('e d c b a'))).toEqual({ shared: 0, a: 1, b: 1 });
  });

  it('does not see case, accents and punctuation', () => {
    expect(overlap(of('The élan of Iora’s dam'), of('the ELAN — of “Iora”, s dam'))).toEqual({ shared: 2, a: 2, b: 2 });
  });

  it('gives no two of a million runs the same hash, and every remainder as often', () => {
    const words = Array.from({ length: 1_000_004 }, (_, index) => ({ form: `w${index}` }));
    const hashes = shingles(words);
    expect(hashes.length).toBe(1_000_000);
    // 125,000 expected; a standard deviation is √(10⁶ · 1/8 · 7/8) = 331.
    for (let rest = 0; rest < 8; rest++) {
      expect(Math.abs(hashes.filter((hash) => hash % 8 === rest).length - 125_000)).toBeLessThan(5 * 331);
    }
  });
});

describe('overlap', () => {
  it('is directional: a brief cut from a report stands wholly in it', () => {
    const brief = 'the dam above Iora held through the night';
    const counts = overlap(of(brief), of(REPORT))!;
    expect(counts).toEqual({ shared: 4, a: 4, b: 9 }); // 8 - 5 + 1 of 8 words
    expect(containment(counts)).toEqual({ aInB: 1, bInA: 4 / 9 });
    expect(largerContainment(counts)).toBe(1);
    expect(jaccard(counts)).toBeCloseTo(4 / 9, 12); // 4 / (4 + 9 − 4)
  });

  it('is undefined, not zero, for texts shorter than a shingle', () => {
    expect(overlap(of('the dam held'), of(REPORT))).toBeNull();
    expect(overlap(of(REPORT), of(''))).toBeNull();
  });

  it('is the same seen from the other side', () => {
    const text = fc.array(fc.constantFrom('dam', 'wall', 'held'), { minLength: 5, maxLength: 30 });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [a, b] = [of(one.join(' ')), of(other.join(' '))];
        const there = overlap(a, b);
        const back = overlap(b, a);
        expect(back).toEqual(there && { shared: there.shared, a: there.b, b: there.a });
        expect(there?.shared).toBe([...a].filter((hash) => b.includes(hash)).length);
      }),
    );
  });
});

describe('sharingPairs', () => {
  it('counts what comparing every pair counts', () => {
    const text = fc.array(fc.constantFrom('dam', 'wall', 'held', 'fell'), { maxLength: 20 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), (lists) => {
        const texts = lists.map((words) => of(words.join(' ')));
        const byPair = texts.flatMap((a, first) =>
          texts
            .slice(first + 1)
            .map((b, index) => ({ first, second: first + 1 + index, shared: overlap(a, b)?.shared ?? 0 })),
        );
        expect([...sharingPairs(texts)]).toEqual(byPair.filter((pair) => pair.shared > 0));
      }),
    );
  });
});
