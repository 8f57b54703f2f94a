import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffCodebooks, type CodebookDocument, type FrameDefinition } from './index.js';
import { longestRun } from './longest-run.js';

const frame = (key: string, more: Partial<FrameDefinition> = {}): FrameDefinition => ({
  ...{ key, name: key.toUpperCase(), definition: null, include: null, exclude: null, example: null },
  ...{ decisionRules: null, parent: null, ...more },
});
const book = (frames: FrameDefinition[], more: Partial<CodebookDocument['version']> = {}): CodebookDocument => ({
  ...{ key: 'marks', name: 'Marks', description: null, citation: null },
  version: { unit: 'article', absence: 'explicit', isExclusive: false, frames, ...more },
});

describe('diffCodebooks', () => {
  it('is empty between a book and itself', () => {
    const same = book([frame('a'), frame('b')]);
    expect(diffCodebooks(same, same)).toEqual({
      ...{ book: [], added: [], retired: [], renamed: [], changed: [], moved: [] },
    });
  });

  it('tells added, retired, renamed, changed, moved and the rules of the version apart', () => {
    const from = book([frame('a'), frame('b', { definition: 'Old words.' }), frame('c'), frame('d')]);
    const to = book([frame('d'), frame('a', { name: 'First' }), frame('b', { definition: 'New words.' }), frame('e')], {
      absence: 'implied',
      isExclusive: true,
    });
    expect(diffCodebooks(from, to)).toEqual({
      book: [
        { field: 'absence', from: 'explicit', to: 'implied' },
        { field: 'isExclusive', from: 'false', to: 'true' },
      ],
      added: [frame('e')],
      retired: [frame('c')],
      renamed: [{ key: 'a', from: 'A', to: 'First' }],
      changed: [{ key: 'b', fields: [{ field: 'definition', from: 'Old words.', to: 'New words.' }] }],
      moved: [{ key: 'd', from: 4, to: 1 }],
    });
  });

  it('moves the fewest frames: with the moved ones taken out, the order is the old one', () => {
    expect([...longestRun([3, 1, 2, 0])].sort()).toEqual([1, 2]);
    const order = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 7 });
    fc.assert(
      fc.property(order, (numbers) => {
        const kept = numbers.filter((number) => longestRun(numbers).has(number));
        expect(kept).toEqual([...kept].sort((a, b) => a - b));
        // by brute force over all subsets
        let longest = 0;
        for (let mask = 0; mask < 1 << numbers.length; mask++) {
          const some = numbers.filter((_, at) => (mask >> at) & 1);
          if (some.every((number, at) => at === 0 || some[at - 1]! < number)) longest = Math.max(longest, some.length);
        }
        expect(kept).toHaveLength(longest);
      }),
    );
  });
});
