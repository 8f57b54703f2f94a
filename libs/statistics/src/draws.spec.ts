import { expect, it } from 'vitest';
import { forEachDraw, KeptDraws } from './draws.js';

const drawn = (size: number, options: Parameters<typeof forEachDraw>[1]): number[][] => {
  const all: number[][] = [];
  forEachDraw(size, options, (times) => all.push([...times]));
  return all;
};

it('draws as many as there are, the same for the same seed, kept or not', () => {
  const options = { seed: '7', replicates: 20 };
  const plain = drawn(9, options);
  expect(plain).toHaveLength(20);
  for (const times of plain) expect(times.reduce((sum, count) => sum + count, 0)).toBe(9);
  const kept = new KeptDraws();
  expect(drawn(9, { ...options, kept })).toEqual(plain);
  expect(drawn(9, { ...options, kept })).toEqual(plain);
  expect(drawn(9, { ...options, seed: '8' })).not.toEqual(plain);
});

it('keeps no more than there is room for', () => {
  const kept = new KeptDraws();
  expect(kept.find(1_000_000, { seed: '1', replicates: 100 })).toBeNull();
  expect(kept.find(10, { seed: '1', replicates: 100 })).toHaveLength(1_000);
});
