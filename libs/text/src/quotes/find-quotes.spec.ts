import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuotes } from './find-quotes.js';

const quoted = (text: string): string[] =>
  findQuotes(text).flatMap(({ quotes }) => quotes.map(({ inner }) => text.slice(inner.start, inner.end)));
const unbalanced = (text: string): boolean[] => findQuotes(text).map(({ isUnbalanced }) => isUnbalanced);

describe('findQuotes', () => {
  it.each([
    ['“We held,” she said. “It was close.”', ['We held,', 'It was close.']],
    ['"We held," she said. "It was close."', ['We held,', 'It was close.']],
    ['« Nous avons tenu », dit-elle.', [' Nous avons tenu ']],
    ['„Wir haben gehalten“, sagte sie, „knapp”.', ['Wir haben gehalten', 'knapp']],
    ['»Wir haben gehalten«, sagte sie.', ['Wir haben gehalten']],
    ['‘We held,’ she said.', ['We held,']],
    ["'We held,' she said. 'It didn't break.'", ['We held,', "It didn't break."]],
    ["`` We held , '' she said.", [' We held , ']],
    ['”Vi höll”, sade hon.', ['Vi höll']],
    ['「堤は持ちこたえた」と語った。', ['堤は持ちこたえた']],
  ])('pairs the marks of many prints: %s', (text, expected) => {
    expect(quoted(text)).toEqual(expected);
    expect(unbalanced(text)).toEqual([false]);
  });

  it.each([
    ['“He called it ‘a small leak’ on Monday,” she said.', ['He called it ‘a small leak’ on Monday,']],
    ['‘He called it “a small leak” on Monday,’ she said.', ['He called it “a small leak” on Monday,']],
    ['"He said "no" to me," she said.', ['He said "no" to me,']],
    ['“The wall held," she said.', ['The wall held,']],
  ])('keeps the outermost of nested and mixed ones: %s', (text, expected) => {
    expect(quoted(text)).toEqual(expected);
    expect(unbalanced(text)).toEqual([false]);
  });

  it.each([
    'The farmers’ fields, the keeper’s boat and the ’90s.',
    "The farmers' fields, the keeper's boat and 'tis the '90s, rock 'n' roll.",
    'The pipe is 6" wide.',
  ])('takes no apostrophe or measure for a mark: %s', (text) => {
    expect(quoted(text)).toEqual([]);
  });

  it('reads a possessive inside single marks', () => {
    expect(quoted('‘The farmers’ fields are dry,’ she said.')).toEqual(['The farmers’ fields are dry,']);
  });

  it('follows a quotation over paragraphs that each open it again', () => {
    const text = '“We held,” she said. “It was close.\n\n“It rained for days.”\n\nThe wall stands.';
    expect(quoted(text)).toEqual(['We held,', 'It was close.', 'It rained for days.']);
    expect(findQuotes(text).map(({ quotes }) => quotes.map(({ continues }) => continues))).toEqual([
      [false, true],
      [false],
      [],
    ]);
    expect(unbalanced(text)).toEqual([false, false, false]);
  });

  it('flags a paragraph with a mark too many and pairs the rest', () => {
    const text =
      'He said it was “fine and left. “We held,” she said.\n\n“It was close,” he said.\n\nIt held,” she said.';
    expect(quoted(text)).toEqual(['We held,', 'It was close,']);
    expect(unbalanced(text)).toEqual([true, false, true]);
  });

  it('never throws, and gives ranges in order that do not overlap', () => {
    const piece = fc.constantFrom(
      '"',
      "'",
      '“',
      '”',
      '„',
      '«',
      '»',
      '‘',
      '’',
      '``',
      "''",
      'dam',
      ' ',
      '.',
      '\n\n',
      's',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let reached = 0;
        for (const { start, end } of findQuotes(text).flatMap(({ quotes }) => quotes)) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(end).toBeGreaterThan(start);
          reached = end;
        }
        expect(reached).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1000 },
    );
  });
});
