import { describe, expect, it } from 'vitest';
import { CursorMemory, cursorAt, type Walk } from './paging.js';

/** A list of `length` rows whose cursors are the row numbers; `steps` records what was asked. */
function listOf(length: number): { walk: Walk; steps: [number, string | null][] } {
  const steps: [number, string | null][] = [];
  const walk: Walk = (first, after) => {
    steps.push([first, after]);
    const end = Math.min(length, Number(after ?? 0) + first);
    return Promise.resolve({ hasNextPage: end < length, endCursor: String(end) });
  };
  return { walk, steps };
}

describe('cursorAt', () => {
  it('needs no request for the first page', async () => {
    const { walk, steps } = listOf(90);
    expect(await cursorAt(new CursorMemory(), 'a', 0, walk)).toBeNull();
    expect(steps).toEqual([]);
  });

  it('walks to row 450 in steps of 200, 200 and 50, and knows the way afterwards', async () => {
    const memory = new CursorMemory();
    const { walk, steps } = listOf(1000);
    expect(await cursorAt(memory, 'a', 450, walk)).toBe('450');
    expect(steps).toEqual([
      [200, null],
      [200, '200'],
      [50, '400'],
    ]);
    expect(await cursorAt(memory, 'a', 475, walk)).toBe('475');
    expect(steps.at(-1)).toEqual([25, '450']);
    expect(steps).toHaveLength(4);
  });

  it('says undefined when the list ends before the page', async () => {
    expect(await cursorAt(new CursorMemory(), 'a', 50, listOf(50).walk)).toBeUndefined();
    expect(await cursorAt(new CursorMemory(), 'a', 50, listOf(51).walk)).toBe('50');
  });

  it('keeps lists apart and forgets on request', async () => {
    const memory = new CursorMemory();
    memory.remember('a', 25, 'x');
    expect(memory.nearest('b', 25)).toEqual({ offset: 0, cursor: null });
    expect(memory.nearest('a', 30)).toEqual({ offset: 25, cursor: 'x' });
    memory.forget();
    expect(memory.nearest('a', 30)).toEqual({ offset: 0, cursor: null });
  });
});
