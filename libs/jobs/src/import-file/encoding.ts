import { isAscii, isUtf8 } from 'node:buffer';
import { quoted, type Refusal } from '@parallax/ingest';
import { err, ok, type Result } from '@parallax/kernel';
import iconv from 'iconv-lite';
import jschardet from 'jschardet';

/** Bytes in UTF-8 as text, or where they stop being UTF-8. Texts in pure ASCII take the short way. */
export function decodeUtf8(bytes: Buffer): Result<string, Refusal> {
  if (isAscii(bytes)) return ok(bytes.toString('latin1'));
  return isUtf8(bytes) ? ok(bytes.toString('utf8')) : err(notUtf8(bytes));
}

function notUtf8(bytes: Buffer): Refusal {
  const offset = firstBadByte(bytes);
  const value = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  return {
    code: 'NOT_UTF8',
    field: null,
    sentence: `Byte ${offset} (0x${value}) is not UTF-8; before it stands ${quoted(bytes.subarray(Math.max(0, offset - 20), offset).toString('latin1'))}.`,
    remedy: 'Save the file as UTF-8, for example: iconv -f windows-1252 -t utf-8 old.jsonl > new.jsonl',
  };
}

/** Offset of the first byte, from 0, at which `bytes` stop being UTF-8; found by halving. */
export function firstBadByte(bytes: Buffer): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (wholeCharacters(bytes, middle) === null) bad = middle;
    else good = middle;
  }
  // The last character that began well may be the one that goes wrong: its first byte is named.
  return wholeCharacters(bytes, good) ?? good;
}

/** How many of the first `length` bytes are whole characters, where at most one is cut off; null where it is not UTF-8. */
function wholeCharacters(bytes: Buffer, length: number): number | null {
  for (let end = length; end >= Math.max(0, length - 3); end--) {
    if (isUtf8(bytes.subarray(0, end))) return isUnfinished(bytes.subarray(end, length)) ? end : null;
  }
  return null;
}

/** True for nothing, and for the beginning of one character as in a text that is cut in the middle of it. */
function isUnfinished(tail: Buffer): boolean {
  const lead = tail[0];
  if (lead === undefined) return true;
  const wanted = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1;
  return lead < 0xf5 && tail.length < wanted && tail.subarray(1).every((byte) => byte >= 0x80 && byte < 0xc0);
}

export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

const MARKS = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

/** The byte order mark at the beginning, if there is one. */
export function byteOrderMark(bytes: Uint8Array): { readonly encoding: string; readonly length: number } | null {
  const mark = MARKS.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte));
  return mark === undefined ? null : { encoding: mark.encoding, length: mark.bytes.length };
}

const DECLARED = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([a-z0-9_:-]{2,40})/i;
/** As far as browsers look for a declaration, and enough text for a guess. */
const DECLARED_WITHIN = 4_096;
const GUESSED_FROM = 64 * 1024;
/** jschardet 4 is right about single-byte texts from 0.1 on; what it cannot place gets less. */
const SURE_ENOUGH = 0.1;

/**
 * A whole file as text: by its byte order mark, as UTF-8 where it is that, by what an HTML page declares,
 * else by a guess from its bytes. UTF-8 with damaged places is read as browsers do in a page, and refused elsewhere.
 */
export function decodePage(bytes: Buffer, kind: 'text' | 'html'): Result<Decoded, Refusal> {
  const mark = byteOrderMark(bytes);
  if (mark !== null) return ok(decodeAs(bytes.subarray(mark.length), mark.encoding));
  if (isUtf8(bytes)) return ok({ text: bytes.toString('utf8'), encoding: 'utf-8' });
  if (isDamagedUtf8(bytes)) return kind === 'html' ? ok(decodeAs(bytes, 'utf-8')) : err(notUtf8(bytes));
  const encoding = (kind === 'html' ? declaredEncoding(bytes) : null) ?? guessedEncoding(bytes);
  return encoding === null ? err(notUtf8(bytes)) : ok(decodeAs(bytes, encoding));
}

/** True where most characters beyond ASCII are sound UTF-8, which no other encoding brings about by chance. */
function isDamagedUtf8(bytes: Buffer): boolean {
  const beyondAscii = bytes.toString('utf8').match(/[^\0-\x7f]/gu) ?? [];
  return beyondAscii.filter((character) => character !== '\ufffd').length > beyondAscii.length / 2;
}

function declaredEncoding(bytes: Buffer): string | null {
  const declared = DECLARED.exec(bytes.subarray(0, DECLARED_WITHIN).toString('latin1'))?.[1]?.toLowerCase();
  const isOfUse = declared !== undefined && !/^utf-?8$/.test(declared) && iconv.encodingExists(declared);
  return isOfUse ? declared : null;
}

function guessedEncoding(bytes: Buffer): string | null {
  const { encoding, confidence } = jschardet.detect(bytes.subarray(0, GUESSED_FROM));
  return encoding !== null && confidence >= SURE_ENOUGH && iconv.encodingExists(encoding)
    ? encoding.toLowerCase()
    : null;
}

const decodeAs = (bytes: Buffer, encoding: string): Decoded => ({ text: iconv.decode(bytes, encoding), encoding });
