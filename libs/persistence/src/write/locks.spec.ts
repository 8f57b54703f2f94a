import { expect, it } from 'vitest';
import { LOCK } from './locks.js';

it('gives every kind of work a lock of its own', () => {
  const keys = Object.values(LOCK);
  expect(new Set<number>(keys).size).toBe(keys.length);
});
