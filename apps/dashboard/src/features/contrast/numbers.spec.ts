import { describe, expect, it } from 'vitest';
import { cellLines, cellText, differenceText, pText, ratioInterval, shownShare } from './numbers.js';

const share = { value: 0.38, low: 0.31, high: 0.46, k: 38, n: 100, method: 'wilson-0.95', undefinedReason: null };
const clustered = { value: 0.38, low: 0.29, high: 0.48, n: 100, clusters: 40, method: 'b', undefinedReason: null };
const cell = { sourceId: 's', frameId: 'f', share, clustered, isFewClusters: false, undecided: 0 };

describe('numbers of the contrast', () => {
  it.each([
    [null, '–'],
    [0.0004, '< .001'],
    [0.0342, '.034'],
    [0.9999, '1'],
  ])('p %s is %s', (p, text) => expect(pText(p)).toBe(text));

  it('writes ratios and differences with their limits, where there are any', () => {
    expect(ratioInterval({ value: 2.13, low: 0.52, high: 38.4 })).toBe('2.1 [0.52–38]');
    expect(ratioInterval({ value: 0, low: null, high: null })).toBe('0');
    expect(differenceText({ value: -0.124, low: -0.2, high: 0.031 })).toBe('− 12 [− 20 to + 3]');
    expect(differenceText({ value: null, low: null, high: null })).toBe('–');
  });

  it('shows the interval over events, and says when it is Wilson’s or rests on few', () => {
    expect(cellText(cell)).toBe('38 % [29–48] n 100');
    const none = { ...cell, clustered: { ...clustered, low: null, high: null }, isFewClusters: true };
    expect(cellText(none)).toBe('38 % [31–46] n 100 * †');
    expect(cellLines(none)).toEqual(['38 %', '[31–46] n 100 * †']);
    expect(shownShare(none).isOverEvents).toBe(false);
  });

  it('shows nothing as nothing', () => {
    const empty = { ...share, value: null, low: null, high: null, k: 0, n: 0, undefinedReason: 'NO_CODED_ARTICLES' };
    expect(cellText({ ...cell, share: empty, clustered: { ...clustered, low: null, high: null } })).toBe('– n 0');
  });
});
