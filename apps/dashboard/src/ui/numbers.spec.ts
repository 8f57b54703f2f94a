import { describe, expect, it } from 'vitest';
import { momentText, spanText } from './dates.js';
import { delayText, isWide, percentText, proportionText, rateText, remainingText } from './numbers.js';

const share = (value: number | null, low: number | null, high: number | null, n: number) => ({
  value,
  low,
  high,
  k: 0,
  n,
  undefinedReason: value === null ? 'NO_CODED_ARTICLES' : null,
});

describe('proportionText', () => {
  // Wilson 95 % of 36 of 96, by hand: centre (36 + 1.92) / (96 + 3.84) = .380, half width .0953 → 28.5–47.5.
  it('reads value, interval, n', () =>
    expect(proportionText(share(36 / 96, 0.2848, 0.4749, 96))).toBe('38 % [28–47] n 96'));
  it('never shows an undefined share as 0', () => expect(proportionText(share(null, null, null, 0))).toBe('– n 0'));
  it('tells a true zero from an undefined share', () =>
    expect(proportionText(share(0, 0, 0.79, 1))).toBe('0 % [0–79] n 1'));
  it('calls an interval over half the scale wide', () => {
    expect(isWide(share(0, 0, 0.79, 1))).toBe(true);
    expect(isWide(share(0.4, 0.3, 0.5, 90))).toBe(false);
  });
});

describe('delayText', () => {
  it.each([
    [0, 'first'],
    [35, '+ 35 min'],
    [80, '+ 1 h 20'],
    [65, '+ 1 h 05'],
    [1140, '+ 19 h'],
    [3060, '+ 2 d 3 h'],
    [1490, '+ 24 h 50'],
    [2879, '+ 47 h 59'],
    [2880, '+ 2 d'],
    [59.6, '+ 1 h'],
  ])('%d minutes → %s', (minutes, text) => expect(delayText(minutes)).toBe(text));
});

it('does not call little nothing', () => {
  expect([0, 0.004, 0.005, 0.82, 1].map(percentText)).toEqual(['0 %', '< 1 %', '1 %', '82 %', '100 %']);
});

it('rounds what is left to a unit that is honest', () => {
  expect([0.2, 40, 170, 5400].map(remainingText)).toEqual(['about 1 s', 'about 40 s', 'about 3 min', 'about 2 h']);
});

it('tells a rate in the unit of the work', () => {
  const bytes = [999, 616_553, 1_346_630].map((rate) => rateText(rate, 'bytes'));
  expect(bytes).toEqual(['999 B/s', '617 kB/s', '1.3 MB/s']);
  expect(rateText(1234.4, 'rows')).toBe('1,234 rows/s');
});

describe('dates', () => {
  it('show a time only where the source gave one', () => {
    expect(momentText('2025-03-12T06:10:00Z', 'TIME')).toBe('12 Mar 2025 06:10');
    expect(momentText('2025-03-12T00:00:00Z', 'DAY')).toBe('12 Mar 2025');
    expect(momentText(null)).toBeNull();
  });
  it.each([
    ['2025-03-12T06:10:00Z', '2025-03-19T01:00:00Z', '12–19 Mar 2025'],
    ['2025-02-28T06:10:00Z', '2025-03-03T01:00:00Z', '28 Feb – 3 Mar 2025'],
    ['2024-12-30T06:10:00Z', '2025-01-02T01:00:00Z', '30 Dec 2024 – 2 Jan 2025'],
    ['2025-03-12T06:10:00Z', '2025-03-12T23:00:00Z', '12 Mar 2025'],
  ])('%s to %s', (first, last, text) => expect(spanText(first, last)).toBe(text));
});
