import { describe, expect, it } from 'vitest';
import { readSourceFile } from './index.js';

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
