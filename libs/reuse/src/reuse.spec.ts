import { existsSync, readFileSync } from 'node:fs';
import { tokenise } from '@parallax/text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containment, overlap } from './overlap.js';
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
    expect(of(text).size).toBe(count);
  });

  it('tells apart words that run together, and words in another order', () => {
    expect(overlap(of('ab c d e f'), of('a bc d e f'))).toEqual({ shared: 0, a: 1, b: 1 });
    expect(overlap(of('a b c d e'), of('e d c b a'))).toEqual({ shared: 0, a: 1, b: 1 });
  });

  it('does not see case, accents and punctuation', () => {
    expect(overlap(of('The élan of Iora’s dam'), of('the ELAN — of “Iora”, s dam'))).toEqual({ shared: 2, a: 2, b: 2 });
  });

  it('gives no two of a million runs the same hash', () => {
    const words = Array.from({ length: 1_000_004 }, (_, index) => ({ form: `w${index}` }));
    expect(shingles(words).size).toBe(1_000_000);
  });
});

describe('overlap', () => {
  it('is directional: a brief cut from a report stands wholly in it', () => {
    const brief = 'the dam above Iora held through the night';
    const counts = overlap(of(brief), of(REPORT));
    expect(counts).toEqual({ shared: 4, a: 4, b: 9 }); // 8 - 5 + 1 of 8 words
    expect(counts && containment(counts)).toEqual({ aInB: 1, bInA: 4 / 9 });
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

const GOLDEN = new URL('../../../../shared/golden/reuse.json', import.meta.url);

describe.skipIf(!existsSync(GOLDEN))('published examples beside the checkout', () => {
  const cases: { method: string; input: { text: string; n: number }; expected: string[] }[] = existsSync(GOLDEN)
    ? JSON.parse(readFileSync(GOLDEN, 'utf8'))
    : [];

  it.each(['word_shingles', 'word_shingles_set'])('%s', (method) => {
    const found = cases.find((one) => one.method === method)!;
    const expected = found.expected.flatMap((words) => [...of(words, found.input.n)]);
    expect([...of(found.input.text, found.input.n)]).toEqual(expected);
  });
});
