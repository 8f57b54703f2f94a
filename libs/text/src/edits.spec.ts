import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeEdits } from './compose-edits.js';
import { applyEdits, mapOffset, removedTexts, restoreRaw, type Edit } from './edits.js';

/** Sorted edits that do not overlap, as every rule makes them. */
function editsFor(text: string): fc.Arbitrary<Edit[]> {
  const cut = fc.tuple(fc.nat(text.length), fc.string({ maxLength: 3 }), fc.boolean());
  return fc.uniqueArray(cut, { maxLength: 8, selector: ([at]) => at }).map((cuts) => {
    const sorted = cuts.sort((a, b) => a[0] - b[0]);
    return sorted.map(([start, replacement, isLong], index) => {
      const limit = sorted[index + 1]?.[0] ?? text.length;
      return { rule: `rule-${index}`, start, end: isLong ? limit : Math.min(start + 1, limit), replacement };
    });
  });
}

const textWithEdits = fc
  .string({ maxLength: 40 })
  .chain((text) => fc.record({ text: fc.constant(text), edits: editsFor(text) }));

describe('edits', () => {
  const raw = 'MenuNews\nThe dam holds.';
  const edits = [
    { rule: 'menu', start: 0, end: 9, replacement: '' },
    { rule: 'quote', start: 13, end: 16, replacement: '“dam”' },
  ];

  it('give the text after them, and what they took out', () => {
    expect(applyEdits(raw, edits)).toBe('The “dam” holds.');
    expect(removedTexts(raw, edits)).toEqual(['MenuNews\n', 'dam']);
  });

  it.each([
    { why: 'before a removed stretch', at: 0, to: 0 },
    { why: 'inside it', at: 5, to: 0 },
    { why: 'right after it', at: 9, to: 0 },
    { why: 'where the second begins: 13 - 9', at: 13, to: 4 },
    { why: 'where the second ends: 16 - 9 + 2', at: 16, to: 9 },
    { why: 'the end of the text', at: 23, to: 16 },
  ])('map an offset $why', ({ at, to }) => {
    expect(mapOffset(edits, at)).toBe(to);
  });

  it('can be undone, whatever they did', () => {
    fc.assert(
      fc.property(textWithEdits, ({ text, edits: made }) => {
        expect(restoreRaw(applyEdits(text, made), made, removedTexts(text, made))).toBe(text);
      }),
    );
  });

  it('map offsets in order and into the cleaned text', () => {
    fc.assert(
      fc.property(textWithEdits, ({ text, edits: made }) => {
        const mapped = Array.from({ length: text.length + 1 }, (_, at) => mapOffset(made, at));
        expect(mapped).toEqual([...mapped].sort((a, b) => a - b));
        expect(mapped.at(-1)).toBeLessThanOrEqual(applyEdits(text, made).length);
      }),
    );
  });
});

describe('composeEdits', () => {
  it('does in one list what two lists do one after the other', () => {
    const twice = textWithEdits.chain(({ text, edits: first }) =>
      editsFor(applyEdits(text, first)).map((second) => ({ text, first, second })),
    );
    fc.assert(
      fc.property(twice, ({ text, first, second }) => {
        const between = applyEdits(text, first);
        const both = composeEdits(first, second, between);
        expect(applyEdits(text, both)).toBe(applyEdits(between, second));
        both.slice(1).forEach((edit, index) => expect(edit.start).toBeGreaterThanOrEqual(both[index]!.end));
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps edits apart that do not meet, and names the later rule where they do', () => {
    const first = [
      { rule: 'control-characters', start: 1, end: 2, replacement: '' },
      { rule: 'control-characters', start: 6, end: 7, replacement: '' },
    ];
    const second = [{ rule: 'glued-menu', start: 0, end: 3, replacement: '' }];
    expect(composeEdits(first, second, 'abcdef')).toEqual([
      { rule: 'glued-menu', start: 0, end: 4, replacement: '' },
      { rule: 'control-characters', start: 6, end: 7, replacement: '' },
    ]);
  });
});
