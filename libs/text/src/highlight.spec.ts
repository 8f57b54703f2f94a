import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlight, type HighlightOptions } from './highlight.js';
import { parseSearch } from './search.js';

function marked(text: string, search: string, options?: HighlightOptions): string[] {
  const query = parseSearch(search);
  if (!query.ok) throw new Error(query.error.code);
  return highlight(text, query.value, options).map(({ start, end, matches }) =>
    [...matches]
      .reverse()
      .reduce(
        (snippet, match) =>
          `${snippet.slice(0, match.start)}[${snippet.slice(match.start, match.end)}]${snippet.slice(match.end)}`,
        text.slice(start, end),
      ),
  );
}

describe('highlight', () => {
  const text = 'The old dam wall held. A wall of water, said Iora, never reached the Damwall Museum.';

  it.each([
    {
      search: 'wall',
      found: ['The old dam [wall] held. A [wall] of water, said Iora, never reached the Damwall Museum.'],
    },
    {
      search: 'WALL*',
      found: ['The old dam [wall] held. A [wall] of water, said Iora, never reached the Damwall Museum.'],
    },
    {
      search: 'dam*',
      found: ['The old [dam] wall held. A wall of water, said Iora, never reached the [Damwall] Museum.'],
    },
    {
      search: '"dam wall" -water',
      found: ['The old [dam wall] held. A wall of water, said Iora, never reached the Damwall Museum.'],
    },
    {
      search: '"old dam" "dam wall"',
      found: ['The [old dam wall] held. A wall of water, said Iora, never reached the Damwall Museum.'],
    },
    { search: 'absent', found: [] },
  ])('marks $search', ({ search, found }) => {
    expect(marked(text, search)).toEqual(found);
  });

  it('cuts between words, in the order of the text, as many as asked for', () => {
    const long = `${'many words stand here '.repeat(20)}dam ${'and more stand there '.repeat(20)}dam ${'until the end '.repeat(20)}dam`;
    const found = marked(long, 'dam', { maxSnippets: 2, maxLength: 60 });
    expect(found).toEqual([
      'stand here [dam] and more stand there and more stand there',
      'stand there [dam] until the end until the end until the end',
    ]);
  });

  it('marks right-to-left words and words without spaces', () => {
    expect(marked('قال إن كتابَه جديد', 'كتابه')).toEqual(['قال إن [كتابَه] جديد']);
    expect(marked('今日は天気がいい', '天気')).toEqual(['今日は[天気]がいい']);
  });

  it('never overlaps, stays inside the text and marks words that were asked for', () => {
    const words = fc.array(fc.constantFrom('dam', 'wall', 'water', '水坝', 'é', '.', 'x'.repeat(30)), {
      maxLength: 60,
    });
    const search = fc.constantFrom('dam', '"dam wall"', 'dam OR "wall dam"', 'wa*', '"dam dam dam"', '水坝');
    fc.assert(
      fc.property(words, search, fc.integer({ min: 1, max: 120 }), (list, query, maxLength) => {
        const source = list.join(' ');
        const parsed = parseSearch(query);
        const snippets = parsed.ok ? highlight(source, parsed.value, { maxLength }) : [];
        expect(snippets.length).toBeLessThanOrEqual(3);
        let previous = 0;
        for (const snippet of snippets) {
          expect(snippet.start).toBeGreaterThanOrEqual(previous);
          expect(snippet.matches.length).toBeGreaterThan(0);
          let inner = 0;
          for (const match of snippet.matches) {
            expect(match.start).toBeGreaterThanOrEqual(inner);
            expect(match.end).toBeLessThanOrEqual(snippet.end - snippet.start);
            expect(source.slice(snippet.start + match.start, snippet.start + match.end)).toMatch(/dam|wa|水坝/);
            inner = match.end;
          }
          previous = snippet.end;
        }
      }),
      { numRuns: 1000 },
    );
  });
});
