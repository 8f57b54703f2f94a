import { describe, expect, it } from 'vitest';
import { arranged, type ContrastView, moved, readView, writeView } from './view.js';

const chosen: ContrastView = {
  drawing: 'dots',
  rows: ['b', 'a'],
  columns: ['f'],
  against: 'EVERY_PAIR',
  pair: ['a', 'b'],
  period: 'WEEK',
  frameId: 'f',
  cell: { sourceId: 'a', frameId: 'f', standing: null },
  result: 'ab12',
  sensitivity: true,
  other: 'v2',
};

describe('the contrast in the address', () => {
  it('comes back as it was written, beside the selection', () => {
    const params = writeView(chosen, new URLSearchParams('sources=a,b'));
    expect(readView(params)).toEqual(chosen);
    expect(params.get('sources')).toBe('a,b');
  });

  it('leaves the address when nothing is chosen', () => {
    const plain = readView(new URLSearchParams('view=cake&pair=a,a&cell=a'));
    expect(plain).toMatchObject({ drawing: 'map', pair: null, cell: null, rows: null });
    expect(writeView(plain, writeView(chosen, new URLSearchParams('sources=a'))).toString()).toBe('sources=a');
  });

  it('opens a cell at the texts that have the frame, unless another standing is named', () => {
    expect(readView(new URLSearchParams('cell=a,f')).cell?.standing).toBe('PRESENT');
    expect(readView(new URLSearchParams('cell=a,f,UNDECIDED')).cell?.standing).toBe('UNDECIDED');
  });
});

describe('order by hand', () => {
  const items = ['a', 'b', 'c'].map((id) => ({ id }));

  it('puts what was named first, and the rest after it', () => {
    expect(arranged(items, ['c']).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
    expect(arranged(items, null)).toBe(items);
  });

  it('moves one by a place, and not beyond an end', () => {
    expect(moved(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 'c', 1)).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'b', 'c'], 'x', 1)).toEqual(['a', 'b', 'c']);
  });
});
