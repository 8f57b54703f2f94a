import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineSplitter, type Line } from './lines.js';

function split(chunks: readonly Buffer[], longest?: number): Line[] {
  const splitter = new LineSplitter(longest);
  return [...chunks.flatMap((chunk) => splitter.push(chunk)), ...splitter.end()];
}
const texts = (lines: readonly Line[]) => lines.map(({ number, bytes }) => [number, bytes?.toString() ?? null]);

describe('LineSplitter', () => {
  it('cuts at newlines, with or without carriage return, with or without a last newline', () => {
    expect(texts(split([Buffer.from('a\nb\r\n\nc')]))).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, ''],
      [4, 'c'],
    ]);
    expect(texts(split([Buffer.from('a\n')]))).toEqual([[1, 'a']]);
    expect(split([])).toEqual([]);
  });

  it('passes over a line that is too long, counts its bytes, and goes on', () => {
    const lines = split([Buffer.from('ab\nabc'), Buffer.from('def'), Buffer.from('g\nxy\nabcd')], 3);
    expect(lines.map(({ length }) => length)).toEqual([2, 7, 2, 4]);
    expect(texts(lines)).toEqual([
      [1, 'ab'],
      [2, null],
      [3, 'xy'],
      [4, null],
    ]);
  });

  it('gives the same lines however the bytes arrive', () => {
    const pieces = fc.array(fc.string({ unit: fc.constantFrom('a', 'é', '\n', '\r\n') }));
    fc.assert(
      fc.property(pieces, (parts) => {
        const whole = Buffer.from(parts.join(''));
        const bytewise = [...whole].map((byte) => Buffer.from([byte]));
        expect(texts(split(bytewise, 4))).toEqual(texts(split([whole], 4)));
      }),
    );
  });
});
