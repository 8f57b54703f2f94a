import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodePage, decodeUtf8, firstBadByte } from './encoding.js';

const bytes = (...parts: (string | number)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))));

describe('decodeUtf8', () => {
  it('reads UTF-8 and names the byte where it ends', () => {
    expect(decodeUtf8(bytes('The café'))).toEqual({ ok: true, value: 'The café' });
    expect(decodeUtf8(bytes('The caf', 0xe9, ' was shut'))).toMatchObject({
      ok: false,
      error: { code: 'NOT_UTF8', sentence: expect.stringContaining('Byte 7 (0xE9)') },
    });
  });

  it.each([
    ['a lone continuation', bytes('ab', 0x80, 'c'), 2],
    ['an overlong form', bytes('a', 0xc0, 0xaf), 1],
    ['half a surrogate pair', bytes('a', 0xed, 0xa0, 0x80), 1],
    ['a cut character at the end', bytes('a', 0xe2, 0x82), 1],
    ['the very first byte', bytes(0xff, 'a'), 0],
  ])('finds %s', (_why, input, offset) => {
    expect(firstBadByte(input)).toBe(offset);
  });

  it('finds the place in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        expect(firstBadByte(bytes(before, 0xff, after))).toBe(Buffer.byteLength(before));
      }),
    );
  });
});

describe('decodePage', () => {
  const french = 'Le café était fermé après l’été, a déclaré le maire.';
  const russian = 'Ворота открыли в полдень, сказал начальник порта, и лодки прошли.';
  const arabic = 'فتحت البوابة أمام القوارب اليوم، وقال مدير الميناء إن المياه عادت.';

  it.each([
    ['UTF-8', Buffer.from(french), 'text', french, 'utf-8'],
    ['a byte order mark', bytes(0xef, 0xbb, 0xbf, french), 'text', french, 'utf-8'],
    ['UTF-16', Buffer.from(`\ufeff${french}`, 'utf16le'), 'text', french, 'utf-16le'],
    ['a guess: French', iconv.encode(french, 'windows-1252'), 'text', french, 'windows-1252'],
    ['a guess: Russian', iconv.encode(russian, 'koi8-r'), 'text', russian, 'koi8-r'],
    ['a guess: Arabic', iconv.encode(arabic, 'windows-1256'), 'text', arabic, 'windows-1256'],
    [
      'what the page declares',
      iconv.encode(`<meta charset="iso-8859-5"><p>${russian}`, 'iso-8859-5'),
      'html',
      `<meta charset="iso-8859-5"><p>${russian}`,
      'iso-8859-5',
    ],
  ] as const)('reads by %s', (...[, input, kind, text, encoding]) => {
    expect(decodePage(input, kind)).toEqual({ ok: true, value: { text, encoding } });
  });

  it('does not take UTF-8 with a damaged place for another encoding', () => {
    const damaged = bytes(arabic, 0xff, arabic);
    expect(decodePage(damaged, 'text')).toMatchObject({ ok: false, error: { code: 'NOT_UTF8' } });
    expect(decodePage(damaged, 'html')).toMatchObject({ value: { text: `${arabic}\ufffd${arabic}` } });
  });
});
