import { createReadStream } from 'node:fs';
import { pipeline, Readable, type Transform } from 'node:stream';
import { createGunzip } from 'node:zlib';
import iconv from 'iconv-lite';
import { byteOrderMark } from './encoding.js';
import type { ImportFormat } from './input-files.js';

/** Small enough that preparing the rows of one chunk lets the event loop breathe. */
const CHUNK_BYTES = 64 * 1024;

export interface OpenInput {
  /** Bytes of the content; for JSONL and CSV recoded to UTF-8 without byte order mark where one tells the encoding. */
  readonly chunks: AsyncIterable<Buffer>;
  /** The first bytes, for telling the format. */
  readonly beginning: Buffer;
}

/** Opens a file; `onBytes` hears of every byte read from disk, before unpacking. */
export function openFile(
  file: { readonly path: string; readonly isGzip: boolean },
  onBytes: (count: number) => void,
): Promise<OpenInput> {
  const stream = createReadStream(file.path, { highWaterMark: CHUNK_BYTES });
  stream.on('data', (chunk) => onBytes(chunk.length));
  return openStream(file.isGzip ? through(stream, createGunzip()) : stream);
}

/** Opens a stream of bytes such as standard input. */
export async function openStream(stream: Readable): Promise<OpenInput> {
  const iterator: AsyncIterator<unknown> = stream[Symbol.asyncIterator]();
  const first: Buffer[] = [];
  let length = 0;
  // A pipe may deliver single bytes: a byte order mark needs three.
  while (length < 4) {
    const { value, done } = await iterator.next();
    if (done) break;
    const chunk = toBuffer(value);
    first.push(chunk);
    length += chunk.length;
  }
  const beginning = Buffer.concat(first);
  return { beginning, chunks: rest(beginning, iterator) };
}

async function* rest(beginning: Buffer, iterator: AsyncIterator<unknown>): AsyncGenerator<Buffer> {
  try {
    if (beginning.length > 0) yield beginning;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield toBuffer(next.value);
  } finally {
    await iterator.return?.(); // closes the stream when its reader wants no more of it
  }
}

function toBuffer(chunk: unknown): Buffer {
  if (Buffer.isBuffer(chunk)) return chunk;
  if (typeof chunk === 'string') return Buffer.from(chunk, 'utf8');
  throw new Error('A stream of bytes is needed.');
}

/** A broken source has to break the transform too, or its reader waits for ever. */
function through(source: Readable, transform: Transform): Transform {
  return pipeline(source, transform, () => undefined);
}

/** The same content in UTF-8 without byte order mark. */
export function inUtf8(input: OpenInput): AsyncIterable<Buffer> {
  const mark = byteOrderMark(input.beginning);
  if (mark === null) return input.chunks;
  if (mark.encoding === 'utf-8') return withoutFirst(input.chunks, mark.length);
  const decoder = iconv.getDecoder(mark.encoding);
  return recoded(input.chunks, decoder);
}

async function* withoutFirst(chunks: AsyncIterable<Buffer>, count: number): AsyncGenerator<Buffer> {
  let left = count;
  for await (const chunk of chunks) {
    yield left === 0 ? chunk : chunk.subarray(left);
    left = 0;
  }
}

async function* recoded(chunks: AsyncIterable<Buffer>, decoder: iconv.DecoderStream): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) yield Buffer.from(decoder.write(chunk), 'utf8');
  const end = decoder.end();
  if (end) yield Buffer.from(end, 'utf8');
}

/** What the first bytes look like, where the name does not tell. */
export function guessFormat(beginning: Buffer): ImportFormat {
  const start = beginning
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart();
  if (/^[{[]/.test(start)) return 'jsonl';
  if (/^<(?:!doctype\s+html|html|head|body|!--)/i.test(start)) return 'html';
  const header = start.split('\n', 1)[0]?.toLowerCase() ?? '';
  const columns = header.split(/[,;\t]/).map((column) => column.replace(/["\s]/g, ''));
  return columns.length > 1 && columns.includes('text') ? 'csv' : 'text';
}
