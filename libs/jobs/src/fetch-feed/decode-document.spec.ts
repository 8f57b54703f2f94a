import iconv from 'iconv-lite';
import { expect, it } from 'vitest';
import { decodeDocument } from './decode-document.js';

const feed = (encoding: string, title: string): string =>
  `<?xml version="1.0" encoding="${encoding}"?><rss><channel><title>${title}</title></channel></rss>`;
const ARABIC = 'أخبار الميناء اليوم';
const HEBREW = 'חדשות הנמל היום';

it.each([
  ['the declaration, where the server says nothing', 'windows-1256', ARABIC, null],
  [
    'the declaration, where the server says UTF-8 and the bytes say no',
    'windows-1256',
    ARABIC,
    'text/xml; charset=utf-8',
  ],
  ['the server’s word', 'iso-8859-8', HEBREW, 'application/rss+xml; charset="ISO-8859-8"'],
])('reads by %s', (_why, encoding, title, contentType) => {
  const declared = contentType?.includes('8859') ? 'utf-8' : encoding;
  expect(decodeDocument(iconv.encode(feed(declared, title), encoding), contentType).text).toContain(title);
});

it.each(['utf-16le', 'utf-16be'])('sees %s without a byte order mark', (encoding) => {
  const bytes = iconv.encode(feed('utf-16', HEBREW), encoding);
  expect(decodeDocument(bytes, 'text/xml; charset=iso-8859-1')).toMatchObject({ encoding });
  expect(decodeDocument(bytes, null).text).toContain(HEBREW);
});

it('believes sound UTF-8 before any word about it', () => {
  const bytes = Buffer.from(feed('iso-8859-8', ARABIC), 'utf8');
  expect(decodeDocument(bytes, 'text/xml; charset=windows-1256').text).toContain(ARABIC);
});

it('reads on where an encoding does not exist and a byte is wrong', () => {
  const bytes = Buffer.concat([Buffer.from(feed('bogus', 'Gate ')), Buffer.from([0xff, 0x41])]);
  expect(decodeDocument(bytes, 'text/xml; charset=nonsense').text).toContain('Gate');
});
