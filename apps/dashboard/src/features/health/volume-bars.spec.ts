import { describe, expect, it } from 'vitest';
import { bandOf, flagsOn, scaleOf } from './volume-bars.js';

describe('scaleOf', () => {
  it.each([
    [[], 1],
    [[0, 3], 3],
    [[7], 8],
    [[41], 60],
    [[230], 300],
  ])('of %j ends at %d', (counts, most) => {
    const scale = scaleOf(counts);
    expect(scale.most).toBe(most);
    expect(scale.ticks.length).toBeLessThanOrEqual(5);
    expect(scale.ticks.every(Number.isInteger)).toBe(true);
  });
});

const days = ['2025-03-10', '2025-03-11', '2025-03-12', '2025-03-13'];

it.each([
  [{ from: '2025-03-11', to: '2025-03-12' }, [1, 3]],
  [{ from: '2025-03-12', to: null }, [2, 4]],
  [{ from: '2025-01-01', to: '2025-03-10' }, [0, 1]],
  [{ from: '2025-03-12', to: '2025-05-01' }, [2, 4]],
  [{ from: '2025-03-14', to: null }, null],
  [{ from: '2025-01-01', to: '2025-03-09' }, null],
])('the flag %j covers %j', (flag, expected) => {
  expect(bandOf(flag, days)).toEqual(expected);
});

it('tells the flags of a day', () => {
  const flag = { kind: 'FLAT_LINED', from: '2025-03-11', to: '2025-03-12', words: 'x' } as const;
  expect(days.map((day) => flagsOn(day, [flag]).length)).toEqual([0, 1, 1, 0]);
});
