import { findBlocks, normalise } from '@parallax/text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLabels } from './labels.js';

const LABEL = { codebook: 'Marks', frame: 'conflict', coder: 'A' };
const read = (labels: unknown, raw = 'The gate was opened.') => {
  const { text: body, edits } = normalise(raw);
  return { ...readLabels(labels, { raw, body, edits, blocks: findBlocks(body) }), body };
};

describe('readLabels', () => {
  it('reads present, absent, spans and notes', () => {
    const { labels, refusals } = read([LABEL, { ...LABEL, value: false }, { ...LABEL, start: 4, end: 8, note: 'n' }]);
    expect(refusals).toEqual([]);
    expect(labels).toEqual([
      { index: 0, ...LABEL, present: true, paragraph: null, span: null, note: null },
      { index: 1, ...LABEL, present: false, paragraph: null, span: null, note: null },
      { index: 2, ...LABEL, present: true, paragraph: null, span: { start: 4, end: 8 }, note: 'n' },
    ]);
  });

  it.each([
    ['start after the end of the text', { start: 4, end: 21 }, 'SPAN_OUTSIDE_TEXT'],
    ['start below zero', { start: -1, end: 4 }, 'SPAN_OUTSIDE_TEXT'],
    ['an empty span', { start: 4, end: 4 }, 'SPAN_EMPTY'],
    ['a span turned round', { start: 8, end: 4 }, 'SPAN_EMPTY'],
    ['half a span', { start: 4 }, 'BAD_VALUE'],
    ['a broken number', { start: 4.5, end: 6 }, 'BAD_VALUE'],
    ['a span in words', { start: '4', end: '6' }, 'BAD_VALUE'],
    ['no coder', { coder: '' }, 'MISSING_CODER'],
    ['no frame', { frame: null }, 'MISSING_FRAME'],
    ['no codebook', { codebook: undefined }, 'MISSING_CODEBOOK'],
    ['a codebook of signs', { codebook: '!?' }, 'MISSING_CODEBOOK'],
    ['yes for true', { value: 'yes' }, 'BAD_VALUE'],
    ['paragraph zero', { paragraph: 0 }, 'BAD_VALUE'],
    ['a paragraph in words', { paragraph: '1' }, 'BAD_VALUE'],
    ['a paragraph the text does not have', { paragraph: 2 }, 'NO_SUCH_PARAGRAPH'],
  ])('refuses %s, and that label only', (_why, change, code) => {
    const { labels, refusals } = read([LABEL, { ...LABEL, ...change }, LABEL]);
    expect(refusals).toMatchObject([{ code }]);
    expect(refusals[0]?.field).toMatch(/^labels\[1\]\./);
    expect(labels.map(({ index }) => index)).toEqual([0, 2]);
  });

  it('reads the paragraph that was judged, and passages within it only', () => {
    const text = 'The gate was opened.\n\nA boat passed at noon.';
    const second = { ...LABEL, paragraph: 2 };
    // “A boat” stands at 22–28, in the second paragraph.
    const { labels, refusals } = read(
      [second, { ...second, value: false }, { ...second, start: 22, end: 28 }, { ...second, start: 4, end: 8 }],
      text,
    );
    expect(labels.map(({ paragraph, present, span }) => [paragraph, present, span])).toEqual([
      [2, true, null],
      [2, false, null],
      [2, true, { start: 22, end: 28 }],
    ]);
    expect(refusals).toMatchObject([{ code: 'SPAN_OUTSIDE_PARAGRAPH', field: 'labels[3].start' }]);
  });

  it('refuses what is no list, or no label', () => {
    expect(read('[]').refusals).toMatchObject([{ code: 'BAD_LABELS' }]);
    expect(read([7]).refusals).toMatchObject([{ code: 'BAD_VALUE' }]);
    expect(read(null)).toMatchObject({ labels: [], refusals: [] });
  });

  it('moves spans with the text that normalising shortens', () => {
    // raw: N U L at 3, CR LF at 8–9; “gate” stands at 10–14 of the raw and at 8–12 of the stored text
    const { labels, body } = read([{ ...LABEL, start: 10, end: 14 }], 'The\u0000 old\r\ngate');
    expect(body.slice(labels[0]?.span?.start, labels[0]?.span?.end)).toBe('gate');
  });

  it('marks the same words before and after, for any text and any whole words', () => {
    const texts = fc.array(fc.oneof(fc.constantFrom('\u0000', '\r\n', '\ud83d', 'e\u0301', ' '), fc.string()), {
      minLength: 1,
    });
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (parts, first, length) => {
        const from = first % parts.length;
        const to = from + 1 + (length % (parts.length - from));
        const word = `<${parts.slice(from, to).join('')}>`;
        const before = `${parts.slice(0, from).join('')} `;
        const raw = `${before}${word} end`;
        const { labels, body } = read([{ ...LABEL, start: before.length, end: before.length + word.length }], raw);
        expect(body.slice(labels[0]?.span?.start, labels[0]?.span?.end)).toBe(normalise(word).text);
      }),
    );
  });
});
