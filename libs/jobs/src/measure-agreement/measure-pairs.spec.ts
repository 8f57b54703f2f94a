import { agreementWeights, pairAgreement } from '@parallax/statistics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measurePair } from './measure-pairs.js';

describe('two coders on one frame', () => {
  it('agree by κ as worked out by hand', () => {
    // 50 units: both 20, only A 5, only B 10, neither 15. p_o = .7, p_e = (25 · 30 + 25 · 20) / 2500 = .5, κ = .4
    const pair = measurePair({ both: 20, onlyA: 5, onlyB: 10, neither: 15 });
    expect(pair.kappa).toBeCloseTo(0.4, 12);
    expect(pair).toMatchObject({ n: 50, percentAgreement: 0.7, undefinedReason: null });
  });

  it('agree exactly as libs/statistics says, and are undefined where it says so', () => {
    const count = fc.nat({ max: 12 });
    const weight = agreementWeights('unweighted', [0, 1]);
    fc.assert(
      fc.property(count, count, count, count, (both, onlyA, onlyB, neither) => {
        const counts = [
          [neither, onlyB],
          [onlyA, both],
        ];
        const known = pairAgreement('cohen', { categories: [0, 1], counts }, weight);
        const pair = measurePair({ both, onlyA, onlyB, neither });
        expect(pair.undefinedReason).toBe(known.undefinedReason);
        if (known.value === null) expect(pair.kappa).toBeNull();
        else expect(pair.kappa).toBeCloseTo(known.value, 12);
      }),
    );
  });
});
