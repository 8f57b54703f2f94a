import { describe, expect, it } from 'vitest';
import { scoreExtraction } from './extraction-score.js';

describe('scoreExtraction', () => {
  it('counts shared runs of four words: by hand, 2 of 3 expected and 2 of 4 found', () => {
    // expected: abcd bcde cdef; found: abcd bcde cdex dexy
    const score = scoreExtraction('a b c d e f', 'a b c d e x y');
    expect(score).toMatchObject({ precision: 2 / 4, recall: 2 / 3, missed: ['f'], added: ['x y'] });
    expect(score.f1).toBeCloseTo(4 / 7, 12);
  });

  it('counts a run as often as it stands in both', () => {
    const twice = 'the gate is open. the gate is open.'; // 5 shingles, “the gate is open” twice
    expect(scoreExtraction('the gate is open', twice)).toMatchObject({ recall: 1, precision: 1 / 5 });
  });

  it.each([
    ['the same words in other paragraphs', 'One two three four.', 'One two\n\nthree four', 1],
    ['nothing found', 'One two three four.', '', 0],
    ['other words', 'One two three four.', 'five six seven eight', 0],
    ['short texts as one run', 'One two', 'One two', 1],
    ['case', 'One two three four', 'one two three four', 0],
  ])('%s', (_what, expected, found, f1) => {
    expect(scoreExtraction(expected, found).f1).toBe(f1);
  });
});
