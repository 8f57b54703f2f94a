import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { hold, moveCaret, selected, tidySelection, wordAt, type Caret, type Ground, type Move } from './caret.js';

const ground = (body: string, language = 'en'): Ground => ({
  body,
  start: 0,
  end: body.length,
  language,
  blocks: [...body.matchAll(/[^\n]+/g)].map((line) => ({ start: line.index, end: line.index + line[0].length })),
});
const at = (place: number): Caret => ({ at: place, anchor: null, isHolding: false });
const move = (step: Move['step'], direction: 1 | -1 = 1, extend = false): Move => ({ step, direction, extend });

describe('moveCaret', () => {
  const text = ground('The dam is shut. Nobody knows why.\nA second one.');

  it.each([
    { why: 'to the end of a word', from: 0, step: 'word', direction: 1, to: 3 },
    { why: 'over the blank to the end of the next', from: 3, step: 'word', direction: 1, to: 7 },
    { why: 'back to the start of a word', from: 7, step: 'word', direction: -1, to: 4 },
    { why: 'to the end of a sentence, without the blank', from: 0, step: 'sentence', direction: 1, to: 16 },
    { why: 'back to the start of a sentence', from: 34, step: 'sentence', direction: -1, to: 17 },
    { why: 'into the next paragraph', from: 34, step: 'word', direction: 1, to: 36 },
    { why: 'to the end of the paragraph', from: 4, step: 'edge', direction: 1, to: 34 },
    { why: 'nowhere at the start', from: 0, step: 'word', direction: -1, to: 0 },
    { why: 'nowhere at the end', from: 48, step: 'sentence', direction: 1, to: 48 },
  ] as const)('$why', ({ from, step, direction, to }) => {
    expect(moveCaret(at(from), move(step, direction), text).at).toBe(to);
  });

  it('selects with Shift, and without it while v holds', () => {
    const one = moveCaret(at(4), move('word', 1, true), text);
    expect(selected(one)).toEqual({ start: 4, end: 7 });
    expect(selected(moveCaret(one, move('word'), text))).toBeNull();
    const held = moveCaret(moveCaret(hold(at(4)), move('word'), text), move('word'), text);
    expect(text.body.slice(...Object.values(selected(held) ?? {}))).toBe('dam is');
    expect(selected(hold(held))).toBeNull();
  });

  it('counts code units in right-to-left text, and never stops inside an emoji or a marked letter', () => {
    const arabic = ground('أُغلقت بوابات السدّ.', 'ar');
    const first = moveCaret(at(0), move('word', 1, true), arabic);
    expect(arabic.body.slice(0, first.at)).toBe('أُغلقت');
    const mixed = ground('👩‍🚒é!');
    expect(moveCaret(at(0), move('grapheme'), mixed).at).toBe('👩‍🚒'.length);
    expect(moveCaret(at('👩‍🚒'.length), move('grapheme'), mixed).at).toBe('👩‍🚒é'.length);
  });

  it('always gets from one end to the other, in either direction', () => {
    const steps = fc.constantFrom<Move['step']>('grapheme', 'word', 'sentence', 'edge');
    fc.assert(
      fc.property(fc.stringMatching(/^[\p{L}\p{M}\p{Emoji} .,\n]{1,60}$/u), steps, (body, step) => {
        const place = ground(body);
        let caret = at(0);
        for (let count = 0; count <= body.length; count++) {
          const next = moveCaret(caret, move(step), place);
          expect(next.at).toBeGreaterThanOrEqual(caret.at);
          caret = next;
        }
        expect(caret.at).toBe(body.length);
        for (let count = 0; count <= body.length; count++) caret = moveCaret(caret, move(step, -1), place);
        expect(caret.at).toBe(0);
      }),
    );
  });

  it('reads out the word it stands at', () => {
    expect(wordAt(text, 5)).toBe('dam');
    expect(wordAt(text, 7)).toBe('dam');
    expect(wordAt(text, 0)).toBe('The');
  });
});

describe('tidySelection', () => {
  it.each([
    { why: 'leaves blanks out', body: 'a dam b', start: 1, end: 6, expected: 'dam' },
    { why: 'takes the whole of an emoji', body: 'ab👩‍🚒cd', start: 3, end: 4, expected: '👩‍🚒' },
    { why: 'takes a letter with its mark', body: 'cafe\u0301s', start: 0, end: 4, expected: 'cafe\u0301' },
    { why: 'takes an Arabic letter with its vowels', body: 'السدّ', start: 0, end: 4, expected: 'السدّ' },
    { why: 'is nothing where only blanks are', body: 'a   b', start: 1, end: 4, expected: null },
  ])('$why', ({ body, start, end, expected }) => {
    const tidy = tidySelection(ground(body), start, end);
    expect(tidy === null ? null : body.slice(tidy.start, tidy.end)).toBe(expected);
  });

  it('stays inside the paragraph that is coded', () => {
    const whole = ground('First one.\nSecond one.');
    expect(tidySelection({ ...whole, start: 11 }, 6, 17)).toEqual({ start: 11, end: 17 });
    expect(tidySelection({ ...whole, start: 11 }, 0, 5)).toBeNull();
  });
});
