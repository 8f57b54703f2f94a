import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, mapOffset, removedTexts, restoreRaw } from './edits.js';
import { normalise } from './normalise.js';

const rulesOf = (raw: string): string[] => normalise(raw).edits.map((edit) => edit.rule);

describe('normalise', () => {
  it.each([
    { why: 'nothing to do', raw: 'Wasser für Ållerby\n\tzwei', text: 'Wasser für Ållerby\n\tzwei', rules: [] },
    { why: 'NUL and bell', raw: 'a\0b\u0007c', text: 'abc', rules: ['control-characters', 'control-characters'] },
    { why: 'CRLF and CR', raw: 'a\r\nb\rc', text: 'a\nb\nc', rules: ['line-endings', 'line-endings'] },
    { why: 'a form feed parts lines', raw: 'a\fb', text: 'a\nb', rules: ['line-endings'] },
    { why: 'byte order mark', raw: '\ufeffa', text: 'a', rules: ['byte-order-mark'] },
    { why: 'half an emoji', raw: 'a\ud83db', text: 'ab', rules: ['lone-surrogates'] },
    { why: 'a whole emoji stays', raw: 'a😀b', text: 'a😀b', rules: [] },
    { why: 'a letter and its accent', raw: 'cafe\u0301!', text: 'café!', rules: ['unicode-nfc'] },
    { why: 'marks in another order', raw: 'a\u0323\u0307 b\u0307\u0323', text: 'ạ\u0307 ḅ\u0307' },
    { why: 'Hangul by parts', raw: '\u1112\u1161\u11ab', text: '한', rules: ['unicode-nfc'] },
    { why: 'one character for another', raw: '5 \u212b', text: '5 \u00c5', rules: ['unicode-nfc'] },
  ])('$why', ({ raw, text, rules }) => {
    expect(normalise(raw).text).toBe(text);
    if (rules) expect(rulesOf(raw)).toEqual(rules);
  });

  it('composes an accent with its letter when only a NUL stood between them, as one edit', () => {
    expect(normalise('e\0\u0301').edits).toEqual([{ rule: 'unicode-nfc', start: 0, end: 3, replacement: 'é' }]);
  });

  it('maps offsets exactly behind every change', () => {
    const raw = '\ufeffe\u0301\r\nspan';
    const { text, edits } = normalise(raw);
    const start = mapOffset(edits, raw.indexOf('span'));
    expect(text.slice(start, start + 4)).toBe('span');
  });

  it('leaves nothing a store refuses, says all it did, and has nothing to do a second time', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '\0',
        '\r',
        '\r\n',
        '\ud800',
        '\udc00',
        '\ufeff',
        'e',
        '\u0301',
        '\u0323',
        '\u1161',
        '\u11a8',
        '가',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (raw) => {
          const { text, edits } = normalise(raw);
          expect(/[\ud800-\udfff]/u.test(text)).toBe(false);
          expect(text).toBe(text.normalize('NFC'));
          expect(/[\0\r\ufeff]/.test(text)).toBe(false);
          expect(applyEdits(raw, edits)).toBe(text);
          expect(restoreRaw(text, edits, removedTexts(raw, edits))).toBe(raw);
          expect(normalise(text)).toEqual({ text, edits: [] });
        },
      ),
      { numRuns: 500 },
    );
  });
});
