import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharedPassages } from './passages.js';
import { readText } from './read-text.js';

const shown = (a: string, b: string) =>
  sharedPassages(readText(a), readText(b)).map((passage) => ({
    a: a.slice(passage.a.start, passage.a.end),
    b: b.slice(passage.b.start, passage.b.end),
    words: [passage.sameWords, passage.quotedWords],
    pieces: passage.pieces.map(({ kind, ...piece }) => [
      ...[kind, a.slice(piece.a.start, piece.a.end), b.slice(piece.b.start, piece.b.end)],
    ]),
  }));

describe('sharedPassages', () => {
  it.each([
    ['nothing alike', 'The dam above Iora held.', 'Two boats were lost on the lake.'],
    ['four words alike', 'The dam above Iora fell.', 'Now the dam above Iora held.'],
    ['no words', '', 'The dam above Iora held.'],
  ])('has nothing to show: %s', (_why, a, b) => {
    expect(shown(a, b)).toEqual([]);
  });

  it('shows words changed, added and left out within a passage', () => {
    const a = 'Water is low. The dam above Iora held through the long night, the keeper said on Sunday at noon.';
    const b = 'The DAM above Iora held during the long cold night, the keeper said Sunday at noon, and left.';
    // “Sunday at noon” alone is too short a run to belong to the passage.
    expect(shown(a, b)).toEqual([
      {
        a: 'The dam above Iora held',
        b: 'The DAM above Iora held',
        words: [5, 0],
        pieces: [['same', 'The dam above Iora held', 'The DAM above Iora held']],
      },
    ]);
    const c = 'The dam above Iora held fast through the long night, the old keeper said on Sunday at noon exactly.';
    const [passage] = shown(a, c);
    expect(passage?.pieces).toEqual([
      ['same', 'The dam above Iora held', 'The dam above Iora held'],
      ['only-b', '', 'fast'],
      ['same', 'through the long night, the', 'through the long night, the'],
      ['only-b', '', 'old'],
      ['same', 'keeper said on Sunday at noon', 'keeper said on Sunday at noon'],
    ]);
    expect(passage?.words).toEqual([16, 0]);
  });

  it('shows words in each other’s place', () => {
    const a = 'The dam above Iora held well in the dark through the long night of rain.';
    const b = 'The dam above Iora held, they say, through the long night of rain.';
    expect(shown(a, b)[0]?.pieces[1]).toEqual(['changed', 'well in the dark', 'they say']);
  });

  it('counts words that both have in quotation marks', () => {
    const a = 'She said: “We kept the gates shut all night.” The wall above Iora held.';
    const b = '“We kept the gates shut all night,” she said. The wall above Iora held.';
    expect(shown(a, b).map(({ words }) => words)).toEqual([[12, 7]]);
  });

  it('meets the same stretch twice where one text says it twice', () => {
    const said = 'the dam above Iora held';
    expect(shown(`${said} – so they say – and again: ${said}`, said).map(({ b }) => b)).toEqual([said, said]);
  });

  it('covers exactly the words of shared shingles, in pieces that are equal where they say so', () => {
    const text = fc
      .array(fc.constantFrom('dam', 'wall', 'held', 'fell', 'rain', '“', '”'), { maxLength: 60 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [a, b] = [readText(one), readText(other)];
        const passages = sharedPassages(a, b);
        const known = new Set(b.hashes);
        const covered = new Set(
          a.tokens.flatMap((_, n) => (known.has(a.hashes[n] ?? -1) ? [n, n + 1, n + 2, n + 3, n + 4] : [])),
        );
        const forms = (side: typeof a, range: { start: number; end: number }) =>
          side.tokens.filter(({ start, end }) => range.start <= start && end <= range.end).map(({ form }) => form);
        const same = passages.flatMap(({ pieces }) => pieces.filter(({ kind }) => kind === 'same'));
        for (const piece of same) expect(forms(a, piece.a)).toEqual(forms(b, piece.b));
        expect(same.reduce((sum, piece) => sum + forms(a, piece.a).length, 0)).toBe(covered.size);
        expect(passages.reduce((sum, { sameWords }) => sum + sameWords, 0)).toBe(covered.size);
        let reached = 0;
        for (const { a: range } of passages) {
          expect(range.start).toBeGreaterThanOrEqual(reached);
          reached = range.end;
        }
      }),
    );
  });
});
