import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWord } from './fold.js';
import { tokenise } from './tokenise.js';
import { countWords } from './words.js';

const formsOf = (text: string): string[] => tokenise(text).map((token) => token.form);

describe('tokenise', () => {
  it.each([
    { why: 'hyphens and apostrophes end a word', text: 'State-run Iora’s', forms: ['state', 'run', 'iora', 's'] },
    { why: 'numbers are words', text: '1,200 m²', forms: ['1', '200', 'm2'] },
    { why: 'accents go', text: 'Élan Ångström Straße Łódź', forms: ['elan', 'angstrom', 'strasse', 'lodz'] },
    { why: 'й is not и, ё is е', text: 'Новый ёж', forms: ['новый', 'еж'] },
    { why: 'final sigma', text: 'ΛΌΓΟΣ λόγος', forms: ['λογοσ', 'λογοσ'] },
    { why: 'Turkish dotted and dotless i', text: 'İl ıl', forms: ['il', 'il'] },
    { why: 'Arabic and Persian ye and kaf', text: 'كتابي کتابی', forms: ['کتابی', 'کتابی'] },
    { why: 'tatweel and vowel signs', text: 'سـلام سَلام ـ', forms: ['سلام', 'سلام'] },
    { why: 'Arabic and Persian digits', text: '١٢ ۱۲', forms: ['12', '12'] },
    { why: 'a non-joiner parts', text: 'می\u200cرود', forms: ['می', 'رود'] },
    { why: 'Hebrew points', text: 'שָׁלוֹם', forms: ['שלום'] },
    { why: 'vowels of Indic scripts stay', text: 'हिन्दी', forms: ['हिन्दी'.normalize('NFC')] },
    { why: 'soft hyphens are no border', text: 'inter\u00adnational', forms: ['international'] },
    { why: 'full width is the same word', text: 'ＡＢＣ', forms: ['abc'] },
    { why: 'emoji are none', text: 'up 🚀 👩‍👩‍👧 down', forms: ['up', 'down'] },
    { why: 'letters beyond the basic plane', text: '𝐀b 𐐀', forms: ['ab', '𐐨'] },
    { why: 'no words', text: ' …—! ', forms: [] },
  ])('$why', ({ text, forms }) => {
    expect(formsOf(text)).toEqual(forms);
  });

  it('finds words where no spaces part them, and Latin words between', () => {
    expect(formsOf('今日は天気がいい')).toContain('天気');
    expect(formsOf('北京的AI技术')).toEqual(['北京', '的', 'ai', '技术']);
    expect(formsOf('ฉันรักเธอ')).toEqual(['ฉัน', 'รัก', 'เธอ']);
  });

  it('gives offsets that cut the word out of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let end = 0;
        for (const token of tokenise(text)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(foldWord(text.slice(token.start, token.end))).toBe(token.form);
          end = token.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('folds a folded word to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (word) => {
        expect(foldWord(foldWord(word))).toBe(foldWord(word));
      }),
    );
  });
});

describe('countWords', () => {
  it.each([
    { why: 'by hand', text: 'The state-run dam doesn’t leak, it’s said.', count: 7 },
    { why: 'a dash between spaces joins nothing', text: 'dam - and - dam', count: 3 },
    { why: 'several hyphens', text: 'up-to-date', count: 1 },
    { why: 'none', text: '…', count: 0 },
  ])('$why', ({ text, count }) => {
    expect(countWords(text)).toBe(count);
  });
});
