import { describe, expect, it } from 'vitest';
import { readCodebookFile, readSourceFile } from './index.js';

const FRAME = { key: 'conflict', name: 'Conflict', definition: 'Two sides clash.' };
const BOOK = { name: 'Marks', unit: 'ARTICLE', absence: 'explicit', frames: [FRAME] };

describe('readCodebookFile', () => {
  it('reads a codebook; words in capitals are meant too', () => {
    expect(readCodebookFile(JSON.stringify(BOOK))).toEqual({
      ok: true,
      value: {
        ...{ name: 'Marks', description: null, citation: null, unit: 'article', absence: 'explicit', exclusive: false },
        frames: [{ ...FRAME, include: null, exclude: null, example: null }],
      },
    });
  });

  it.each([
    ['no JSON', '{', 'not JSON'],
    ['an unknown unit', JSON.stringify({ ...BOOK, unit: 'page' }), 'unit'],
    ['no frames', JSON.stringify({ ...BOOK, frames: [] }), 'frames'],
    ['one key twice', JSON.stringify({ ...BOOK, frames: [FRAME, FRAME] }), 'two frames have the same key'],
    ['a misspelt field', JSON.stringify({ ...BOOK, unti: 1 }), 'unti'],
  ])('refuses %s and says where', (_why, text, words) => {
    const read = readCodebookFile(text);
    expect(read.ok ? '' : read.error).toContain(words);
  });
});

describe('readSourceFile', () => {
  it('fills in what is left out', () => {
    expect(readSourceFile('[{"name":"Port Radio","type":"BROADCAST","aliases":["PR"]}]')).toEqual({
      ok: true,
      value: [
        {
          ...{ name: 'Port Radio', initials: 'PR', type: 'broadcast', country: null, languages: [], homepage: null },
          ...{ description: null, aliases: ['PR'] },
        },
      ],
    });
  });

  it.each([
    ['[]', 'Too small'],
    ['[{"name":"X","type":"BLOG"}]', 'type'],
    ['[{"name":"X","homepage":"javascript:alert(1)"}]', 'homepage'],
    ['[{"name":"X","country":"Lesmar"}]', 'country'],
  ])('refuses %s', (text, words) => {
    const read = readSourceFile(text);
    expect(read.ok ? '' : read.error).toContain(words);
  });
});
