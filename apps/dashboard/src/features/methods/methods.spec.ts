import { expect, it } from 'vitest';
import { METHODS } from './methods.js';

it('has an entry for every link the charts make', () => {
  const ids = METHODS.map(({ id }) => id);
  expect(ids).toEqual(
    expect.arrayContaining(['shares', 'coding', 'delay', 'shared', 'concordance', 'collocates', 'word-plot', 'volume']),
  );
  expect(new Set(ids).size).toBe(ids.length);
});

it('prints a worked interval that its own formula gives', () => {
  const [k, n, z] = [81, 263, 1.959964];
  const p = k / n;
  const half = z * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2));
  const bounds = [-half, half].map((side) => ((p + z ** 2 / (2 * n) + side) / (1 + z ** 2 / n)).toFixed(4));
  expect(bounds).toEqual(['0.2553', '0.3662']);
});
