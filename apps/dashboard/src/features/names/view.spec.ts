import { describe, expect, it } from 'vitest';
import { moved, ordered, readView, writeView } from './view.js';

const again = (address: string): string =>
  writeView(readView(new URLSearchParams(address)), new URLSearchParams()).toString();

describe('the address of a profile', () => {
  it.each([
    '',
    'version=v1&drawing=dots&order=b%2Ca',
    'result=abc&mentions=1&outlet=s1&name=closure&place=BODY&voice=QUOTED',
    'mentions=1',
  ])('restores “%s”', (address) => {
    expect(again(address)).toBe(address);
  });

  it('keeps what other parts of the page write, and drops what cannot be', () => {
    const params = new URLSearchParams('events=e1&place=NOWHERE&mentions=1');
    expect(writeView(readView(params), params).toString()).toBe('events=e1&mentions=1');
  });
});

describe('the order of names', () => {
  const variants = ['a', 'b', 'c'].map((key) => ({ key }));

  it('is a person’s own where there is one, else as it comes', () => {
    expect(ordered(variants, ['c', 'gone', 'a']).map(({ key }) => key)).toEqual(['c', 'a', 'b']);
    expect(ordered(variants, [])).toEqual(variants);
  });

  it('moves one name by one place, and not past the ends', () => {
    expect(moved(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c']);
  });
});
