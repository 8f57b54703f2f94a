import { describe, expect, it } from 'vitest';
import { readView, writeView } from './view.js';

const again = (address: string): string => writeView(readView(new URLSearchParams(address))).toString();

describe('the address of an agreement', () => {
  it.each([
    'project=p1',
    'codebook=v1',
    'project=p1&frame=f1&pair=a%2Cb&units=1',
    'project=p1&seed=2026&replicates=5000',
  ])('restores %s', (address) => {
    expect(again(address)).toBe(address);
  });

  it('takes the project where both are named, and drops what cannot be', () => {
    expect(again('codebook=v1&project=p1&replicates=-3&pair=a')).toBe('project=p1');
  });
});
