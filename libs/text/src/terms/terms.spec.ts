import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from '../tokenise.js';
import {
  explainTermsError,
  LONGEST_TERM,
  MOST_TERMS,
  packTerms,
  PLAIN_TERMS,
  readsAll,
  TermCounter,
  termReader,
  type TermCounts,
  unpackTerms,
  Vocabulary,
} from './index.js';

/** The plain way: every token by the tokeniser, counted in a Map. */
function countPlainly(...parts: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const part of parts) {
    for (const { form } of tokenise(part)) {
      if (form.length <= LONGEST_TERM) counts.set(form, (counts.get(form) ?? 0) + 1);
    }
  }
  return Object.fromEntries(counts);
}

const named = (counter: TermCounter, { terms, counts }: TermCounts): Record<string, number> =>
  Object.fromEntries(Array.from(terms, (term, at) => [counter.vocabulary.formOf(term), counts[at] ?? 0]));

const MIXED = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...'aBz09 -’_éßйیเ天気\u0301\u00ad𝐀🚀\u200c'), maxLength: 60 }),
);

describe('counting terms', () => {
  it('by hand, headline and body together', () => {
    const counter = new TermCounter();
    const counted = counter.count('Dam closed', 'The dam is closed; Élan, ÉLAN. 天気がいい 2 dams');
    expect(named(counter, counted)).toMatchObject({
      dam: 2,
      closed: 2,
      the: 1,
      is: 1,
      elan: 2,
      天気: 1,
      2: 1,
      dams: 1,
    });
    expect(counted.tokens).toBe(counted.counts.reduce((sum, n) => sum + n, 0));
  });

  it('gives what the tokeniser gives, for any text, one after the other under one vocabulary', () => {
    const counter = new TermCounter();
    fc.assert(
      fc.property(MIXED, MIXED, (headline, body) => {
        const counted = counter.count(headline, body);
        expect(named(counter, counted)).toEqual(countPlainly(headline, body));
        expect([...counted.terms]).toEqual([...counted.terms].sort((a, b) => a - b));
      }),
      { numRuns: 500 },
    );
  });

  it('agrees with the plain way in vocabulary, distinct words a text and words, on many words', () => {
    const counter = new TermCounter();
    const texts = Array.from({ length: 300 }, (_, n) =>
      Array.from({ length: 400 }, (_, at) => `w${((n * 31 + at * at) % 70_001).toString(36)}`).join(' '),
    );
    const [vocabulary, totals] = [new Set<string>(), { distinct: 0, tokens: 0, plainDistinct: 0 }];
    for (const text of texts) {
      const { terms, tokens } = counter.count(text);
      totals.distinct += terms.length;
      totals.tokens += tokens;
      const plain = Object.keys(countPlainly(text));
      plain.forEach((form) => vocabulary.add(form));
      totals.plainDistinct += plain.length;
    }
    expect(counter.vocabulary.size).toBe(vocabulary.size);
    expect(totals).toMatchObject({ distinct: totals.plainDistinct, tokens: 300 * 400 });
  });

  it('leaves out what no language writes in one word', () => {
    const counter = new TermCounter();
    expect(counter.count(`${'x'.repeat(LONGEST_TERM)} ${'y'.repeat(LONGEST_TERM + 1)}`).tokens).toBe(1);
  });

  it('numbers forms in the order they come and gives them back', () => {
    const vocabulary = new Vocabulary();
    const forms = Array.from({ length: 90_000 }, (_, n) => `${n.toString(36)}é`);
    expect(forms.map((form) => vocabulary.idOf(form))).toEqual(forms.map((_, n) => n));
    expect(forms.every((form, n) => vocabulary.idOf(form) === n)).toBe(true);
    expect(vocabulary.forms()).toEqual(forms);
  });
});

describe('packed terms', () => {
  const room = (length: number) => ({ terms: new Uint32Array(length), counts: new Uint32Array(length) });

  it('by hand: 0 once, 1 twice, 70 three hundred times', () => {
    const packed = packTerms({ terms: Uint32Array.of(0, 1, 70), counts: Uint32Array.of(1, 2, 300) });
    // 0: (0 − −1 − 1)·2; 1: 0·2 + 1, 2 − 2; 70: 68·2 + 1 = 137 = 9 + 128 → 0x89 0x01, 298 = 42 + 2·128 → 0xaa 0x02
    expect([...packed]).toEqual([0, 1, 0, 0x89, 0x01, 0xaa, 0x02]);
  });

  it('unpacks to what was packed, behind what is there', () => {
    const entry = fc.tuple(fc.nat(MOST_TERMS - 1), fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 2 ** 31 - 1 })));
    fc.assert(
      fc.property(fc.uniqueArray(entry, { selector: ([term]) => term }), fc.nat(3), (entries, from) => {
        const sorted = entries.sort(([a], [b]) => a - b);
        const given = {
          terms: Uint32Array.from(sorted, ([term]) => term),
          counts: Uint32Array.from(sorted, ([, count]) => count),
        };
        const bytes = packTerms(given);
        const space = room(from + bytes.length);
        expect(unpackTerms(bytes, space, from)).toBe(from + sorted.length);
        expect(space.terms.subarray(from, from + sorted.length)).toEqual(given.terms);
        expect(space.counts.subarray(from, from + sorted.length)).toEqual(given.counts);
      }),
    );
  });

  it.each([
    { why: 'not ascending', terms: [2, 1], counts: [1, 1] },
    { why: 'twice the same', terms: [2, 2], counts: [1, 1] },
    { why: 'a count of 0', terms: [2], counts: [0] },
    { why: 'an id too large', terms: [MOST_TERMS], counts: [1] },
  ])('refuses $why', ({ terms, counts }) => {
    expect(() => packTerms({ terms: Uint32Array.from(terms), counts: Uint32Array.from(counts) })).toThrow(RangeError);
  });

  it('refuses bytes cut within a number', () => {
    expect(() => unpackTerms(Uint8Array.of(0x89), room(1))).toThrow(RangeError);
    expect(() => unpackTerms(Uint8Array.of(1, 0xaa), room(2))).toThrow(RangeError);
    expect(() => unpackTerms(Uint8Array.of(1), room(2))).toThrow(RangeError);
  });
});

describe('reading terms', () => {
  const read = async (options: Partial<typeof PLAIN_TERMS>, language: string | null, forms: string[]) => {
    const reader = await termReader({ ...PLAIN_TERMS, ...options }, language);
    return reader.ok ? forms.map(reader.value) : explainTermsError(reader.error);
  };

  it('changes nothing unless asked', async () => {
    expect(readsAll(PLAIN_TERMS)).toBe(true);
    expect(await read({}, null, ['the', 'a', '12'])).toEqual(['the', 'a', '12']);
  });

  it.each([
    { why: 'English', language: 'en', forms: ['the', 'of', 'dam'], left: [null, null, 'dam'] },
    { why: 'German, with folded umlauts', language: 'de', forms: ['und', 'fur', 'damm'], left: [null, null, 'damm'] },
    { why: 'Persian', language: 'fa', forms: ['از', 'سد'], left: [null, 'سد'] },
  ])('stop words: $why', async ({ language, forms, left }) => {
    expect(await read({ stopWords: true }, language, forms)).toEqual(left);
  });

  it('own stop words, in any spelling', async () => {
    expect(await read({ moreStopWords: ['ÉLAN', 'State-run'] }, null, ['elan', 'state', 'run', 'dam'])).toEqual([
      ...[null, null, null, 'dam'],
    ]);
  });

  it('stems, length in characters, numbers', async () => {
    expect(await read({ stemming: true }, 'en', ['closed', 'closing', 'dams'])).toEqual(['close', 'close', 'dam']);
    expect(await read({ minLength: 2 }, null, ['a', 'ab', '𝐀', '天気'])).toEqual([null, 'ab', null, '天気']);
    expect(await read({ numbers: false }, null, ['12', '१२', 'm2'])).toEqual([null, null, 'm2']);
  });

  it('says what it cannot do', async () => {
    expect(await read({ stopWords: true }, null, [])).toContain('several languages');
    expect(await read({ stemming: true }, 'fa', [])).toContain('no stemmer for the language “fa”');
  });
});
