import { describe, expect, it } from 'vitest';
import { countCoder, countFrame, countPair, pairsOf, wavesOf } from './count-judgements.js';
import type { Judgements } from './judgements.js';

/** Four units by three coders, one frame. */
const judgements: Judgements = {
  ...{ coderIds: ['a', 'b', 'c'], units: 4, waves: Int32Array.of(1, 2, 2, 1) },
  // prettier-ignore
  frames: [Int8Array.of(
    1, 0, -1,
    1, 1, -1,
    0, 1, -1,
    -1, 0, -1,
  )],
};

describe('counting judgements', () => {
  it('counts absent and present of every unit, and the coders who said anything', () => {
    expect(countFrame(judgements, 0)).toEqual({
      ...{ categories: [0, 1], coders: 2 },
      counts: [
        [1, 1],
        [0, 2],
        [1, 1],
        [1, 0],
      ],
    });
    expect(countFrame(judgements, 0, 2).counts).toEqual([
      [0, 2],
      [1, 1],
    ]);
    expect(wavesOf(judgements)).toEqual([1, 2]);
    expect(wavesOf({ ...judgements, waves: null })).toEqual([]);
  });

  it('compares two coders in the units both judged', () => {
    expect(countPair(judgements, 0, [0, 1])).toEqual({ both: 1, onlyA: 1, onlyB: 1, neither: 0 });
    expect(countPair(judgements, 0, [1, 0])).toEqual({ both: 1, onlyA: 1, onlyB: 1, neither: 0 });
    expect(countPair(judgements, 0, [0, 2])).toEqual({ both: 0, onlyA: 0, onlyB: 0, neither: 0 });
    expect(countCoder(judgements, 0, 1)).toEqual([2, 2]);
    expect(pairsOf(3)).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
  });
});
