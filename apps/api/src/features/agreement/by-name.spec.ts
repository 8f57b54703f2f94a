import { expect, it } from 'vitest';
import { byName, orderPairs } from './by-name.js';

it('orders by name as people read it, and coders of one name by id', () => {
  const coders = [
    { id: 'd', name: 'Coder 10' },
    { id: 'c', name: 'Coder 2' },
    { id: 'b', name: 'Ada' },
    { id: 'a', name: 'Ada' },
  ];
  expect(coders.sort(byName).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
});

it('turns pairs so that the first stands before the second, with what each alone found', () => {
  const frame = { frameId: 'f', both: 1, onlyA: 2, onlyB: 3, neither: 4, n: 10, kappa: 0, percentAgreement: 0.5 };
  const pair = (coderAId: string, coderBId: string) => ({
    ...{ coderAId, coderBId, frames: [{ ...frame, undefinedReason: null }] },
  });
  const order = new Map([...'cab'].map((id, place) => [id, place]));
  const pairs = orderPairs([pair('a', 'b'), pair('a', 'c'), pair('b', 'c')], order);
  expect(pairs.map(({ coderAId, coderBId, frames: [of] }) => [coderAId, coderBId, of?.onlyA, of?.onlyB])).toEqual([
    ['c', 'a', 3, 2],
    ['c', 'b', 3, 2],
    ['a', 'b', 2, 3],
  ]);
});
