import { describe, expect, it } from 'vitest';
import { MAX_OUTLETS, movedTo, openTexts, readView, scrollPlace, shownSources, toggled, writeView } from './view.js';

const read = (query: string) => readView(new URLSearchParams(query));

describe('the address', () => {
  it('restores everything that was written into it', () => {
    const view = {
      sourceIds: ['b', 'a'],
      codebookVersionId: 'c1',
      textIds: ['t2'],
      inStep: false,
      labels: false,
      shared: true,
      quotations: true,
      blind: true,
      collapse: true,
      open: 'voices' as const,
      pairIds: ['b', 'c'],
      cell: 'k~s',
      voice: 's1~class~c1',
    };
    expect(readView(writeView(view))).toEqual(view);
    expect(writeView(view).toString()).toBe(
      'sources=b%2Ca&codebook=c1&texts=t2&sync=0&labels=0&shared=1&quotations=1&blind=1&collapse=1&open=voices&pair=b%2Cc&cell=k%7Es&voice=s1%7Eclass%7Ec1',
    );
  });

  it('stays empty for a first look', () => {
    expect(writeView(read('')).toString()).toBe('');
    expect(read('')).toMatchObject({
      inStep: true,
      labels: true,
      shared: false,
      blind: false,
      collapse: false,
      open: null,
      cell: null,
    });
  });

  it('takes each outlet once, and twelve at most', () => {
    expect(read('sources=a,b,,a').sourceIds).toEqual(['a', 'b']);
    const many = Array.from({ length: 20 }, (_, index) => `s${index}`).join(',');
    expect(read(`sources=${many}`).sourceIds).toHaveLength(MAX_OUTLETS);
  });
});

describe('the choice of outlets', () => {
  it('drops strangers and falls back to the first four', () => {
    const all = ['a', 'b', 'c', 'd', 'e'];
    expect(shownSources(read('sources=c,zz,a'), all)).toEqual(['c', 'a']);
    expect(shownSources(read('sources=zz'), all)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('keeps two at least, or one where there is no more', () => {
    expect(toggled(['a', 'b'], 'b', 5)).toEqual(['a', 'b']);
    expect(toggled(['a', 'b', 'c'], 'b', 5)).toEqual(['a', 'c']);
    expect(toggled(['a'], 'a', 1)).toEqual(['a']);
    expect(toggled(['a', 'b'], 'c', 5)).toEqual(['a', 'b', 'c']);
  });

  it('does not grow past twelve', () => {
    const twelve = Array.from({ length: 12 }, (_, index) => `s${index}`);
    expect(toggled(twelve, 'x', 20)).toEqual(twelve);
  });

  it.each([
    ['to the right', 'a', 1, ['b', 'a', 'c']],
    ['to the left', 'c', 1, ['a', 'c', 'b']],
    ['past the end', 'a', 9, ['b', 'c', 'a']],
    ['before the start', 'c', -1, ['c', 'a', 'b']],
    ['a stranger', 'x', 0, ['a', 'b', 'c']],
  ])('moves %s', (_why, id, place, expected) => expect(movedTo(['a', 'b', 'c'], id, place)).toEqual(expected));
});

it('opens the first text of an outlet unless another was asked for', () => {
  const coverage = [{ articles: [{ id: 't1' }, { id: 't2' }] }, { articles: [{ id: 't3' }] }, { articles: [] }];
  expect(openTexts(read('texts=t2'), coverage)).toEqual(['t2', 't3', null]);
  expect(openTexts(read(''), coverage)).toEqual(['t1', 't3', null]);
});

it('scrolls to the same share of the way', () => {
  // 300 of 900 down, a third; the other has 600 to go: 200.
  expect(scrollPlace({ top: 300, height: 1000, visible: 100 }, { height: 700, visible: 100 })).toBe(200);
  expect(scrollPlace({ top: 0, height: 100, visible: 100 }, { height: 700, visible: 100 })).toBe(0);
});
