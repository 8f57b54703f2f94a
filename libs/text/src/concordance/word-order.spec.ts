import { describe, expect, it } from 'vitest';
import { compareWords, sortWords } from './word-order.js';

describe('sortWords', () => {
  const line = { leftWords: ['old', 'the', 'near'], rightWords: ['wall'] };

  it.each([
    { place: 'L1', words: ['old', 'the', 'near'] },
    { place: 'L3', words: ['near'] },
    { place: 'R1', words: ['wall'] },
    { place: 'R2', words: [] },
  ] as const)('reads outwards from $place', ({ place, words }) => {
    expect(sortWords(line, place)).toEqual(words);
  });
});

describe('compareWords', () => {
  it('sorts by the first word that differs; missing words come last', () => {
    const lines = [[], ['b'], ['a', 'c'], ['a'], ['a', 'b']];
    expect(lines.toSorted(compareWords)).toEqual([['a', 'b'], ['a', 'c'], ['a'], ['b'], []]);
  });
});
