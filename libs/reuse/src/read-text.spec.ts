import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countShared } from './overlap.js';
import { ownShingles, quotedShingles, readText } from './read-text.js';
import { distinct } from './shingles.js';
import { meetingProbability, modulusOf, sketchOf } from './sketch.js';

const words = (from: number, count: number, stem = 'w'): string =>
  Array.from({ length: count }, (_, n) => `${stem}${from + n}`).join(' ');
const all = (text: string) => distinct(readText(text).hashes);

describe('quotedShingles', () => {
  it.each([
    { why: 'no marks', text: 'The gates stay shut until the rain ends, the keeper said.', count: 0 },
    {
      why: 'eight words between marks: 8 − 5 + 1',
      text: '“The gates stay shut until the rain ends,” she said.',
      count: 4,
    },
    { why: 'too short a quotation', text: 'She called it “a very small leak” on Monday.', count: 0 },
    {
      why: 'what is also said outside is the outlet’s own',
      text: '“The gates stay shut until the rain ends,” she said. The gates stay shut until the rain ends.',
      count: 0,
    },
  ])('$why', ({ text, count }) => {
    expect(quotedShingles(readText(text)).length).toBe(count);
  });

  it('keeps only what lies wholly inside one quotation', () => {
    const text = 'A “one two three four five six” B “seven eight nine ten eleven twelve” C';
    const inner = ['one two three four five', 'two three four five six'];
    const second = ['seven eight nine ten eleven', 'eight nine ten eleven twelve'];
    expect([...quotedShingles(readText(text))]).toEqual([
      ...distinct(Float64Array.from([...inner, ...second].map((run) => all(run)[0]!))),
    ]);
  });
});

describe('sketchOf', () => {
  it.each([
    [0, 1],
    [63, 1],
    [64, 2],
    [127, 2],
    [128, 4],
    [255, 4],
    [256, 8],
    [10_000, 8], // prettier-ignore
  ])('keeps of %i shingles one in %i', (size, modulus) => {
    expect(modulusOf(size)).toBe(modulus);
  });

  it('has in common with another sketch what both share and the sparser keeps', () => {
    const report = all(words(0, 900));
    const brief = all(words(300, 150));
    const shared = brief.filter((hash) => report.includes(hash) && hash % 8 === 0);
    expect(countShared(sketchOf(report), sketchOf(brief))).toBe(shared.length);
  });

  it('meets a shared run with the stated probability', () => {
    expect(meetingProbability(35)).toBeGreaterThan(0.99); // 1 − (7/8)^35 = .9907
    expect(meetingProbability(34)).toBeLessThan(0.99);
    expect(meetingProbability(104)).toBeGreaterThan(0.999999);
    // 2,000 pairs of long texts that share 35 shingles: 18.7 missed expected, standard deviation 4.3.
    const missed = Array.from({ length: 2_000 }, (_, n) => all(words(n * 39, 39, 's'))).filter(
      (shared) => !shared.some((hash) => hash % 8 === 0),
    );
    expect(Math.abs(missed.length - 18.7)).toBeLessThan(4 * 4.3);
  });
});

describe('ownShingles', () => {
  const footer = `© Valley Post. ${words(0, 40, 'footer')}`;
  const text = `${words(0, 120)}\n\n${footer}`;
  const sketch = (body: string) => new Set(sketchOf(all(body)));

  it('leaves out a paragraph of common shingles and what runs into it', () => {
    const common = new Set([...sketch(text)].filter((hash) => all(footer).includes(hash)));
    expect(common.size).toBeGreaterThan(1);
    // 162 words, 158 shingles; the 120 words before the footer have 116.
    expect(all(text).length).toBe(158);
    expect(ownShingles(readText(text), common).length).toBe(116);
  });

  it('keeps a paragraph with a turn of phrase that many articles have', () => {
    const [one] = sketch(words(0, 120));
    expect(ownShingles(readText(text), new Set([one!])).length).toBe(158);
  });

  it('never counts more than there is', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('dam', 'wall', '“', '”', '\n\n', 'held'), { maxLength: 60 }), (parts) => {
        const read = readText(parts.join(' '));
        const every = distinct(read.hashes);
        expect(countShared(quotedShingles(read), every)).toBe(quotedShingles(read).length);
        expect(countShared(ownShingles(read, new Set(every)), every)).toBeLessThanOrEqual(every.length);
      }),
    );
  });
});
