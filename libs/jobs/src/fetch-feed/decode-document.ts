import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import jschardet from 'jschardet';
import { byteOrderMark, type Decoded } from '../import-file/encoding.js';

const DECLARED_WITHIN = 4_096;
const XML = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']\s*([a-z0-9_:.-]{2,40})/i;
const META = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([a-z0-9_:-]{2,40})/i;
const CHARSET = /charset\s*=\s*["']?\s*([a-z0-9_:.-]{2,40})/i;
const GUESSED_FROM = 64 * 1024;
const SURE_ENOUGH = 0.1;

/** As browsers do: what calls itself ASCII or Latin-1 is Windows’ Latin. */
const MEANT: Readonly<Record<string, string>> = {
  ...{ 'us-ascii': 'windows-1252', ascii: 'windows-1252', 'iso-8859-1': 'windows-1252', latin1: 'windows-1252' },
  ...{ gb2312: 'gb18030', gbk: 'gb18030', 'iso-8859-8-i': 'iso-8859-8', utf16: 'utf-16', utf_16: 'utf-16' },
};

/**
 * The text of a feed or page from the web. Marks in the bytes go before words about them: a byte order mark, the
 * pattern of UTF-16, sound UTF-8; then what the server says, what the document says, and a guess. Servers and
 * documents are often wrong, bytes are not.
 */
export function decodeDocument(bytes: Buffer, contentType: string | null): Decoded {
  const mark = byteOrderMark(bytes);
  if (mark !== null) return decodeAs(bytes.subarray(mark.length), mark.encoding);
  const wide = widePattern(bytes);
  if (wide !== null) return decodeAs(bytes, wide);
  if (isUtf8(bytes)) return { text: bytes.toString('utf8'), encoding: 'utf-8' };
  const encoding = [saidBy(CHARSET, contentType ?? ''), ...declared(bytes), guessed(bytes)].find(isOfUse);
  return decodeAs(bytes, encoding ?? 'utf-8');
}

/** UTF-16 without a mark: every second byte of `<?xml` or `<rss` is zero. */
function widePattern(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  const [a, b, c, d] = bytes;
  if (a === 0x3c && b === 0 && c !== 0 && d === 0) return 'utf-16le';
  return a === 0 && b === 0x3c && c === 0 && d !== 0 ? 'utf-16be' : null;
}

function declared(bytes: Buffer): (string | null)[] {
  const beginning = bytes.subarray(0, DECLARED_WITHIN).toString('latin1');
  return [saidBy(XML, beginning), saidBy(META, beginning)];
}

function saidBy(pattern: RegExp, text: string): string | null {
  const name = pattern.exec(text)?.[1]?.toLowerCase();
  return name === undefined ? null : (MEANT[name] ?? name);
}

function guessed(bytes: Buffer): string | null {
  const { encoding, confidence } = jschardet.detect(bytes.subarray(0, GUESSED_FROM));
  return encoding !== null && confidence >= SURE_ENOUGH ? encoding.toLowerCase() : null;
}

/** UTF-8 and UTF-16 were looked for in the bytes before: whoever claims them here is wrong. */
const isOfUse = (encoding: string | null): encoding is string =>
  encoding !== null && !/^utf-?(?:8|16)/.test(encoding) && iconv.encodingExists(encoding);

const decodeAs = (bytes: Buffer, encoding: string): Decoded => ({ text: iconv.decode(bytes, encoding), encoding });
