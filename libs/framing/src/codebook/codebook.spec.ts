import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkCodebook,
  readCodebookJson,
  readCodebookMarkdown,
  tidyCodebook,
  writeCodebookJson,
  writeCodebookMarkdown,
  type CodebookDocument,
  type FrameDefinition,
} from './index.js';

const frame = (key: string, more: Partial<FrameDefinition> = {}): FrameDefinition => ({
  ...{ key, name: key.toUpperCase(), definition: null, include: null, exclude: null, example: null },
  ...{ decisionRules: null, parent: null, ...more },
});
const book = (frames: FrameDefinition[], more: Partial<CodebookDocument['version']> = {}): CodebookDocument => ({
  ...{ key: 'marks', name: 'Marks', description: null, citation: null },
  version: { unit: 'article', absence: 'explicit', isExclusive: false, frames, ...more },
});

const MARKDOWN = [
  '# Marks',
  '',
  '- **Key:** marks',
  '- **Unit:** span',
  '- **Absence:** implied',
  '- **Exclusive:** no',
  '- **Description:** What a text can do.',
  '',
  '## Problem, named',
  '',
  '- **Key:** problem_named',
  '- **Definition:** Says what is the matter.',
  '',
  '  Not: *who* did it.',
  '- **Examples:** “The pump is dry.”',
  '',
].join('\n');

describe('codebooks in Markdown', () => {
  it('reads well: a heading a frame, a list of fields, paragraphs set in, only what Markdown would take is escaped', () => {
    const definition = 'Says what is the matter.\n\nNot: *who* did it.';
    const frames = [frame('problem_named', { name: 'Problem, named', definition, example: '“The pump is dry.”' })];
    const written = writeCodebookMarkdown({
      ...book(frames, { unit: 'span', absence: 'implied' }),
      description: 'What a text can do.',
    });
    expect(written).toBe(MARKDOWN.replace('*who*', '\\*who\\*'));
  });

  it('reads what a person edited: Windows line ends, stars as bullets, fields in any order', () => {
    const edited = MARKDOWN.replace('- **Key:** problem_named\n', '')
      .replaceAll('\n- ', '\n* ')
      .replaceAll('\n', '\r\n');
    const read = readCodebookMarkdown(edited);
    expect(read.ok && read.value.version.frames[0]).toEqual(
      frame('Problem, named', {
        name: 'Problem, named',
        definition: 'Says what is the matter.\n\nNot: *who* did it.',
        example: '“The pump is dry.”',
      }),
    );
  });

  it.each([
    ['no title', '## Frame\n', 1, 'one heading of the first level'],
    ['nothing', '', 1, 'one heading of the first level'],
    ['a second title', `${MARKDOWN}# More\n`, 16, 'one heading of the first level'],
    ['a line that belongs nowhere', MARKDOWN.replace('  Not', 'Not'), 14, 'belongs to no field'],
    ['a field nobody knows', MARKDOWN.replace('Definition', 'Meaning'), 12, '“Meaning” is no field here'],
    ['a field twice', MARKDOWN.replace('Examples', 'Definition'), 15, 'stands twice'],
    ['an unknown unit', MARKDOWN.replace('span', 'page'), 4, '“page” is not known'],
    ['no absence', MARKDOWN.replace('- **Absence:** implied\n', ''), 1, 'does not say its absence'],
  ])('refuses %s, with the line', (_why, text, line, words) => {
    const read = readCodebookMarkdown(text);
    const [problem] = read.ok ? [] : read.error;
    expect(problem?.message).toContain(words);
    expect(problem?.line).toBe(line);
    expect(problem?.remedy).not.toBe('');
  });
});

describe('codebooks in JSON', () => {
  it('reads the form imports have always had, and writes it where nothing new is said', () => {
    const old = { name: 'Marks', unit: 'ARTICLE', absence: 'explicit', frames: [{ key: 'a', name: 'A' }] };
    const read = readCodebookJson(JSON.stringify(old));
    expect(read).toEqual({ ok: true, value: book([frame('a')]) });
    expect(JSON.parse(writeCodebookJson(book([frame('a')])))).toEqual({
      ...{ name: 'Marks', description: null, citation: null, unit: 'ARTICLE', absence: 'EXPLICIT', exclusive: false },
      frames: [{ key: 'a', name: 'A', definition: null, include: null, exclude: null, example: null }],
    });
  });

  it.each([
    ['no JSON', '{', null],
    ['an unknown unit', '{"name":"M","unit":"page","absence":"explicit","frames":[]}', 'unit'],
    [
      'a misspelt field of a frame',
      JSON.stringify({ name: 'M', unit: 'span', absence: 'implied', frames: [{ kye: '' }] }),
      'frames.0.key',
    ],
  ])('refuses %s and says where', (_why, text, field) => {
    const read = readCodebookJson(text);
    expect(read.ok ? 'read' : read.error[0]?.field).toBe(field);
  });
});

/** Strings made of what is special to Markdown, JSON or the eye, and of anything else. */
const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          '# ',
          '## x',
          '- ',
          '- **Key:** ',
          '* ',
          '**',
          '_',
          '`',
          '\\',
          '[a](b)',
          '<b>',
          '&#13;',
          '&amp;',
          '1. ',
          '2) ',
        ],
        ...[
          '\n',
          '\n\n',
          '\r\n',
          '\r',
          ' ',
          '  ',
          '\t',
          '\u2028',
          '\u00a0',
          '\ufeff',
          '\0',
          '\ud800',
          '---',
          '===',
          '> ',
        ],
        ...['كتاب ', 'می‌رود', 'ספר', '\u202e', '日本', '👩‍👩‍👧', 'word', '| a |', '~~', ':', '!', '\v', '\f', '\u0085'],
      ),
      { maxLength: 10 },
    )
    .map((parts) => parts.join('')),
);
const prose = fc.option(nasty);
const anyFrame: fc.Arbitrary<FrameDefinition> = fc.record({
  ...{ key: nasty, name: nasty, definition: prose, include: prose, exclude: prose, example: prose },
  ...{ decisionRules: prose, parent: prose },
});
const anyBook: fc.Arbitrary<CodebookDocument> = fc.record({
  ...{ key: nasty, name: nasty, description: prose, citation: prose },
  version: fc.record({
    unit: fc.constantFrom('article', 'paragraph', 'span'),
    absence: fc.constantFrom('explicit', 'implied'),
    isExclusive: fc.boolean(),
    frames: fc.array(anyFrame, { maxLength: 4 }),
  }),
});

describe('round trips', () => {
  it.each([
    ['Markdown', writeCodebookMarkdown, readCodebookMarkdown],
    ['JSON', writeCodebookJson, readCodebookJson],
  ] as const)('%s gives back every tidy codebook exactly, whatever its strings', (_form, write, read) => {
    fc.assert(
      fc.property(anyBook, (any) => {
        const tidy = tidyCodebook(any);
        expect(read(write(any))).toEqual({ ok: true, value: tidy });
        expect(write(tidy)).toBe(write(any));
      }),
      { numRuns: 2000 },
    );
  });

  it('Markdown survives an editor that strips blanks at line ends and one that writes Windows line ends', () => {
    fc.assert(
      fc.property(anyBook, (any) => {
        const written = writeCodebookMarkdown(any);
        const edited = written.replace(/[ \t]+(?=\n)/g, '').replaceAll('\n', '\r\n');
        expect(readCodebookMarkdown(edited)).toEqual({ ok: true, value: tidyCodebook(any) });
      }),
    );
  });
});

describe('checkCodebook', () => {
  const codes = (doc: CodebookDocument) => checkCodebook(doc).map(({ code, frame, field }) => [code, frame, field]);
  const long = 'x'.repeat(301);

  it.each([
    ['a sound book', book([frame('a'), frame('b', { parent: 'a' })]), []],
    ['no name', { ...book([frame('a')]), name: ' ' }, [['EMPTY_NAME', null, 'name']]],
    ['a name of signs', { ...book([frame('a')]), name: '—' }, [['EMPTY_NAME', null, 'name']]],
    ['no frames', book([]), [['NO_FRAMES', null, 'frames']]],
    ['a key twice', book([frame('a'), frame('a', { name: 'B' })]), [['DUPLICATE_KEY', 'a', 'key']]],
    ['a name twice', book([frame('a'), frame('b', { name: 'A' })]), [['DUPLICATE_NAME', 'b', 'name']]],
    ['no key', book([frame('', { name: 'B' })]), [['EMPTY_KEY', '', 'key']]],
    ['a frame without a name', book([frame('a', { name: '' })]), [['EMPTY_NAME', 'a', 'name']]],
    ['a long name', book([frame('a', { name: long })]), [['TOO_LONG', 'a', 'name']]],
    ['an unknown parent', book([frame('a', { parent: 'z' })]), [['PARENT_MISSING', 'a', 'parent']]],
    ['its own parent', book([frame('a', { parent: 'a' })]), [['PARENT_CYCLE', 'a', 'parent']]],
    [
      'a circle of two, told at both and not at the frame below',
      book([frame('a', { parent: 'b' }), frame('b', { parent: 'a' }), frame('c', { parent: 'a' })]),
      [
        ['PARENT_CYCLE', 'a', 'parent'],
        ['PARENT_CYCLE', 'b', 'parent'],
      ],
    ],
    ['a choice of one', book([frame('a')], { isExclusive: true }), [['ONE_EXCLUSIVE_FRAME', null, 'isExclusive']]],
  ])('%s', (_why, doc, expected) => {
    expect(codes(doc)).toEqual(expected);
    expect(checkCodebook(doc).every(({ message, remedy }) => message !== '' && remedy !== '')).toBe(true);
  });
});
