import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NameFinder } from './name-finder.js';
import { readPattern } from './read-pattern.js';

function found(pattern: string, text: string, isExact = false): string[] {
  const read = readPattern(pattern);
  if (!read.ok) throw new Error(read.error.message);
  return new NameFinder([{ patterns: [read.value], isExact }])
    .find(text)
    .map(({ start, end }) => text.slice(start, end));
}

describe('a pattern finds', () => {
  it.each([
    [
      'words side by side, folded',
      'river works',
      'River-Works and the “river” works; riverworks',
      ['River-Works', 'river” works'],
    ],
    ['a beginning', 'divert*', 'Diverting, diversion, DIVERTED', ['Diverting', 'DIVERTED']],
    [
      'a part in brackets that may be missing',
      'East (water )?project',
      'East project, East water project',
      ['East project', 'East water project'],
    ],
    ['the same in square brackets', 'East [water] project', 'East water project', ['East water project']],
    ['one or the other', 'shut-off | closure', 'the closure, the shut off', ['closure', 'shut off']],
    [
      'a group',
      '(dam | weir) (closure | repair*)',
      'dam closure, weir repairs, dam weir',
      ['dam closure', 'weir repairs'],
    ],
    [
      'nested parts',
      'the [[big] old] dam',
      'the dam, the old dam, the big old dam, the big dam',
      ['the dam', 'the old dam', 'the big old dam'],
    ],
    ['literal words with signs', '"Who (else) pays?"', 'They ask: Who (else) pays? Who pays?', ['Who (else) pays']],
    ['no accents, no vowel signs', 'حصار', 'حِصَار مائي', ['حِصَار']],
    ['a name in a script without spaces, beside anything', '水坝', '新水坝的闸门。大水坝', ['水坝', '水坝']],
    ['an optional part there', '水(大)?坝', '水坝和水大坝', ['水坝', '水大坝']],
    ['abbreviations inside a name', 'Gen. Ilves', 'They met Gen. Ilves and Gen Ilves.', ['Gen. Ilves', 'Gen Ilves']],
    ['not over the end of a sentence', 'dam closure', 'They saw the dam. Closure is due.', []],
    ['not over a paragraph', 'dam closure', 'At the dam\n\nClosure of the gates is due on Friday.', []],
  ])('%s', (_, pattern, text, expected) => {
    expect(found(pattern, text)).toEqual(expected);
  });

  it('only what is written so, where it must be', () => {
    expect(found('Works', 'The Works, the works, the WORKS', true)).toEqual(['Works']);
    expect(found('Séran*', 'Séran, Seran, Sérans', true)).toEqual(['Séran', 'Sérans']);
  });
});

describe('a pattern that cannot be read', () => {
  it.each([
    ['', 'EMPTY_PATTERN', 0],
    ['–', 'EMPTY_PATTERN', 0],
    ['.* dam', 'STRAY_STAR', 1],
    ['di*vert', 'STRAY_STAR', 2],
    ['d*', 'BEGINNING_TOO_SHORT', 0],
    ['dam?', 'STRAY_QUESTION_MARK', 3],
    ['(dam', 'NOT_CLOSED', 0],
    ['dam)', 'NOT_OPENED', 3],
    ['[dam)', 'NOT_OPENED', 4],
    ['dam | ', 'EMPTY_ALTERNATIVE', 4],
    ['| dam', 'EMPTY_ALTERNATIVE', 0],
    ['dam ()', 'EMPTY_BRACKETS', 4],
    ['(dam)?', 'ALL_OPTIONAL', 0],
    ['[a] | b', 'ALL_OPTIONAL', 0],
    ['project(s)', 'BRACKET_IN_WORD', 7],
    ['\\bdam', 'BACKSLASH', 0],
    ['"dam', 'QUOTE_NOT_CLOSED', 0],
    ['dam '.repeat(65), 'TOO_MANY_WORDS', 256],
    ['x'.repeat(501), 'TOO_LONG', 500],
    [`${'('.repeat(9)}dam${')'.repeat(9)}`, 'TOO_DEEP', 8],
  ])('%s: %s at %i, with a remedy', (pattern, code, position) => {
    const read = readPattern(pattern);
    expect(read.ok).toBe(false);
    if (read.ok) return;
    expect(read.error).toMatchObject({ code, position });
    expect(read.error.remedy).not.toBe('');
  });

  it('never throws, whatever is typed', () => {
    const sign = fc.constantFrom('(', ')', '[', ']', '|', '?', '*', '"', '\\', ' ', 'dam', 'a', '水', 'ﷺ', '.');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 30 }), (signs) => {
        const pattern = signs.join('');
        const read = readPattern(pattern);
        if (read.ok) new NameFinder([{ patterns: [read.value], isExact: false }]).find(pattern);
        else expect(read.error.position).toBeLessThanOrEqual(pattern.length);
      }),
      { numRuns: 2_000 },
    );
  });
});

it('takes no more steps a word than the pattern has words, whatever the text', () => {
  const optional = Array.from({ length: 31 }, () => '[dam]').join(' ');
  const read = readPattern(`${optional} dam dam wall`);
  if (!read.ok) throw new Error(read.error.message);
  const finder = new NameFinder([{ patterns: [read.value], isExact: false }]);
  // Backtracking would take 2^31 ways through the optional words; here every word of the text meets 34 states at most.
  expect(finder.find('dam '.repeat(2_000))).toEqual([]);
});
