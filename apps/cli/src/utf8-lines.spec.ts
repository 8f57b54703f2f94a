import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Line, utf8Lines } from './utf8-lines.js';

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function linesOf(bytes: Buffer, size = 7): Promise<Line[]> {
  const lines: Line[] = [];
  for await (const line of utf8Lines(inPieces(bytes, size))) lines.push(line);
  return lines;
}

describe('utf8Lines', () => {
  it('gives the same lines wherever the stream is cut', async () => {
    const text = fc.array(
      fc.string({ unit: 'grapheme' }).map((line) => line.replace(/[\r\n\ufeff]/g, '')),
      { minLength: 1 },
    );
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (lines, size) => {
        const found = await linesOf(Buffer.from(`${lines.join('\n')}\n`), size);
        expect(found).toEqual(lines.map((line, index) => ({ number: index + 1, text: line })));
      }),
    );
  });

  it('ends a line at \\n or \\r\\n only, takes a last line without an end, and no byte order mark', async () => {
    expect(await linesOf(Buffer.from('a\u2028b\r\n\n\ufeffc'))).toEqual([
      { number: 1, text: 'a\u2028b' },
      { number: 2, text: '' },
      { number: 3, text: 'c' },
    ]);
  });

  it('says which line is not UTF-8 and goes on', async () => {
    const bytes = Buffer.concat([Buffer.from('a\n'), Buffer.from([0xff, 0x0a]), Buffer.from('b')]);
    expect((await linesOf(bytes)).map(({ text }) => text)).toEqual(['a', null, 'b']);
  });
});
