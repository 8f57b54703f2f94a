/** A line without its end, counted from 1; `text` is null where the bytes are not UTF-8. */
export interface Line {
  readonly number: number;
  readonly text: string | null;
}

const NEWLINE = 0x0a;

/** A byte order mark at the start of a line is left out: files put one after the other have it in the middle. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r$/, '');
  } catch {
    return null;
  }
}

/**
 * Lines of a byte stream, one at a time; ends at \n only. Node's readline also ends lines at U+2028, which may stand in
 * the middle of a JSON line, and replaces bytes that are not UTF-8 without a word.
 */
export async function* utf8Lines(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<Line> {
  let number = 0;
  let held: Uint8Array[] = [];
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk);
    let from = 0;
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, from)) {
      number += 1;
      yield { number, text: decode(Buffer.concat([...held, bytes.subarray(from, end)])) };
      held = [];
      from = end + 1;
    }
    if (from < bytes.length) held.push(bytes.subarray(from));
  }
  if (held.length > 0) yield { number: number + 1, text: decode(Buffer.concat(held)) };
}
