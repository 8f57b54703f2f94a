import { describe, expect, it } from 'vitest';
import { readView, USUAL, wordQuery, writeView, type WordsView } from './view.js';

const CHOSEN: WordsView = {
  ...{ a: ['x', 'y'], b: ['z'], show: 'plot', by: 'LOG_RATIO', stop: true, stem: true, numbers: false },
  ...{ minFrequency: 10, minDocuments: 4, word: '"dam wall"', panel: 'collocates', where: 'a', sort: 'R2' },
  ...{ words: 12, within: 'SENTENCE', window: 3, meetings: 2, strongest: 'MI3' },
};

describe('the view of words in the address', () => {
  it('comes back as it was written, beside the selection', () => {
    const params = writeView(CHOSEN, new URLSearchParams('events=e1'));
    expect(readView(params)).toEqual(CHOSEN);
    expect(params.get('events')).toBe('e1');
  });

  it('is not written where it is as usual, and what makes no sense is as usual', () => {
    expect(writeView(USUAL, new URLSearchParams('events=e1')).toString()).toBe('events=e1');
    expect(readView(new URLSearchParams('words=99&sort=L9&show=x&min=-1&docs=1.5'))).toEqual(USUAL);
  });
});

describe('wordQuery', () => {
  it.each([
    ['dam', 'dam'],
    ['dam wall', '"dam wall"'],
    ['-dam', '"-dam"'],
    ['OR', '"OR"'],
  ])('asks for %s by %s', (word, query) => expect(wordQuery(word)).toBe(query));
});
