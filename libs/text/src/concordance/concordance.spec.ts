import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBlocks } from '../blocks.js';
import { walkMatches, type Range } from '../matches.js';
import { parseSearch, type SearchQuery } from '../search.js';
import { tokenise } from '../tokenise.js';
import { concordance, type ConcordanceOptions } from './concordance.js';

function queryOf(search: string): SearchQuery {
  const parsed = parseSearch(search);
  if (!parsed.ok) throw new Error(parsed.error.code);
  return parsed.value;
}

/** Lines as “left[node]right”, cut out of the text. */
function shown(text: string, search: string, options: ConcordanceOptions): string[] {
  const cut = ({ start, end }: Range) => text.slice(start, end);
  return concordance(text, queryOf(search), options).map(
    ({ left, node, right }) => `${cut(left)}[${cut(node)}]${cut(right)}`,
  );
}

const TEXT = '“The old dam wall held,” said Iora. A wall of water never reached the Damwall Museum.';

describe('concordance', () => {
  it.each([
    {
      why: 'a word, punctuation as it stands, and the quote that opens the text',
      search: 'wall',
      options: { left: 3, right: 2 },
      lines: ['The old dam [wall] held,” said', 'said Iora. A [wall] of water'],
    },
    {
      why: 'more words than there are: to the ends of the text',
      search: 'iora',
      options: { left: 99, right: 99 },
      lines: ['“The old dam wall held,” said [Iora]. A wall of water never reached the Damwall Museum.'],
    },
    { why: 'a phrase', search: '"dam wall"', options: { left: 1, right: 1 }, lines: ['old [dam wall] held'] },
    {
      why: 'a beginning, in the folded form',
      search: 'DAM*',
      options: { left: 1, right: 1 },
      lines: ['old [dam] wall', 'the [Damwall] Museum'],
    },
    {
      why: 'alternatives: the longest at each place, once',
      search: 'dam OR "dam wall" OR museum',
      options: { left: 1, right: 0 },
      lines: ['old [dam wall]', 'Damwall [Museum]'],
    },
    { why: 'no context', search: 'held', options: { left: 0, right: 0 }, lines: ['[held]'] },
    { why: 'unwanted words find nothing', search: 'held -museum', options: { left: 0, right: 0 }, lines: ['[held]'] },
    { why: 'nothing', search: 'bridge', options: { left: 3, right: 3 }, lines: [] },
  ])('shows $why', ({ search, options, lines }) => {
    expect(shown(TEXT, search, options)).toEqual(lines);
  });

  it('counts places that do not overlap', () => {
    expect(shown('dam dam dam dam dam', '"dam dam"', { left: 0, right: 1 })).toEqual([
      '[dam dam] dam',
      '[dam dam] dam',
    ]);
  });

  it('gives the words around the node from the node outwards', () => {
    const [line] = concordance('One Two THREE node Four fünf', queryOf('node'), { left: 2, right: 9 });
    expect(line?.leftWords).toEqual(['three', 'two', 'one']);
    expect(line?.rightWords).toEqual(['four', 'funf']);
  });

  it('reads right-to-left texts in reading order: left comes before', () => {
    const text = 'قال الوزير إن كتابَه جديد جدا.';
    expect(shown(text, 'كتابه', { left: 1, right: 1 })).toEqual(['إن [كتابَه] جديد']);
  });

  it('cuts scripts without spaces into words', () => {
    expect(shown('今日は天気がいいですね', '天気', { left: 1, right: 1 })).toEqual(['は[天気]が']);
  });

  it('keeps node and context inside the units it is given', () => {
    const text = 'The dam\n\nwall held. The dam wall broke.';
    const units = findBlocks(text);
    expect(shown(text, '"dam wall"', { left: 9, right: 1, units })).toEqual(['wall held. The [dam wall] broke']);
    expect(shown(text, '"dam wall"', { left: 9, right: 0 })).toEqual([
      'The [dam\n\nwall]',
      'The dam\n\nwall held. The [dam wall]',
    ]);
    expect(shown(text, 'dam', { left: 2, right: 2, units })).toEqual(['The [dam]', 'held. The [dam] wall broke']);
  });

  it('does not fill a line with a rule of dashes', () => {
    const text = `a ${'🌊'.repeat(3_000)} node ${'🌊'.repeat(3_000)} b`;
    const [line] = concordance(text, queryOf('node'), { left: 2, right: 2 });
    expect(text.slice(line?.left.start, line?.right.end)).toHaveLength(4 + 2 * 999);
  });
});

const WORDS = ['dam', 'Dam', 'wall', 'wáter', '水坝', 'سدّ', 'السد', '“', '.', '\n\n', '—', '🌊', 'x'.repeat(30)];
const texts = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((list) => list.join(' '));
const searches = fc.constantFrom('dam', '"dam wall"', 'dam OR "wall dam"', 'wa*', '"dam dam"', '水坝', 'السد', 'water');
const asked = fc.record({
  ...{ search: searches, isInside: fc.boolean() },
  ...{ left: fc.integer({ min: 0, max: 6 }), right: fc.integer({ min: 0, max: 6 }) },
});

describe('any text', () => {
  it('is quoted: the ranges touch, stay in the unit, and what is between them is what was asked for', () => {
    fc.assert(
      fc.property(texts, asked, (text, { search, isInside, left, right }) => {
        const units = isInside ? findBlocks(text) : [{ start: 0, end: text.length }];
        let previous = 0;
        for (const line of concordance(text, queryOf(search), { left, right, units })) {
          expect([line.left.end, line.node.end]).toEqual([line.node.start, line.right.start]);
          expect(line.node.start).toBeGreaterThanOrEqual(previous);
          expect(units.some((u) => u.start <= line.left.start && line.right.end <= u.end)).toBe(true);
          const forms = (range: Range) => tokenise(text.slice(range.start, range.end)).map(({ form }) => form);
          expect(forms(line.left).reverse()).toEqual(line.leftWords.slice(0, left));
          expect(forms(line.right)).toEqual(line.rightWords.slice(0, right));
          previous = line.node.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('has lines exactly where the search marks something', () => {
    fc.assert(
      fc.property(texts, searches, (text, search) => {
        const query = queryOf(search);
        let isMarked = false;
        walkMatches(text, query.terms, () => !(isMarked = true));
        expect(concordance(text, query, { left: 1, right: 1 }).length > 0).toBe(isMarked);
      }),
      { numRuns: 500 },
    );
  });
});
