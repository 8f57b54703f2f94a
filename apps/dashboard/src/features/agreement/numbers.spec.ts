import { describe, expect, it } from 'vitest';
import { coefficientText, numberText } from './numbers.js';

const of = (value: number | null, low: number | null = null, high: number | null = null) => ({
  ...{ value, low, high, method: null, se: null, n: 12, nMissing: 0 },
  ...{ seed: null, replicates: null, undefinedReplicates: null, undefinedReason: null },
  noIntervalReason: null,
});

describe('a coefficient in words', () => {
  it.each([
    [of(0.743421, 0.422, 1), '.743 [.422–1.000]'],
    [of(-0.02, -0.04, 0), '−.020 [−.040–.000]'],
    [of(0.5), '.500'],
    [of(null), '–'],
  ])('%j is %s', (coefficient, text) => {
    expect(coefficientText(coefficient)).toBe(text);
  });

  it('is a dash where there is none', () => {
    expect(numberText(null)).toBe('–');
  });
});
