import { pipeline, Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/** Thrown when an answer grows beyond what is wanted of it. */
export class TooLarge extends Error {}
/** Thrown for a packing that nobody asked for. */
export class UnknownPacking extends Error {}

const UNPACK: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  br: createBrotliDecompress,
  deflate: createInflate,
};
const MOST_PACKINGS = 2;

/**
 * An answer's bytes, unpacked. What counts is the size after unpacking, chunk by chunk: a packed bomb of 300 kB
 * becomes 300 MB, and a limit on what comes over the wire never notices.
 */
export async function readBody(body: Readable, packing: string | undefined, most: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  const unpacked = unpack(body, packing);
  try {
    for await (const chunk of unpacked) {
      const part: Buffer = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
      length += part.length;
      if (length > most) throw new TooLarge();
      parts.push(part);
    }
    return Buffer.concat(parts);
  } finally {
    unpacked.destroy();
    body.destroy();
  }
}

function unpack(body: Readable, packing: string | undefined): Readable {
  const names = (packing ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '' && name !== 'identity');
  if (names.length > MOST_PACKINGS) throw new UnknownPacking();
  return names.reverse().reduce<Readable>((stream, name) => {
    const make = UNPACK[name];
    if (make === undefined) throw new UnknownPacking();
    return pipeline(stream, make(), () => undefined);
  }, body);
}
